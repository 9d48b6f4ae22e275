/** Reports read as bytes, on several threads: cut at the ends of lines, told in their order. */
@NullMarked
package org.clausier.usage.bytes;

import org.jspecify.annotations.NullMarked;
