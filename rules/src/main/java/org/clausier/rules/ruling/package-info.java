/** What the method rules conclude on the way to a ruling. */
@NullMarked
package org.clausier.rules.ruling;

import org.jspecify.annotations.NullMarked;
