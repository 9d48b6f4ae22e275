/** Courses, their draft and their published versions. */
@NullMarked
package org.clausier.web.course;

import org.jspecify.annotations.NullMarked;
