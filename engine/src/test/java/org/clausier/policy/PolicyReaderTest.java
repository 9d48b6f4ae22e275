package org.clausier.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.policy.Policies.LIBRARY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake of a file is told at once, at its line, and no mistake is told twice. */
class PolicyReaderTest {

  private static List<String> problems(String text) {
    return Policies.problems(Policies.read(text)).stream()
        .map(p -> p.source().line() + " " + p.id() + hint(p))
        .toList();
  }

  private static String hint(Problem p) {
    return p.hint().isEmpty() ? "" : " (" + p.hint() + ")";
  }

  @Test
  void tenMistakesAreTenProblems() {
    String text =
        """
        clausier: 1
        policy: Piloter Un Projet
        version: 0
        published: 2026-02-31
        producer: { name: Lumen, sirne: "1" }
        course:
          title: Essai
          licence: CC-BY-5.0
        grid:
          rehost-outside-sit: { company: forbiden }
          enrol-cohort:
            compagny: free
            school: { verdict: paid, fee: seat }
        """;
    assertThat(problems(text))
        .containsExactly(
            "2 id-form",
            "3 value-not-integer",
            "4 value-not-day",
            "5 key-unknown (siren)",
            "8 licence-unknown (CC-BY-4.0)",
            "10 practice-unknown (rehost-outside-site)",
            "10 verdict-unknown (forbidden)",
            "12 audience-unknown (company)",
            "13 fee-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grid: free | 5 value-not-mapping",
        "grid: { irl-meetup: free } | 5 value-not-mapping",
        "grid: { irl-meetup: { company: [] } } | 5 cell-empty",
        "grid: { irl-meetup: { company: [[free]] } } | 5 cell-shape",
        "grid: { irl-meetup: { company: } } | 5 verdict-unknown",
        "grid: { irl-meetup: { company: paid } } | 5 paid-without-fee",
        "grid: { irl-meetup: { company: { fee: x } } } | 5 key-missing",
        "grid: { irl-meetup: { company: { verdict: [free] } } } | 5 value-not-text",
        "grid: { irl-meetup: { company: { verdict: free, when: minors } } } | 5 value-not-mapping",
        "grid: { irl-meetup: { company: { verdict: free, when: { minor: true } } } }"
            + " | 5 circumstance-unknown (minors)",
        "grid: { irl-meetup: { company: { verdict: free, when: { minors: yes } } } }"
            + " | 5 circumstance-value-unknown",
        "grid: { irl-meetup: { company: { verdict: free, when: { minors: [] } } } }"
            + " | 5 constraint-empty",
        "grid: { irl-meetup: { company: { verdict: free, when: { minors: [[true]] } } } }"
            + " | 5 value-not-text",
        "grid: { irl-meetup: { company: { verdict: free, when: { participants: 5 } } } }"
            + " | 5 value-not-mapping",
        "grid: { irl-meetup: { company: { verdict: free, when: { participants: { min: 9, max: 1 } } } } }"
            + " | 5 constraint-empty",
        "grid: { irl-meetup: { company: { verdict: free, when: { participants: { max: -1 } } } } }"
            + " | 5 value-not-integer",
        "grid: { irl-meetup: { company: { verdict: free, conditions: attribution } } }"
            + " | 5 value-not-list",
        "grid: { irl-meetup: { company: { verdict: free, conditions: [atribution] } } }"
            + " | 5 condition-unknown (attribution)",
        "grid: { irl-meetup: { company: { verdict: free, conditions: [prior-notice] } } }"
            + " | 5 condition-parameter-missing",
        "grid: { irl-meetup: { company: { verdict: free, conditions: [no-copy, no-copy] } } }"
            + " | 5 condition-twice",
        "grid: { irl-meetup: { company: { verdict: free, from: 2026-9-1 } } } | 5 value-not-day",
        "grid: { irl-meetup: { company: { verdict: free, from: 2026-09-02, to: 2026-09-01 } } }"
            + " | 5 term-days-reversed",
        "fees: { x: { unit: seat, price: 1.00 } } | 5 unit-unknown",
        "fees: { x: { unit: session } } | 5 fee-price-count",
        "fees: { x: { unit: session, price: 1, price-ttc: 2 } } | 5 fee-price-count",
        "fees: { x: { unit: session, price: -1.00 } } | 5 amount-form",
        "fees: { x: { unit: session, price: 1.005 } } | 5 amount-form",
        "fees: { x: { unit: session, price: '1,50' } } | 5 amount-form",
        "fees: { x: { unit: session, tiers: [ { to: 9, price: 2 }, { to: 4, price: 1 } ] } }"
            + " | 5 tiers-order",
        "fees: { x: { unit: session, price: 1, adjust: [ { coefficient: -1 } ] } }"
            + " | 5 coefficient-form",
        "fees: { x: { unit: session, price: 1, covers: [certify, certificat] } }"
            + " | 5 practice-unknown (certificate)",
        "vat: standard | 5 vat-shape",
        "vat: { regime: exempt } | 5 key-missing",
        "access: { account: mandatory } | 5 value-unknown",
        "access: { minimum-age: quinze } | 5 value-not-integer",
        "published: 2026-07-20 | 5 effective-missing",
        "questions: { ask: x } | 5 value-not-list",
        "questions: [ x ] | 5 value-not-mapping",
        "questions: [ { ask: x, use: { audience: company, practice: discussion },"
            + " expect: { verdict: free } } ] | 5 practice-is-group",
        "questions: [ { ask: x, use: { audience: company, practice: irl-meetup, minors: maybe },"
            + " expect: { verdict: free } } ] | 5 circumstance-value-unknown",
        "course: [ x ] | 5 value-not-mapping",
        "'course: { title: T, sessions: [ { id: s, from: 2026-01-01, to: 2026-13-01 } ] }' | 5 value-not-day",
      })
  void aMistakeIsOneProblem(String lines, String expected) {
    assertThat(problems(Policies.with(lines))).containsExactly(expected);
  }

  @Test
  void theLinesAreThoseOfTheMistakes() {
    String text =
        Policies.with(
            """
            grid:
              irl-meetup:
                company:
                  - verdict: free
                    when:
                      minors:
                        - true
                        - peut-être
                  - verdict: paid
                    fee: séance
            fees:
              group:
                unit: session
                tiers:
                  - { to: 10, price: 5.00 }
                  - { price: cher }
            """);
    assertThat(problems(text))
        .containsExactly("12 circumstance-value-unknown", "13 fee-unknown", "20 amount-form");
  }

  @Test
  void aSessionWhoseDaysAreWrongIsKnownAllTheSame() {
    String text =
        Policies.with(
            """
            course: { title: T, sessions: [ { id: s4, from: 2026-02-30, to: 2026-05-01 } ] }
            grid: { irl-meetup: { company: { verdict: free, when: { session: s4 } } } }
            """);
    assertThat(problems(text)).containsExactly("5 value-not-day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clausier: 2\\npolicy: x | 1 format-version",
        "clausier: 0.9\\npolicy: x | 1 format-version",
        "policy: x | 1 not-a-clausier-file",
        "clausier: 1\\nagreement: x | 1 not-of-kind",
      })
  void anotherFileIsNotReadFurther(String text, String expected) {
    assertThat(problems(text.replace("\\n", "\n"))).containsExactly(expected);
  }

  @Test
  void whatIsWholeIsDropped() {
    String text =
        Policies.with(
            "grid: { irl-meetup: { company: { verdict: free, when: { minors: [true, false],"
                + " participants: { min: 0 } } } } }");
    assertThat(Policies.ok(Policies.read(text)).policy().terms().get(0).when())
        .isEqualTo(Box.EVERYTHING);
  }

  @Property(tries = 300)
  void noBytesAreAnException(@ForAll byte[] bytes) {
    assertThat(PolicyReader.read(LIBRARY, "p.yaml", bytes)).isNotNull();
  }

  /** A good policy with a stretch of it replaced: the mistakes that people make. */
  @Property(tries = 500)
  void noMistakeIsAnException(@ForAll("damaged") String text) {
    for (Problem p : Policies.problems(Policies.read(text))) {
      assertThat(p.source().line()).isBetween(0, (int) text.lines().count() + 1);
    }
  }

  @Provide
  Arbitrary<String> damaged() {
    List<String> texts =
        Policies.paths().stream()
            .map(p -> new String(LIBRARY.files().bytes(p), StandardCharsets.UTF_8))
            .toList();
    Arbitrary<String> patch =
        Arbitraries.oneOf(
            Arbitraries.of(
                "", " ", "\n", ":", "- ", "[", "{}", "[]", "~", "&a ", "*a", "!t ", "x: y"),
            Arbitraries.of("\n  ", "-1", "true", "2026-02-30", "\"", "'", "| ", "1.2.3", "null"));
    return Combinators.combine(
            Arbitraries.of(texts),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(0, 12),
            patch)
        .as(
            (text, at, length, with) -> {
              int from = at % text.length();
              int to = Math.min(text.length(), from + length);
              return text.substring(0, from) + with + text.substring(to);
            });
  }
}
