/** A ruling made readable: as JSON for programs, in sentences for people. */
@NullMarked
package org.clausier.answer;

import org.jspecify.annotations.NullMarked;
