/** The edge to openhtmltopdf and PDFBox: pages of XHTML as archival, accessible PDF, and back. */
@NullMarked
package org.clausier.document.pdf;

import org.jspecify.annotations.NullMarked;
