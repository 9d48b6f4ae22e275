@NullMarked
package org.clausier.web.selfcheck;

import org.jspecify.annotations.NullMarked;
