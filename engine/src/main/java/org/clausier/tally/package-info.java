/** What remains of a report once counted: exact, mergeable, and nameless. */
@NullMarked
package org.clausier.tally;

import org.jspecify.annotations.NullMarked;
