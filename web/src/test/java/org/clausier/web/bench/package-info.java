/** Measures of the server, on demand. */
@NullMarked
package org.clausier.web.bench;

import org.jspecify.annotations.NullMarked;
