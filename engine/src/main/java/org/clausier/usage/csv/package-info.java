/** The CSV edge: the only place that knows FastCSV. */
@NullMarked
package org.clausier.usage.csv;

import org.jspecify.annotations.NullMarked;
