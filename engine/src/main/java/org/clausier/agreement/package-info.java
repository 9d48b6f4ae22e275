/** What producer and institution signed. */
@NullMarked
package org.clausier.agreement;

import org.jspecify.annotations.NullMarked;
