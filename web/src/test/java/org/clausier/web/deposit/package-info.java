/** Files handed over wait sealed. */
@NullMarked
package org.clausier.web.deposit;

import org.jspecify.annotations.NullMarked;
