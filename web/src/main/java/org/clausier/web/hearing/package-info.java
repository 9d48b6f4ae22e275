/** The organisation, by its link: reads what was found of it, and answers. */
@NullMarked
package org.clausier.web.hearing;

import org.jspecify.annotations.NullMarked;
