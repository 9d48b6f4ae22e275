/** What the rules of the audit infer on the way to a conclusion. */
@NullMarked
package org.clausier.rules.audit;

import org.jspecify.annotations.NullMarked;
