package org.clausier.audit.export;

import java.util.regex.Pattern;

/**
 * Texts that no spreadsheet takes for a formula: an apostrophe stands before any that begins as one
 * does, even after spaces and returns (OWASP, CSV injection). What XML cannot carry is dropped.
 */
final class Harmless {

  private static final Pattern FORMULA =
      Pattern.compile(
          "^[\\s\\h\\p{Cntrl}\uFEFF\uFFFD]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212].*",
          Pattern.DOTALL);

  private static final Pattern BEGINS = Pattern.compile("^[\\t\\r\\n].*", Pattern.DOTALL);

  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private Harmless() {}

  static String text(String text) {
    String carried = NOT_XML.matcher(text).replaceAll("\uFFFD");
    boolean formula = FORMULA.matcher(carried).matches() || BEGINS.matcher(carried).matches();
    return formula ? "'" + carried : carried;
  }
}
