package org.clausier.scan;

/**
 * What the walk through a picture found.
 *
 * @param whole whether it went from the first part to the last without a flaw
 */
record Size(boolean whole, int width, int height) {

  static final Size DAMAGED = new Size(false, 0, 0);

  static Size of(int width, int height) {
    return width > 0 && height > 0 ? new Size(true, width, height) : DAMAGED;
  }
}
