/** What stands around the grid, as its users meet it. */
@NullMarked
package org.clausier.web.parts;

import org.jspecify.annotations.NullMarked;
