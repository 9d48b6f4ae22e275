/**
 * Somebody holds their own uses against the terms of a course: nothing is kept, nobody is told.
 * What is handed over is sealed while it is read, and erased before the answer leaves.
 */
@NullMarked
package org.clausier.web.selfcheck;

import org.jspecify.annotations.NullMarked;
