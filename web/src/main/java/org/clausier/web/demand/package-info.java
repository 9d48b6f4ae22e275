/** What people asked and the terms do not say. */
@NullMarked
package org.clausier.web.demand;

import org.jspecify.annotations.NullMarked;
