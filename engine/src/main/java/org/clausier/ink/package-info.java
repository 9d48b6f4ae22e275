/** The one road for all ink. */
@NullMarked
package org.clausier.ink;

import org.jspecify.annotations.NullMarked;
