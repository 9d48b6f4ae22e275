/** The institution asks, through the pages. */
@NullMarked
package org.clausier.web.requesting;

import org.jspecify.annotations.NullMarked;
