/** What somebody says of the words of a report: read from a file, and proposed from a report. */
@NullMarked
package org.clausier.usage.mapping;

import org.jspecify.annotations.NullMarked;
