/** From a draft to what is published, and what is printed of it. */
@NullMarked
package org.clausier.web.publication;

import org.jspecify.annotations.NullMarked;
