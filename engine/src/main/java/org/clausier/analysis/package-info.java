/** What is wrong, missing or fragile in a policy, before anyone signs. */
@NullMarked
package org.clausier.analysis;

import org.jspecify.annotations.NullMarked;
