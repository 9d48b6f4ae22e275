/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.upkeep;

import org.jspecify.annotations.NullMarked;
