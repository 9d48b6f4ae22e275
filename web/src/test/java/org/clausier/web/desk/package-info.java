/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.desk;

import org.jspecify.annotations.NullMarked;
