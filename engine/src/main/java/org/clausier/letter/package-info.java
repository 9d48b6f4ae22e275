/**
 * What terms mean for somebody, on a page that they can hand over: a letter, what an employer sees.
 */
@NullMarked
package org.clausier.letter;

import org.jspecify.annotations.NullMarked;
