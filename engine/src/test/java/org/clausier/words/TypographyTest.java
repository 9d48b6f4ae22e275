package org.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

  /** Typed, then printed; ~ stands for U+00A0 and ^ for U+202F, which nobody can see. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article 3 : Durée                   | Article 3~: Durée",
        "Article 3: Durée                    | Article 3~: Durée",
        "les « CGU »                         | les «~CGU~»",
        "les «CGU»                           | les «~CGU~»",
        "« Puis-je… ? »                      | «~Puis-je…^?~»",
        "Vraiment ?!                         | Vraiment^?!",
        "la convention ; son objet           | la convention^; son objet",
        "1 590,00 € HT                       | 1^590,00~€~HT",
        "1590,00€                            | 1590,00~€",
        "1 234 567 lignes                    | 1^234^567 lignes",
        "12,40 %                             | 12,40~%",
        "12,40%                              | 12,40~%",
        "l'article L. 122-5                  | l\u2019article L.~122-5",
        "l'article L.122-5                   | l\u2019article L.~122-5",
        "art. R. 122-29                      | art.~R.~122-29",
        "n° 2026-671                         | n°~2026-671",
        "M. Bachelet et Mme Dupont           | M.~Bachelet et Mme~Dupont",
        "Me dire si M. le voit               | Me dire si M. le voit",
        "à 14 h 30, pendant 20 min           | à 14~h~30, pendant 20~min",
        "SIRET 123 456 782 00010             | SIRET 123~456~782~00010",
        "SIREN : 123 456 782                 | SIREN~: 123~456~782",
        "01 23 45 67 89                      | 01~23~45~67~89",
        "+212 5 22 00 00 00                  | +212~5~22~00~00~00",
        "en 2026 250 personnes               | en 2026 250 personnes",
        "1er janvier 2027                    | 1er janvier 2027",
        "un prix – hors taxes – par session  | un prix –~hors taxes~– par session",
        "Article 1er – Objet                 | Article 1er – Objet",
        "et ainsi de suite...                | et ainsi de suite…",
        "deux  espaces                       | deux espaces",
        "aujourd'hui, l'« offre » qu'il fait | aujourd\u2019hui, l\u2019«~offre~» qu\u2019il fait",
        "à 14:30 précises                    | à 14:30 précises",
        "le 2026-11-22T14:30:00Z             | le 2026-11-22T14:30:00Z",
        "voir https://a.fr/x?y=1;z!a : oui   | voir https://a.fr/x?y=1;z!a~: oui",
        "voir https://a.fr/cgu; puis         | voir https://a.fr/cgu^; puis",
        "à l'adresse o'neil@a.fr ?           | à l\u2019adresse o\u2019neil@a.fr^?",
        "le code `a ; b : c'd` ?             | le code `a ; b : c'd`^?",
        "Comment ? ; ensuite                 | Comment^? ; ensuite",
      })
  void french_is_set_as_a_printer_sets_it(String typed, String printed) {
    String expected = printed.replace('~', '\u00A0').replace('^', '\u202F');
    assertThat(Typography.set(Language.FR, typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the producer's terms: yes; why?  | the producer\u2019s terms: yes; why?",
        "the learners' notes...           | the learners\u2019 notes…",
        "p. 12                            | p.~12",
        "article L. 122-5                 | article L.~122-5",
        "see https://a.org/o'neil         | see https://a.org/o'neil",
      })
  void english_needs_little(String typed, String printed) {
    assertThat(Typography.set(Language.EN, typed)).isEqualTo(printed.replace('~', '\u00A0'));
  }

  @Property(tries = 20_000)
  void what_is_set_stays_as_it_is(@ForAll("texts") String text, @ForAll Language language) {
    String once = Typography.set(language, text);
    assertThat(Typography.set(language, once)).isEqualTo(once);
  }

  @Property(tries = 5_000)
  void letters_and_digits_are_never_touched(
      @ForAll("texts") String text, @ForAll Language language) {
    assertThat(spelled(Typography.set(language, text))).isEqualTo(spelled(text));
  }

  @Property
  void any_text_at_all_can_be_set(@ForAll String text, @ForAll Language language) {
    assertThat(spelled(Typography.set(language, text))).isEqualTo(spelled(text));
  }

  /** Texts made of what the rules look for, so that rules meet. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "L.",
            "M.",
            "n°",
            "art.",
            "€",
            "%",
            "h",
            "min",
            "HT",
            "SIREN",
            "Mme",
            "Z",
            "0",
            "1",
            "12",
            "123",
            "12345",
            "2026",
            ":",
            ";",
            "!",
            "?",
            ".",
            "...",
            "…",
            ",",
            "-",
            "–",
            "'",
            "’",
            "«",
            "»",
            "“",
            "(",
            ")",
            "+",
            "`",
            "@",
            "a@b.fr",
            "https://a.fr/",
            "www.a",
            " ",
            " ",
            " ",
            "  ",
            "\u00A0",
            "\u202F",
            "\n",
            "\uE000",
            "$1",
            "\\")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  private static String spelled(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
