/** The terms of use: a pure function of the policy, the language and the day. */
@NullMarked
package org.clausier.cgu;

import org.jspecify.annotations.NullMarked;
