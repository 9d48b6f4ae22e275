/** Words as the library writes them, made into sentences: blanks, lists, elision, figures. */
@NullMarked
package org.clausier.words;

import org.jspecify.annotations.NullMarked;
