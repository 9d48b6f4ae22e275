/** The editor, as its users meet it. */
@NullMarked
package org.clausier.web.editor;

import org.jspecify.annotations.NullMarked;
