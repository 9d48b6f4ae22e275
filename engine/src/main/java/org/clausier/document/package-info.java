/**
 * A printed document before its ink: words in their order, ready for HTML and PDF.
 *
 * <p>The texts are complete sentences with ordinary spaces; typography is applied once, when they
 * are printed. Where a text is not called for, it is empty, never null.
 */
@NullMarked
package org.clausier.document;

import org.jspecify.annotations.NullMarked;
