package org.clausier.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausier.analysis.Analysis;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each lint on the smallest policy that shows it: id, line, and what it names. */
class AnalysisTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final DroolsRuleBook RULES = new DroolsRuleBook();

  /** A producer of whom nothing is missing; what is tried begins at line 5. */
  private static final String HEAD =
      """
      clausier: 1
      policy: essai
      version: 1
      producer: { name: Lumen, siren: "987654324", address: Lille, email: a@b.example, phone: "1", publication-director: Maëlle, host: { name: H, address: Brest, phone: "2" }, mediator: { name: M } }
      """;

  private static List<Problem> check(String... texts) {
    List<PolicyFile> files = java.util.Arrays.stream(texts).map(AnalysisTest::read).toList();
    return Analysis.of(LIBRARY, files, RULES, (policy, term) -> "");
  }

  private static List<Problem> of(String lines) {
    return check(HEAD + lines + (lines.contains("course:") ? "" : "course: { title: Essai }\n"));
  }

  private static PolicyFile read(String text) {
    return PolicyReader.read(LIBRARY, "p.yaml", text.getBytes(StandardCharsets.UTF_8))
        .match(
            f -> f,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  /** The one problem of that id: « 6 WARNING [arguments] ». */
  private static String only(List<Problem> problems, String id) {
    List<Problem> those = problems.stream().filter(p -> p.id().equals(id)).toList();
    assertThat(those).as(problems.toString()).hasSize(1);
    Problem p = those.get(0);
    return p.source().line() + " " + p.severity() + " " + p.arguments();
  }

  private static void none(List<Problem> problems, String id) {
    assertThat(problems).extracting(Problem::id).doesNotContain(id);
  }

  @Test
  void twoTermsThatDifferContradictEachOtherWhereTheyMeet() {
    List<Problem> problems =
        of(
            """
            grid:
              irl-meetup:
                company:
                  - { when: { participants: { max: 50 } }, verdict: free }
                  - { when: { participants: { min: 40 } }, verdict: forbidden }
            """);
    assertThat(only(problems, "contradiction"))
        .isEqualTo("9 ERROR [irl-meetup, company, forbidden, 8, free, participants=40]");
    none(problems, "silence-circumstances");
  }

  @Test
  void acrossTheTreesNeitherIsNearer() {
    List<Problem> problems =
        of(
            """
            grid:
              internal-debriefing: { company: free }
              internal-debriefing-talk: { organisation: agreement }
            """);
    assertThat(only(problems, "contradiction"))
        .isEqualTo("7 ERROR [internal-debriefing-talk, company, agreement, 6, free, ]");
  }

  @Test
  void whatAThirdTermSettlesIsNoContradiction() {
    none(
        of(
            """
            grid:
              internal-debriefing: { company: free }
              internal-debriefing-talk: { organisation: agreement, company: free }
            """),
        "contradiction");
  }

  @Test
  void aPeriodDoesNotPrevailByItself() {
    List<Problem> problems =
        of(
            """
            grid:
              enrol-cohort:
                school:
                  - { verdict: free, to: 2026-12-31 }
                  - { verdict: agreement }
            """);
    assertThat(only(problems, "contradiction-period"))
        .isEqualTo("9 ERROR [enrol-cohort, school, agreement, 8, free, 2026-12-31, 2027-01-01]");
  }

  @Test
  void aPeriodWithoutSuccessorLeavesASilence() {
    List<Problem> problems =
        of("grid: { enrol-cohort: { everyone: { verdict: free, to: 2026-12-31 } } }\n");
    assertThat(only(problems, "period-without-successor"))
        .isEqualTo("5 WARNING [enrol-cohort, everyone, 2026-12-31, 2027-01-01]");
  }

  @Test
  void aTermThatOthersAlwaysPreventNeverApplies() {
    List<Problem> problems =
        of(
            """
            grid:
              irl-meetup:
                school: free
                pupil-class: { verdict: agreement, from: 2026-01-01 }
                everyone:
                  - { when: { minors: true }, verdict: free }
                  - { when: { minors: false }, verdict: free }
                  - { verdict: forbidden }
            """);
    assertThat(only(problems, "term-never-applies"))
        .isEqualTo("12 WARNING [irl-meetup, everyone, 7, 8, 10, 11]");
  }

  @Test
  void aTermMayBeOverBeforeTheVersionBegins() {
    List<Problem> problems =
        of(
            """
            published: 2026-07-01
            effective: 2026-09-01
            notice: 30
            grid:
              irl-meetup:
                everyone:
                  - { verdict: free, to: 2026-08-31 }
                  - { verdict: forbidden, from: 2026-09-01 }
            """);
    assertThat(only(problems, "term-expired"))
        .isEqualTo("11 WARNING [irl-meetup, everyone, 2026-08-31, 2026-09-01]");
    none(problems, "period-without-successor");
  }

  @Test
  void theLawAndTheLicenceAreNotTakenBack() {
    List<Problem> problems =
        of(
            """
            course: { title: Essai, licence: CC-BY-4.0 }
            grid:
              quote-extract: { everyone: forbidden }
              rehost-outside-site: { company: forbidden }
            """);
    assertThat(only(problems, "term-against-law")).startsWith("7 WARNING [quote-extract, everyone");
    assertThat(only(problems, "term-against-licence"))
        .isEqualTo("8 WARNING [rehost-outside-site, company, forbidden, CC-BY-4.0]");
  }

  @Test
  void aGapBetweenTwoCircumstancesIsASilence() {
    List<Problem> problems =
        of(
            """
            grid:
              internal-debriefing-screening:
                company:
                  - { when: { certificate: none }, verdict: agreement }
                  - { when: { certificate: [ free, employer-paid ] }, verdict: free }
            """);
    assertThat(only(problems, "silence-circumstances"))
        .isEqualTo("6 WARNING [internal-debriefing-screening, company, certificate=learner-paid]");
    assertThat(only(problems, "silence-but-for"))
        .isEqualTo("6 NOTE [1, internal-debriefing-screening, company]");
  }

  @Test
  void aBanOnTalkIsFragile() {
    assertThat(
            only(
                of("grid: { internal-debriefing-talk: { company: forbidden } }\n"),
                "talk-forbidden"))
        .isEqualTo("5 WARNING [internal-debriefing-talk, company]");
    none(of("grid: { rehost-outside-site: { company: forbidden } }\n"), "talk-forbidden");
  }

  @Test
  void aContributionAnnouncedWithoutFiguresIsFlagged() {
    List<Problem> problems =
        of(
            """
            grid:
              mandate-employees:
                company: { verdict: free, announced: { text: "Contribution demandée à terme, en partie." } }
            """);
    assertThat(only(problems, "vague-word")).isEqualTo("7 WARNING [à terme]");
    assertThat(only(problems, "announced-without-figure")).startsWith("7 WARNING");
  }

  @ParameterizedTest
  @CsvSource({"volume,1", "marginal,0"})
  void moreShouldNotCostLess(String mode, int times) {
    List<Problem> problems =
        of(
            """
            fees:
              seat:
                { unit: active-learner, mode: %s, tiers: [ { to: 10, price: 90.00 }, { price: 75.00 } ] }
            grid: { enrol-cohort: { company: { verdict: paid, fee: seat } } }
            """
                .formatted(mode));
    List<Problem> drops = problems.stream().filter(p -> p.id().equals("price-drop")).toList();
    assertThat(drops).hasSize(times);
    drops.forEach(
        d -> assertThat(d.arguments()).containsExactly("seat", "10", "900.00", "11", "825.00"));
  }

  @Test
  void aPersonSeesPricesWithTheirTax() {
    List<Problem> problems =
        of(
            """
            fees: { exam: { unit: candidate, price: 70.00 }, lost: { unit: flat, price: 1.00 } }
            grid: { proctored-exam: { individual: { verdict: paid, fee: exam } } }
            """);
    assertThat(only(problems, "fee-before-tax-for-people")).isEqualTo("5 WARNING [exam]");
    assertThat(only(problems, "fee-unused")).isEqualTo("5 NOTE [lost]");
  }

  @Test
  void whoPublishesAndHostsMustBeSaid() {
    List<Problem> problems =
        check(
            """
            clausier: 1
            policy: essai
            version: 1
            published: 2026-07-01
            effective: 2026-07-02
            producer: { name: Lumen, nda: "11" }
            course: { title: Essai }
            fees: { exam: { unit: candidate, price-ttc: 84.00 } }
            grid: { proctored-exam: { individual: { verdict: paid, fee: exam } } }
            """);
    assertThat(only(problems, "host-missing")).startsWith("6 ERROR");
    assertThat(only(problems, "publication-director-missing")).startsWith("6 ERROR");
    assertThat(only(problems, "mediator-missing")).startsWith("6 ERROR");
    assertThat(only(problems, "nda-caution")).startsWith("6 NOTE");
    assertThat(only(problems, "identity-incomplete"))
        .isEqualTo("6 WARNING [address, email, phone, siren]");
    assertThat(only(problems, "notice-missing")).isEqualTo("4 WARNING [1]");
  }

  @Test
  void aQuestionIsRedWhenTheAnswerChanged() {
    List<Problem> problems =
        of(
            """
            grid: { irl-meetup: { company: { verdict: free, conditions: [ attribution ] } } }
            questions:
              - ask: Puis-je ?
                use: { audience: company, practice: irl-meetup }
                expect: { verdict: agreement, conditions: [], layer: policy }
              - ask: Et moi ?
                use: { audience: school, practice: irl-meetup }
                expect: { verdict: silent }
            """);
    assertThat(problems)
        .filteredOn(p -> p.id().equals("question-red"))
        .extracting(p -> p.source().line() + " " + p.arguments())
        .containsExactly(
            "7 [Puis-je ?, verdict, agreement, free]", "7 [Puis-je ?, conditions, -, attribution]");
  }

  @Test
  void aPublishedVersionAnswersAmongTheVersionsUpToIt() {
    String version =
        """
        clausier: 1
        policy: essai
        version: %s
        published: %s-01-01
        effective: %s-03-01
        producer: { name: Lumen }
        course: { title: Essai }
        grid: { irl-meetup: { company: %s } }
        questions:
          - ask: En 2025 ?
            use: { audience: company, practice: irl-meetup, day: 2025-06-01 }
            expect: { verdict: free }
        """;
    List<Problem> problems =
        check(
            version.formatted("1", "2025", "2025", "free"),
            version.formatted("2", "2026", "2026", "forbidden"));
    none(problems, "question-red");
  }

  @Test
  void tooManyCombinationsAreRefused() {
    String when =
        "{ headcount: { max: %1$d }, participants: { max: %1$d }, certificate: none, venue: open,"
            + " facilitator: none, purpose: commercial, country: FR, minors: true, fee-charged:"
            + " true }";
    StringBuilder cell = new StringBuilder("grid:\n  irl-meetup:\n    everyone:\n");
    for (int i = 1; i < 15; i++) {
      cell.append("      - { verdict: free, when: ").append(when.formatted(i)).append(" }\n");
    }
    assertThat(of(cell.toString()))
        .filteredOn(p -> p.id().equals("too-many-combinations"))
        .first()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void theLicenceAndItsReadingAreConsistent() {
    List<Problem> problems =
        of(
            """
            course: { title: Essai, licence: CC-BY-NC-4.0 }
            note: © Lumen, tous droits réservés
            grid: { republish-contributions: { everyone: free } }
            """);
    assertThat(only(problems, "all-rights-beside-licence")).startsWith("5 WARNING");
    assertThat(only(problems, "nc-reading-missing")).startsWith("5 WARNING");
    assertThat(only(problems, "contributions-licence-missing")).startsWith("7 WARNING");
  }
}
