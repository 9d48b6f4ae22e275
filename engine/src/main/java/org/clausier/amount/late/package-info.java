/** What a late payment adds to an invoice, by the law alone and without a reminder. */
@NullMarked
package org.clausier.amount.late;

import org.jspecify.annotations.NullMarked;
