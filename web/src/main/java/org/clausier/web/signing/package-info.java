/**
 * Both parties sign one frozen document: links that open it, one-time codes, signatures, and the
 * evidence file that is closed with the last of them.
 */
@NullMarked
package org.clausier.web.signing;

import org.jspecify.annotations.NullMarked;
