/** Usage reports held against the terms of a course, for whoever handed them over to read. */
@NullMarked
package org.clausier.web.audit;

import org.jspecify.annotations.NullMarked;
