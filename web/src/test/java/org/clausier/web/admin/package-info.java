/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.admin;

import org.jspecify.annotations.NullMarked;
