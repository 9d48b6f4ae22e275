/** What is asked of the terms, by anybody. */
@NullMarked
package org.clausier.web.ask;

import org.jspecify.annotations.NullMarked;
