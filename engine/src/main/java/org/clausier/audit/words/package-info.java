/** An audit report for its readers: text, JSON, a document to print. */
@NullMarked
package org.clausier.audit.words;

import org.jspecify.annotations.NullMarked;
