/** What a version would have changed for real uses: a simulation, without effect on the past. */
@NullMarked
package org.clausier.diff.effect;

import org.jspecify.annotations.NullMarked;
