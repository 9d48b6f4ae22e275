/** Requests and agreements as the producer sees them: the table, the file, what may be done. */
@NullMarked
package org.clausier.web.convention;

import org.jspecify.annotations.NullMarked;
