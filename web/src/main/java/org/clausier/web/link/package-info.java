/** Links whose address is a key: told to nobody else, opened by the browsers that hold a cookie. */
@NullMarked
package org.clausier.web.link;

import org.jspecify.annotations.NullMarked;
