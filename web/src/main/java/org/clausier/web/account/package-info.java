/** Who works here, and how they come in. */
@NullMarked
package org.clausier.web.account;

import org.jspecify.annotations.NullMarked;
