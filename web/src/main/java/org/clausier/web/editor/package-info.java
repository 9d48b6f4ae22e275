/** The draft of a policy, edited in one grid: each change is saved, said in a sentence, undone. */
@NullMarked
package org.clausier.web.editor;

import org.jspecify.annotations.NullMarked;
