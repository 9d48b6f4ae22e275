/** Requests as they are kept. */
@NullMarked
package org.clausier.web.request;

import org.jspecify.annotations.NullMarked;
