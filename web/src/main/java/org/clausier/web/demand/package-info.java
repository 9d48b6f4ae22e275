/** What people asked of the terms and the terms do not say, counted by cell. */
@NullMarked
package org.clausier.web.demand;

import org.jspecify.annotations.NullMarked;
