/**
 * The workbook edge: reads what a company typed in Excel row by row, within bounds that no workbook
 * of good faith reaches. Zip and XML are the JDK's own.
 */
@NullMarked
package org.clausier.usage.xlsx;

import org.jspecify.annotations.NullMarked;
