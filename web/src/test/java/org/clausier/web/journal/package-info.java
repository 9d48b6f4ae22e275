/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.journal;

import org.jspecify.annotations.NullMarked;
