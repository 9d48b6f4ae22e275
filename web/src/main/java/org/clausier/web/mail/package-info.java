/** Messages to people: kept with what they tell of, sent once that is done. */
@NullMarked
package org.clausier.web.mail;

import org.jspecify.annotations.NullMarked;
