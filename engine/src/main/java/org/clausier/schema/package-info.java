/** The shape of the files people write, published so that editors complete and check them. */
@NullMarked
package org.clausier.schema;

import org.jspecify.annotations.NullMarked;
