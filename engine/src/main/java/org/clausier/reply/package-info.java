/** Replies made readable: as JSON for programs, in sentences for people, as a table for many. */
@NullMarked
package org.clausier.reply;

import org.jspecify.annotations.NullMarked;
