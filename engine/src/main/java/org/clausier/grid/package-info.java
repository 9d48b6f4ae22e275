/** What a policy answers, case by case, as one table: the same cells and counts on every page. */
@NullMarked
package org.clausier.grid;

import org.jspecify.annotations.NullMarked;
