package org.clausier.audit.picture;

import org.clausier.audit.sheet.Sheet;
import org.clausier.document.Drawing;

/**
 * A picture, and its figures.
 *
 * @param name of its words
 * @param discreet whether some of its figures are not told
 */
record Picture(String name, Sheet sheet, Drawing drawing, boolean discreet) {}
