/** The agreement as a document: articles that its facts call for, grants, price, signatures. */
@NullMarked
package org.clausier.instrument;

import org.jspecify.annotations.NullMarked;
