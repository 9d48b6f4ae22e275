/** What an audit counted, written so that it can be concluded again without its reports. */
@NullMarked
package org.clausier.audit.kept;

import org.jspecify.annotations.NullMarked;
