/** Who may see what. */
@NullMarked
package org.clausier.web.security;

import org.jspecify.annotations.NullMarked;
