/** Usage reports held against the terms. */
@NullMarked
package org.clausier.web.audit;

import org.jspecify.annotations.NullMarked;
