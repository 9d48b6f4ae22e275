/** Audits that stay. */
@NullMarked
package org.clausier.web.kept;

import org.jspecify.annotations.NullMarked;
