/** What changed from one version of a policy to another, case by case. */
@NullMarked
package org.clausier.diff;

import org.jspecify.annotations.NullMarked;
