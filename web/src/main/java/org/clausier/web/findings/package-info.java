/** What an audit found: filtered, followed down to the rows, and back up to the rule. */
@NullMarked
package org.clausier.web.findings;

import org.jspecify.annotations.NullMarked;
