package org.clausier.words;

import java.util.List;
import org.clausier.words.Typography.Rule;

/** English needs little: curved apostrophes, one ellipsis, no number parted from its sign. */
final class English {

  static final List<Rule> RULES =
      List.of(
          Rule.of(" {2,}", " "),
          Rule.of("(?<=\\p{L})'(?=\\p{L})", "\u2019"),
          Rule.of("(?<=s)'(?= \\p{L})", "\u2019"),
          Rule.of("(?<!\\.)\\.{3}(?!\\.)", "\u2026"),
          Rule.of("(?<=(?<![\\p{L}\\p{N}])(?:No\\.|art\\.|pp?\\.|\u00A7)) (?=\\p{N})", "\u00A0"),
          Rule.of("(?<=(?<![\\p{L}\\p{N}])[LRDA]\\.) ?(?=\\*?\\d)", "\u00A0"));

  private English() {}
}
