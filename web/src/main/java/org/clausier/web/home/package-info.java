/** The first page. */
@NullMarked
package org.clausier.web.home;

import org.jspecify.annotations.NullMarked;
