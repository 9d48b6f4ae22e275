/** The edge to Handlebars: a document as a page of XHTML. */
@NullMarked
package org.clausier.document.html;

import org.jspecify.annotations.NullMarked;
