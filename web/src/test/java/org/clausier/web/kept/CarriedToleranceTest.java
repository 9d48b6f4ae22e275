package org.clausier.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.problem.Outcome;
import org.clausier.web.Audited;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.journal.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A word given to an organisation until a day holds at its next audits. */
@SuppressWarnings("NullAway.Init")
class CarriedToleranceTest extends WebTest {

  private static final String REPORT = "helios-2026-t4-brut";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Autowired private Audited audited;
  @Autowired private Following following;
  @Autowired private Sequels sequels;
  @Autowired private Concluding concluding;
  @Autowired private Conclusions conclusions;
  @Autowired private History history;
  @Autowired private Verification verification;

  private Account auditor;
  private Course course;
  private Kept first;
  private Finding dearest;

  @BeforeEach
  void concluded() {
    auditor = fixtures.person(Role.AUDITOR);
    course = fixtures.course(auditor);
    first = audited.concluded(course, auditor, REPORT);
    dearest =
        concluding.report(first).pursued(AuditVerdict.PAYABLE).stream()
            .filter(f -> f.due().isPresent())
            .max(Comparator.comparing(f -> f.due().orElseThrow().net().cents()))
            .orElseThrow();
  }

  private void tolerates(Kept audit, LocalDate to) {
    ok(following.tolerate(audit, dearest.id(), "effectif vérifié", to, auditor));
  }

  private static void ok(Outcome<?> outcome) {
    outcome.match(
        o -> true,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }

  private boolean isTolerated(Kept audit) {
    return report(audit).findings().stream()
        .filter(f -> f.id().equals(dearest.id()))
        .anyMatch(Finding::tolerated);
  }

  private AuditReport report(Kept audit) {
    return concluding.report(audit);
  }

  @Test
  void the_next_audit_does_not_claim_what_is_tolerated_still() {
    BigDecimal before = report(first).settlement().net().euros();
    tolerates(first, DAY.plusMonths(2));
    Kept second = audited.concluded(course, auditor, REPORT);
    assertThat(isTolerated(second)).isTrue();
    assertThat(report(second).settlement().net().euros())
        .isEqualByComparingTo(before.subtract(dearest.due().orElseThrow().net().euros()));
    assertThat(sequels.tolerances(second.id()))
        .containsExactly(
            new Sequels.Granted(
                1,
                dearest.id(),
                "effectif vérifié",
                "auditeur du producteur",
                DAY,
                DAY.plusMonths(2),
                first.id()));
    // one report says it, from the first; the history says where it comes from
    assertThat(conclusions.last(second.id()).orElseThrow().n()).isEqualTo(1);
    assertThat(history.of(second.id()))
        .extracting(History.Event::act)
        .containsExactly("concluded", "carried");
    assertThat(verification.verify().flaws()).isEmpty();
  }

  @Test
  void what_is_lifted_here_is_not_carried_further_and_what_was_lifted_before_not_at_all() {
    tolerates(first, DAY.plusMonths(2));
    Kept second = audited.concluded(course, auditor, REPORT);
    ok(following.endTolerance(second, dearest.id(), auditor));
    assertThat(isTolerated(second)).isFalse();
    assertThat(isTolerated(first)).isTrue();
    assertThat(isTolerated(audited.concluded(course, auditor, REPORT))).isFalse();
  }

  @Test
  void an_audit_that_looked_at_something_else_loses_no_word_that_was_given() {
    tolerates(first, DAY.plusMonths(2));
    Kept other = audited.concluded(course, auditor, "helios-2026-t3");
    assertThat(report(other).findings()).extracting(Finding::id).doesNotContain(dearest.id());
    assertThat(sequels.tolerances(other.id())).isEmpty();
    Kept third = audited.concluded(course, auditor, REPORT);
    assertThat(isTolerated(third)).isTrue();
    assertThat(sequels.tolerances(third.id()))
        .extracting(Sequels.Granted::carriedFrom)
        .containsExactly(first.id());
  }

  @Test
  void a_word_given_for_a_course_or_to_an_organisation_is_not_another_s() {
    tolerates(first, DAY.plusMonths(2));
    Course other = fixtures.course(auditor);
    assertThat(isTolerated(audited.concluded(other, auditor, REPORT))).isFalse();
  }

  /** A second click, a second tab. */
  @Test
  void an_audit_is_concluded_once() {
    Kept read = audited.read(course, auditor, REPORT);
    for (int i = 0; i < 2; i++) ok(concluding.conclude(read, Conclusions.Reason.READ, null));
    assertThat(conclusions.last(read.id()).orElseThrow().n()).isEqualTo(1);
  }
}
