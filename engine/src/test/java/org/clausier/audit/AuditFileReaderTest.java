package org.clausier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The companion file of an audit: strict, and all its problems at once. */
class AuditFileReaderTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final String HEAD =
      "clausier: 1\nfacts: f\norganisation: { name: O, audience: company }\n";

  private static Outcome<AuditFile> read(String more) {
    return AuditFileReader.read(
        LIBRARY, "facts.yaml", (HEAD + more).getBytes(StandardCharsets.UTF_8));
  }

  private static AuditFile file(String more) {
    return read(more)
        .match(
            f -> f,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static List<String> problems(String more) {
    return read(more)
        .match(f -> List.of(), p -> p.stream().map(x -> x.source().line() + " " + x.id()).toList());
  }

  @Test
  void everythingThatMayBeDeclaredIsRead() {
    AuditFile f =
        file(
            """
            declared:
              report-from: 2026-02-02
              report-to: 2026-04-26
              report-due: 2026-05-26
              report-received: 2026-05-20
              information: { day: 2026-01-20, means: note de service }
              works-council: 2026-01-12
              formal-notice: 2026-09-01
              samples:
                - { subject: attribution, origin: sampled, checked: 12, wanting: 2, practice: rehost-outside-site, day: 2026-06-01, evidence: pièce 4 }
            credits: [ { amount: 100.00, fee: seat, reason: avoir F-2026-012, day: 2026-06-02 } ]
            tolerances:
              - { finding: A-SEATS-d11e02, reason: effectif en cours de vérification, author: direction du cours, from: 2026-06-01, to: 2027-05-31 }
              - { check: A-SCREEN, practice: internal-debriefing-screening, uses: { from: 2026-02-02, to: 2026-04-26 }, reason: première session, author: direction du cours, from: 2026-06-01, to: 2026-12-31 }
            observations:
              - { finding: A-SEATS-d11e02, day: 2026-06-10, stance: contested, text: "L’effectif est de 60." }
            """);
    Sample sample = f.declared().samples().get(0);
    assertThat(sample.subject()).isEqualTo(Sample.Subject.ATTRIBUTION);
    assertThat(List.of(sample.checked(), sample.wanting())).containsExactly(12, 2);
    assertThat(sample.origin()).isEqualTo(Sample.Origin.SAMPLED);
    assertThat(f.declared().formalNotice()).contains(LocalDate.of(2026, 9, 1));
    assertThat(f.declared().information().orElseThrow().means()).isEqualTo("note de service");
    assertThat(f.credits().get(0).amount()).hasToString("100.00");
    assertThat(f.tolerances()).hasSize(2);
    assertThat(f.tolerances().get(1).of()).isInstanceOf(Tolerance.Of.Kind.class);
    assertThat(f.observations().get(0).stance()).isEqualTo(Observation.Stance.CONTESTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tolerances: [ { finding: A-SEATS-d11e02, reason: r, author: a, from: 2026-06-01, to: 2027-06-01 } ] | 4 tolerance-too-long",
        "tolerances: [ { finding: A-SEATS-d11e02, reason: r, author: a, from: 2026-06-01, to: 2026-05-01 } ] | 4 term-days-reversed",
        "tolerances: [ { reason: r, author: a, from: 2026-06-01, to: 2026-07-01 } ] | 4 tolerance-of",
        "tolerances: [ { finding: A-SEATS-d11e02, check: A-SEATS, reason: r, author: a, from: 2026-06-01, to: 2026-07-01 } ] | 4 tolerance-of",
        "tolerances: [ { finding: A-SEATS, reason: r, author: a, from: 2026-06-01, to: 2026-07-01 } ] | 4 finding-id-form",
        "tolerances: [ { finding: A-SEATS-d11e02, reason: r, author: Jeanne Martin, from: 2026-06-01, to: 2026-07-01 } ] | 4 free-text-person",
        "tolerances: [ { finding: A-SEATS-d11e02, author: a, from: 2026-06-01, to: 2026-07-01 } ] | 4 key-missing",
        "observations: [ { finding: A-SEATS-d11e02, day: 2026-06-10, stance: angry, text: t } ] | 4 value-unknown",
        "observations: [ { finding: A-SEATS-d11e02, day: 2026-06-10, stance: accepted, text: a@b.fr } ] | 4 free-text-person",
        "credits: [ { amount: 0, reason: r, day: 2026-06-10 } ] | 4 credit-sum",
        "credits: [ { amount: ten, reason: r, day: 2026-06-10 } ] | 4 amount-form",
        "declared: { report-received: 2026-06-10 } | 4 key-missing",
        "declared: { samples: [ { subject: marks, checked: 2, wanting: 3, day: 2026-06-10, evidence: e } ] } | 4 sample-wanting",
        "declared: { samples: [ { subject: marques, checked: 2, wanting: 1, day: 2026-06-10, evidence: e } ] } | 4 value-unknown",
        "declared: { samples: [ { subject: marks, checked: 0, wanting: 0, day: 2026-06-10, evidence: e } ] } | 4 value-not-integer",
        "declared: { samples: [ { subject: marks, checked: 1, wanting: 0, practice: marketing, day: 2026-06-10, evidence: e } ] } | 4 practice-unknown",
        "declared: { report-form: 2026-06-10 } | 4 key-unknown",
        "tolerance: [ ] | 4 key-unknown",
      })
  void whatIsWrongIsSaidWhereItIs(String more, String expected) {
    assertThat(problems(more.strip())).containsExactly(expected.strip());
  }

  @Test
  void aNameIsNeverQuotedByTheProblemThatRefusesIt() {
    var refused =
        read("observations: [ { finding: A-ID-d11e02, day: 2026-06-10, stance: accepted, text: vu avec Jeanne Martin } ]")
            .match(f -> List.<org.clausier.problem.Problem>of(), p -> p);
    assertThat(refused).hasSize(1);
    for (org.clausier.words.Language language : org.clausier.words.Language.values()) {
      assertThat(Messages.of(LIBRARY, language).line(refused.get(0))).doesNotContain("Martin");
    }
  }
}
