package org.clausier.web;

import com.microsoft.playwright.options.ColorScheme;

/** The four ways in which every screen is looked at. */
public enum Look {
  WIDE_LIGHT(1280, ColorScheme.LIGHT),
  WIDE_DARK(1280, ColorScheme.DARK),
  NARROW_LIGHT(320, ColorScheme.LIGHT),
  NARROW_DARK(320, ColorScheme.DARK);

  final int width;
  final ColorScheme scheme;

  Look(int width, ColorScheme scheme) {
    this.width = width;
    this.scheme = scheme;
  }
}
