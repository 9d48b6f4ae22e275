@NullMarked
package org.clausier.web.convention;

import org.jspecify.annotations.NullMarked;
