/** What an audit found. */
@NullMarked
package org.clausier.web.findings;

import org.jspecify.annotations.NullMarked;
