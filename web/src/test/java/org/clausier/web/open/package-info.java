/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.open;

import org.jspecify.annotations.NullMarked;
