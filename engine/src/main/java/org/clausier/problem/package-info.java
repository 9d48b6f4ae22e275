/** Something wrong in what we were given, said so that its author can repair it. */
@NullMarked
package org.clausier.problem;

import org.jspecify.annotations.NullMarked;
