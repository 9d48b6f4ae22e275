/** What was signed on paper, as somebody scanned it: told by its content, never by its name. */
@NullMarked
package org.clausier.scan;

import org.jspecify.annotations.NullMarked;
