/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.security;

import org.jspecify.annotations.NullMarked;
