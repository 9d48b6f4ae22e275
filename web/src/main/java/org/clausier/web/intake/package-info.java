/**
 * A report is handed over, and somebody says how to read it: five screens, one when it is known.
 */
@NullMarked
package org.clausier.web.intake;

import org.jspecify.annotations.NullMarked;
