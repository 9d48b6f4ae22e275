/** VAT: the regime of each line, the words to print, or why only an accountant may say. */
@NullMarked
package org.clausier.amount.vat;

import org.jspecify.annotations.NullMarked;
