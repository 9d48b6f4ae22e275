/** What an author does to a draft: one edit at a time, each naming all that it touches. */
@NullMarked
package org.clausier.edit;

import org.jspecify.annotations.NullMarked;
