/** What is owed, to the cent, with the formula and the law beside each figure. */
@NullMarked
package org.clausier.amount;

import org.jspecify.annotations.NullMarked;
