/** A producer's decisions for a course: a versioned, dated file. */
@NullMarked
package org.clausier.policy;

import org.jspecify.annotations.NullMarked;
