/**
 * Requests as they are kept: what institutions typed, every act in order, the documents proposed.
 *
 * <p>A {@link org.clausier.web.request.Filing} is one request. {@link
 * org.clausier.web.request.Filings} finds and saves them; {@link
 * org.clausier.web.request.Proceedings} is the only way from one {@link
 * org.clausier.web.request.State} to another: {@link org.clausier.web.request.Act} is the table of
 * what may be done when, and by whom. {@link org.clausier.web.request.Papers} keeps the documents
 * to sign; {@link org.clausier.web.request.Keys} makes the links that are mailed, which serve once,
 * and the keys of the browsers that they were opened in. Pages, mails and signatures are other
 * packages, above this one.
 */
@NullMarked
package org.clausier.web.request;

import org.jspecify.annotations.NullMarked;
