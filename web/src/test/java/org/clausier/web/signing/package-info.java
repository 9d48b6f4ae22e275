@NullMarked
package org.clausier.web.signing;

import org.jspecify.annotations.NullMarked;
