/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.reminder;

import org.jspecify.annotations.NullMarked;
