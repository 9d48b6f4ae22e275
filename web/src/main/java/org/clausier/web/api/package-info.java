/** The same answers for programs: {@code /api/v1}. */
@NullMarked
package org.clausier.web.api;

import org.jspecify.annotations.NullMarked;
