package org.clausier.words;

import java.util.List;
import org.clausier.words.Typography.Rule;

/** French as the Imprimerie nationale sets it: a space before high punctuation, and no break. */
final class French {

  /** No-break space, as wide as a space. */
  private static final String WIDE = "\u00A0";

  /** Narrow no-break space. */
  private static final String THIN = "\u202F";

  private static final String SPACES = "[ \u00A0\u202F]*";

  /** What a sign may close: anything but a space, an opening bracket or quote, another sign. */
  private static final String CLOSES = "(?<=[^\\s\\h\u00AB\u201C(\\[;!?:])";

  /** A sign inside a word belongs to it: 14:30, a;b. */
  private static final String ENDS = "(?=[\\s\\h]|$|[\u00BB\u201D)\\]\u2026,.])";

  private static final String UNITS = "(?:h|min|ms|km|cm|mm|kg|ko|Ko|Mo|Go|px|dpi)";

  private static final String ALONE = "(?<![\\p{L}\\p{N}])";

  static final List<Rule> RULES =
      List.of(
          Rule.of(" {2,}", " "),
          Rule.of("(?<=\\p{L})'(?=[\\p{L}\\p{N}\u00AB\u201C\uE000])", "\u2019"),
          Rule.of("(?<!\\.)\\.{3}(?!\\.)", "\u2026"),
          Rule.of("\u00AB" + SPACES, "\u00AB" + WIDE),
          Rule.of(SPACES + "\u00BB", WIDE + "\u00BB"),
          Rule.of(CLOSES + SPACES + "(?=[;!?]+" + ENDS + ")", THIN),
          Rule.of(CLOSES + SPACES + "(?=:(?:[\\s\\h]|$|\u00BB))", WIDE),
          // A remark between two dashes keeps to its dashes.
          Rule.joining("(?<= \u2013) (?=[^\u2013.;:!?\n]+[ \u00A0]\u2013[ ,.;])"),
          Rule.joining("(?<= \u2013\u00A0[^\u2013.;:!?\n]{1,200}) (?=\u2013[ ,.;])"),
          // « L.0 123 » opens before thousands are looked for, or a second pass would differ.
          Rule.of("(?<=" + ALONE + "[LRDA]\\.) ?(?=\\*?\\d)", WIDE),
          // Identifiers and telephones before thousands, which look alike.
          Rule.joining("(?<!\\d)\\d{3} \\d{3} \\d{3} \\d{5}(?!\\d)"),
          Rule.joining("(?<=(?i:siren)[ \u00A0:]{1,3})\\d{3} \\d{3} \\d{3}(?!\\d)"),
          Rule.joining("(?<!\\d)0\\d(?: \\d\\d){4}(?!\\d)"),
          Rule.joining("\\+\\d{1,3}(?: \\d{1,4}){3,}(?!\\d)"),
          Rule.of("(?<=(?<![\\d,.-])\\d{1,3}) (?=\\d{3}(?!\\d))", THIN),
          Rule.of("(?<=\\d) ?(?=[\u20AC%\u2030](?![\\p{L}\\p{N}]))", WIDE),
          Rule.of("(?<=\u20AC) (?=(?:HT|TTC)(?!\\p{L}))", WIDE),
          Rule.of("(?<=\\d) (?=" + UNITS + "(?![\\p{L}\\p{N}]))", WIDE),
          Rule.of("(?<=\\d[ \u00A0]h) (?=\\d)", WIDE),
          Rule.of("(?<=" + ALONE + "(?:[nN]\u00B0|\u00A7)) ?(?=[\\p{L}\\p{N}])", WIDE),
          Rule.of("(?<=" + ALONE + "(?:[aA]rt|al|pp?)\\.) (?=[\\p{L}\\p{N}])", WIDE),
          Rule.of("(?<=" + ALONE + "(?:MM?\\.|Mmes?|Me|Dr)) (?=\\p{Lu})", WIDE));

  private French() {}
}
