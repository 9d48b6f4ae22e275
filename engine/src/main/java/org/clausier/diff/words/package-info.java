/** The comparison of two versions in words, and as data. */
@NullMarked
package org.clausier.diff.words;

import org.jspecify.annotations.NullMarked;
