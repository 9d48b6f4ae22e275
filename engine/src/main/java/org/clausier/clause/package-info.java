/** Which clauses a document calls for, in which order, and what fills their blanks. */
@NullMarked
package org.clausier.clause;

import org.jspecify.annotations.NullMarked;
