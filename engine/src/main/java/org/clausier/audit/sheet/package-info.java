/** The figures of an audit as typed tables: every output prints the same ones. */
@NullMarked
package org.clausier.audit.sheet;

import org.jspecify.annotations.NullMarked;
