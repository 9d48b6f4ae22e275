/**
 * Audits that stay: what they were read from for a while, what they counted, what they conclude.
 */
@NullMarked
package org.clausier.web.kept;

import org.jspecify.annotations.NullMarked;
