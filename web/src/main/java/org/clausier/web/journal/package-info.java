/** What was done, each line holding the one before it. */
@NullMarked
package org.clausier.web.journal;

import org.jspecify.annotations.NullMarked;
