/**
 * The institution asks: whether an agreement is needed, then six steps, then what becomes of it.
 */
@NullMarked
package org.clausier.web.requesting;

import org.jspecify.annotations.NullMarked;
