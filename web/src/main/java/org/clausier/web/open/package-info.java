/** What is published, for everybody: the terms in plain words, their text, their history. */
@NullMarked
package org.clausier.web.open;

import org.jspecify.annotations.NullMarked;
