/** Tests of what is in the same package. */
@NullMarked
package org.clausier.web.mail;

import org.jspecify.annotations.NullMarked;
