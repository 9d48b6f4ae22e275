/**
 * Usage reports as they arrive, turned into a stream of uses, volumes and rejected rows; a learner
 * is a keyed hash from the first moment on.
 */
@NullMarked
package org.clausier.usage;

import org.jspecify.annotations.NullMarked;
