package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;
import org.clausier.problem.Outcome;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.junit.jupiter.api.Test;

/** Design § 4, step by step, on the smallest texts that show each. */
class RulingTest {

  private static final String SCREENING = "internal-debriefing-screening";
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);

  @Test
  void the_question_of_the_seed_no_certificate_and_a_screening() {
    Policy policy =
        Trial.policy(
            1,
            "2026-09-01",
            """
            internal-debriefing-screening:
              company:
                - { when: { certificate: none }, verdict: paid, fee: screening }
                - { when: { certificate: employer-paid }, verdict: free }
            """);
    Ruling none = Trial.ask(policy, SCREENING, "company", Map.of("certificate", "none"));
    assertThat(none.verdict()).hasValue(Verdict.PAID);
    assertThat(none.fee()).hasValue(new FeeRef("screening", "trial"));
    assertThat(none.wouldChange())
        .extracting(c -> c.answer())
        .containsExactlyInAnyOrder("silent", "free");

    Ruling unknown = Trial.ask(policy, SCREENING, "company", Map.of());
    assertThat(unknown.answer()).isEqualTo("depends");
    assertThat(unknown.missing()).containsExactly("certificate");
    assertThat(unknown.alternatives())
        .extracting(Ruling.Alternative::answer)
        .containsExactlyInAnyOrder("paid", "silent", "free");
  }

  @Test
  void the_version_in_force_on_the_day_answers_and_a_session_begun_keeps_its_terms() {
    Policy v1 = Trial.policy(1, "2026-09-01", "enrol-cohort: { company: free }");
    Policy v2 = Trial.policy(2, "2026-10-01", "enrol-cohort: { company: forbidden }");
    assertThat(ask(List.of(v1, v2), List.of(), "enrol-cohort", "2026-09-30").answer())
        .isEqualTo("free");
    assertThat(ask(List.of(v1, v2), List.of(), "enrol-cohort", "2026-10-01").answer())
        .isEqualTo("forbidden");
    Ruling session =
        Trial.rulings(dossier(List.of(v1, v2), List.of()))
            .ask(new Use("enrol-cohort", "company", OCTOBER, Map.of("session", "s1")));
    assertThat(session.answer()).isEqualTo("free");
    assertThat(session.version()).isEqualTo(1);
  }

  @Test
  void before_any_version_the_terms_are_silent_save_for_the_law() {
    Policy v1 = Trial.policy(1, "2026-09-01", "enrol-cohort: { company: free }");
    Ruling early = ask(List.of(v1), List.of(), "enrol-cohort", "2026-08-31");
    assertThat(early.answer()).isEqualTo("silent");
    assertThat(early.version()).isZero();
    Ruling quote = ask(List.of(v1), List.of(), "quote-extract", "2026-08-31");
    assertThat(quote.answer()).isEqualTo("free");
    assertThat(quote.layer()).hasValue(Layer.LAW);
  }

  @Test
  void a_draft_is_not_in_force() {
    Policy draft =
        Trial.read(
            """
            clausier: 1
            policy: trial
            version: 1
            producer: { name: Atelier Lumen }
            course: { title: Un cours }
            grid: { enrol-cohort: { company: free } }
            """);
    assertThat(ask(List.of(draft), List.of(), "enrol-cohort", "2026-10-05").answer())
        .isEqualTo("silent");
    assertThat(Trial.ask(draft, "enrol-cohort", "company", Map.of()).answer()).isEqualTo("free");
  }

  @Test
  void what_the_law_grants_no_term_takes_away() {
    Policy policy = Trial.policy(1, "2026-09-01", "reuse: { everyone: forbidden }");
    Ruling quote = Trial.ask(policy, "quote-extract", "company", Map.of());
    assertThat(quote.verdict()).hasValue(Verdict.FREE);
    assertThat(quote.layer()).hasValue(Layer.LAW);
    assertThat(quote.conditions()).extracting(Duty::condition).contains("attribution");
  }

  @Test
  void an_nc_licence_and_a_company_depend_on_how_the_producer_reads_it() {
    String grid = "internal-debriefing-screening: { company: { verdict: paid, fee: screening } }";
    Policy silent = Trial.policy(1, "2026-09-01", "CC-BY-NC-SA-4.0", grid);
    Ruling ambiguous = Trial.ask(silent, SCREENING, "company", Map.of());
    assertThat(ambiguous.answer()).isEqualTo("depends");
    assertThat(ambiguous.missing()).containsExactly("commercial-includes-internal-training");

    String reading = "CC-BY-NC-SA-4.0\n  commercial-includes-internal-training: ";
    Policy commercial = Trial.policy(1, "2026-09-01", reading + "true", grid);
    assertThat(Trial.ask(commercial, SCREENING, "company", Map.of()).answer()).isEqualTo("paid");
    Policy notCommercial = Trial.policy(1, "2026-09-01", reading + "false", grid);
    Ruling free = Trial.ask(notCommercial, SCREENING, "company", Map.of());
    assertThat(free.answer()).isEqualTo("free");
    assertThat(free.layer()).hasValue(Layer.LICENCE);
  }

  @Test
  void nearer_practice_and_farther_audience_is_a_contradiction_read_for_whoever_acts() {
    Policy policy =
        Trial.policy(
            1,
            "2026-09-01",
            """
            internal-debriefing-talk: { everyone: { verdict: free, conditions: [report-back] } }
            internal-debriefing: { company: forbidden }
            """);
    Ruling ruling = Trial.ask(policy, "internal-debriefing-talk", "company", Map.of());
    assertThat(ruling.contradiction()).isTrue();
    assertThat(ruling.verdict()).hasValue(Verdict.FREE);
    assertThat(ruling.conditions()).extracting(Duty::condition).containsExactly("report-back");
    assertThat(ruling.clauses()).hasSize(2);
  }

  @Test
  void two_terms_of_one_verdict_keep_only_the_fee_and_conditions_that_both_bear() {
    Policy policy =
        Trial.policy(
            1,
            "2026-09-01",
            """
            mandate-employees:
              company:
                - { verdict: paid, fee: seat, conditions: [attribution, link-back] }
                - { verdict: paid, fee: screening, conditions: [link-back] }
            """);
    Ruling ruling = Trial.ask(policy, "mandate-employees", "company", Map.of());
    assertThat(ruling.contradiction()).isTrue();
    assertThat(ruling.verdict()).hasValue(Verdict.PAID);
    assertThat(ruling.fee()).isEmpty();
    assertThat(ruling.conditions()).extracting(Duty::condition).containsExactly("link-back");
  }

  @Test
  void a_written_silence_nearer_than_a_rule_prevails() {
    Policy policy =
        Trial.policy(1, "2026-09-01", "enrol-cohort: { organisation: free, company: silent }");
    assertThat(Trial.ask(policy, "enrol-cohort", "company", Map.of()).answer()).isEqualTo("silent");
    assertThat(Trial.ask(policy, "enrol-cohort", "school", Map.of()).answer()).isEqualTo("free");
  }

  @Test
  void a_later_from_prevails_at_equal_circumstances_and_a_bounded_period_does_not() {
    Policy policy =
        Trial.policy(
            1,
            "2026-09-01",
            """
            enrol-cohort:
              company:
                - free
                - { verdict: agreement, from: 2027-01-01 }
            integrate-curriculum:
              company:
                - { verdict: free, to: 2026-12-31 }
                - { verdict: forbidden }
            """
                .replace("    - free\n", "    - { verdict: free }\n"));
    assertThat(ask(List.of(policy), List.of(), "enrol-cohort", "2026-12-31").answer())
        .isEqualTo("free");
    assertThat(ask(List.of(policy), List.of(), "enrol-cohort", "2027-01-01").answer())
        .isEqualTo("agreement");
    assertThat(ask(List.of(policy), List.of(), "integrate-curriculum", "2026-12-31"))
        .matches(Ruling::contradiction);
  }

  @Test
  void an_agreement_prevails_for_its_party_on_its_days_and_pins_its_version() {
    Policy v1 = Trial.policy(1, "2026-09-01", "enrol-cohort: { company: free }");
    Policy v2 = Trial.policy(2, "2026-10-01", "enrol-cohort: { company: forbidden }");
    Agreement a = agreement("conv-1", 1, "2026-09-10", "rehost-outside-site: free");
    List<Policy> versions = List.of(v1, v2);
    Ruling granted = ask(versions, List.of(a), "rehost-outside-site", "2026-10-05");
    assertThat(granted.answer()).isEqualTo("free");
    assertThat(granted.layer()).hasValue(Layer.AGREEMENT);
    // the pinned version, not the one in force that day
    assertThat(ask(versions, List.of(a), "enrol-cohort", "2026-10-05").answer()).isEqualTo("free");
    assertThat(ask(versions, List.of(a), "enrol-cohort", "2027-08-01").answer())
        .isEqualTo("forbidden");
    assertThat(ask(versions, List.of(a), "rehost-outside-site", "2026-09-14").answer())
        .isEqualTo("silent");
  }

  @Test
  void of_two_agreements_that_grant_the_same_the_one_signed_last_rules() {
    Policy v1 = Trial.policy(1, "2026-09-01", "{}");
    Agreement first = agreement("conv-1", 1, "2026-09-10", "rehost-outside-site: free");
    Agreement second = agreement("conv-2", 1, "2026-09-20", "rehost-outside-site: forbidden");
    Ruling ruling = ask(List.of(v1), List.of(second, first), "rehost-outside-site", "2026-10-05");
    assertThat(ruling.answer()).isEqualTo("forbidden");
    assertThat(ruling.contradiction()).isFalse();
  }

  @Test
  void an_unsigned_agreement_grants_nothing() {
    Policy v1 = Trial.policy(1, "2026-09-01", "{}");
    Agreement draft = agreement("conv-1", 1, "", "rehost-outside-site: free");
    assertThat(ask(List.of(v1), List.of(draft), "rehost-outside-site", "2026-10-05").answer())
        .isEqualTo("silent");
  }

  @Test
  void a_pinned_version_that_is_not_there_is_a_problem_never_a_fallback() {
    Policy v2 = Trial.policy(2, "2026-09-01", "{}");
    Agreement a = agreement("conv-1", 1, "2026-09-10", "rehost-outside-site: free");
    Outcome<Dossier> outcome = Dossier.of(List.of(v2), List.of(a));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void an_announced_contribution_is_reported_and_owes_nothing() {
    Policy policy =
        Trial.policy(
            1,
            "2026-09-01",
            "mandate-employees: { company: { verdict: free, announced: { text: à terme } } }");
    Ruling ruling = Trial.ask(policy, "mandate-employees", "company", Map.of());
    assertThat(ruling.verdict()).hasValue(Verdict.FREE);
    assertThat(ruling.fee()).isEmpty();
    assertThat(ruling.announced()).hasSize(1);
  }

  private static Ruling ask(
      List<Policy> versions, List<Agreement> agreements, String practice, String day) {
    return Trial.rulings(dossier(versions, agreements))
        .ask(new Use(practice, "company", LocalDate.parse(day), Map.of()));
  }

  private static Dossier dossier(List<Policy> versions, List<Agreement> agreements) {
    return Dossier.of(versions, agreements)
        .match(
            d -> d,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static Agreement agreement(String id, int version, String signed, String grant) {
    String yaml =
        """
        clausier: 1
        agreement: %s
        policy: { id: trial, version: %d }
        party: { name: Groupe Hélios, audience: company, country: FR }
        %s
        from: 2026-09-15
        to: 2027-07-31
        grants: { %s }
        """
            .formatted(id, version, signed.isEmpty() ? "" : "signed: " + signed, grant);
    Optional<Agreement> read =
        AgreementReader.read(Trial.LIBRARY, id, yaml.getBytes(StandardCharsets.UTF_8))
            .match(
                Optional::of,
                problems -> {
                  throw new AssertionError(problems);
                });
    return read.orElseThrow();
  }
}
