/** Prices in sentences: what a fee costs, for whom, in which tiers. */
@NullMarked
package org.clausier.price;

import org.jspecify.annotations.NullMarked;
