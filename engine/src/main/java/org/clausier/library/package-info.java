/**
 * The library: practices, audiences, circumstances, conditions, clauses and dated figures, as data.
 */
@NullMarked
package org.clausier.library;

import org.jspecify.annotations.NullMarked;
