/** The words and the language of pages. */
@NullMarked
package org.clausier.web.words;

import org.jspecify.annotations.NullMarked;
