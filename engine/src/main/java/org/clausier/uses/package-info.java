/** The uses that are asked about, from options or from a file of many. */
@NullMarked
package org.clausier.uses;

import org.jspecify.annotations.NullMarked;
