/** What the terms answer to a use. One function, used by everything. */
@NullMarked
package org.clausier.ruling;

import org.jspecify.annotations.NullMarked;
