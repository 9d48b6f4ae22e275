/** « Puis-je… ? »: what anybody may ask, without an account. */
@NullMarked
package org.clausier.web.ask;

import org.jspecify.annotations.NullMarked;
