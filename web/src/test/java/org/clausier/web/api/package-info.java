/** What programs may count on. */
@NullMarked
package org.clausier.web.api;

import org.jspecify.annotations.NullMarked;
