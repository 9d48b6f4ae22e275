/** The demonstration that an empty database starts with. */
@NullMarked
package org.clausier.web.demonstration;

import org.jspecify.annotations.NullMarked;
