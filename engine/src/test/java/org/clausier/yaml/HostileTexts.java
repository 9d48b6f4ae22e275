package org.clausier.yaml;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The texts that hurt YAML most, and random ones of its favourite signs. */
public final class HostileTexts {

  public static final List<String> TEXTS =
      List.of(
          "« Puis-je… ? »",
          "a: b",
          "a #b",
          "# rien",
          "- liste",
          "? clé",
          "{ x }",
          "[ y ]",
          "*z",
          "&a",
          "!t",
          "| bloc",
          "> plié",
          "%YAML",
          "@moi",
          "`x`",
          "\"",
          "'",
          "l'été",
          "\\n",
          "true",
          "False",
          "NO",
          "yes",
          "on",
          "null",
          "~",
          "12",
          "012",
          "0x1F",
          "1e3",
          "1_000",
          "-3.5",
          ".5",
          "12:30:45",
          "2026-01-01",
          "2026-01-01T10:00:00Z",
          ".inf",
          "<<",
          "=",
          "---",
          "...",
          "a, b",
          "a\tb",
          "une\ndeux",
          "une\n\ndeux",
          "une\n  deux",
          "une \ndeux",
          "une\rdeux",
          "une\r\ndeux",
          "a\u00A0b",
          "a\u2028b",
          "a\u0085b",
          "\uFEFFa",
          "a\u0007b",
          "😀",
          "e\u0301",
          "مرحبا",
          "x".repeat(300),
          "mot ".repeat(60) + "fin");

  private HostileTexts() {}

  /** Not blank, and without space around: the reader strips. */
  public static Arbitrary<String> any() {
    Arbitrary<String> signs =
        Arbitraries.strings()
            .withChars(" abcé:#-'\"{}[],&*!|>%@`?\\\n\t\r«»’01.~\u00A0\u0085\u2028")
            .ofMaxLength(30);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, Arbitraries.of(TEXTS)),
            net.jqwik.api.Tuple.of(1, signs),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(20)))
        .map(String::strip)
        .filter(t -> !t.isBlank() && t.indexOf('\0') < 0 && encodable(t));
  }

  private static boolean encodable(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
