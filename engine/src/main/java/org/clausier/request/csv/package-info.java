/** Many requests at once, as a table; FastCSV lives here. */
@NullMarked
package org.clausier.request.csv;

import org.jspecify.annotations.NullMarked;
