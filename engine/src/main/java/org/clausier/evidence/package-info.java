/** What a signature leaves behind: who signed what, when, how, and what was shown to them. */
@NullMarked
package org.clausier.evidence;

import org.jspecify.annotations.NullMarked;
