/**
 * What changed in the words of two documents, clause by clause and word by word; the only room of
 * java-diff-utils.
 */
@NullMarked
package org.clausier.diff.text;

import org.jspecify.annotations.NullMarked;
