/** Files handed over that name people: sealed on disk, and gone as soon as they were read. */
@NullMarked
package org.clausier.web.deposit;

import org.jspecify.annotations.NullMarked;
