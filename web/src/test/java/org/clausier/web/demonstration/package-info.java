/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.demonstration;

import org.jspecify.annotations.NullMarked;
