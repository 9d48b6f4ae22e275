/** An audit for spreadsheets: a workbook or one table, typed, and harmless to open. */
@NullMarked
package org.clausier.audit.export;

import org.jspecify.annotations.NullMarked;
