/** What the rules promise, tried on the library and on policies made at random. */
@NullMarked
package org.clausier.rules;

import org.jspecify.annotations.NullMarked;
