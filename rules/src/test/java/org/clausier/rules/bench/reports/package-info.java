/** Usage reports that look real, of any size, the same on every machine for the same seed. */
@NullMarked
package org.clausier.rules.bench.reports;

import org.jspecify.annotations.NullMarked;
