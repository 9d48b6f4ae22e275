/** A report handed over. */
@NullMarked
package org.clausier.web.intake;

import org.jspecify.annotations.NullMarked;
