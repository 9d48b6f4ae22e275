/** The rules of the audit, proved on examples and on the demonstration reports. */
@NullMarked
package org.clausier.rules.audit;

import org.jspecify.annotations.NullMarked;
