package org.clausier.web.editor;

import java.util.stream.Collectors;

/** Small raised figures, as notes bear them. */
final class Superscript {

  private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscript() {}

  static String of(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(c -> String.valueOf(FIGURES.charAt(c - '0')))
        .collect(Collectors.joining());
  }
}
