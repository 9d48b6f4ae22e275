package org.clausier.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.Hearing;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.Audited;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.journal.Verification;
import org.clausier.web.mail.Outbox;
import org.clausier.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do after an audit concluded, on 22 November 2026. */
@SuppressWarnings("NullAway.Init")
class FollowingTest extends WebTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Autowired private Audited audited;
  @Autowired private Audits audits;
  @Autowired private Following following;
  @Autowired private Inviting inviting;
  @Autowired private Hearings hearings;
  @Autowired private Sequels sequels;
  @Autowired private Concluding concluding;
  @Autowired private Conclusions conclusions;
  @Autowired private History history;
  @Autowired private Verification verification;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient sql;

  private Account auditor;
  private Kept audit;
  private Finding dearest;

  @BeforeEach
  void concluded() {
    auditor = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(auditor);
    audit = audited.concluded(course, auditor, "helios-2026-t4-brut");
    dearest =
        report().pursued(AuditVerdict.PAYABLE).stream()
            .filter(f -> f.due().isPresent())
            .max(Comparator.comparing(f -> f.due().orElseThrow().net().cents()))
            .orElseThrow();
  }

  private AuditReport report() {
    return concluding.report(audits.byId(audit.id()).orElseThrow());
  }

  private BigDecimal net() {
    return report().settlement().net().euros();
  }

  private int reports() {
    return conclusions.last(audit.id()).orElseThrow().n();
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        o -> o,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }

  private static List<String> problems(Outcome<?> outcome) {
    return outcome.match(
        o -> List.of(), all -> all.stream().map(p -> p.source().name() + " " + p.id()).toList());
  }

  private Hearings.Opened heard(String link) {
    return hearings.of(link).orElseThrow();
  }

  private Hearings.Typed says(String stance, String text) {
    return new Hearings.Typed(dearest.id(), stance, text);
  }

  @Test
  void a_tolerance_takes_a_finding_out_of_the_sums_until_it_is_ended() {
    BigDecimal before = net();
    ok(following.tolerate(audit, dearest.id(), "effectif vérifié", DAY.plusMonths(2), auditor));
    assertThat(net())
        .isEqualByComparingTo(before.subtract(dearest.due().orElseThrow().net().euros()));
    assertThat(reports()).isEqualTo(2);
    assertThat(conclusions.text(audit.id(), Language.FR).orElseThrow())
        .contains("effectif vérifié", "auditeur du producteur", "2027-01-22");
    ok(following.endTolerance(audit, dearest.id(), auditor));
    assertThat(net()).isEqualByComparingTo(before);
    assertThat(sequels.tolerances(audit.id())).isEmpty();
    assertThat(history.of(audit.id()))
        .extracting(History.Event::act, History.Event::said, History.Event::who)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("concluded", "tolerance", "Camille Essai"),
            org.assertj.core.groups.Tuple.tuple("tolerance-ended", "", "Camille Essai"),
            org.assertj.core.groups.Tuple.tuple("concluded", "tolerance", "Camille Essai"),
            org.assertj.core.groups.Tuple.tuple("tolerated", "effectif vérifié", "Camille Essai"),
            org.assertj.core.groups.Tuple.tuple("concluded", "read", "Camille Essai"));
    assertThat(verification.verify().flaws()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "motif valable, 2026-11-22, -",
        "motif valable, 2027-11-21, -",
        "motif valable, 2027-11-22, to sequel-too-long",
        "motif valable, 2026-11-21, to sequel-past",
        "' ', 2026-12-31, reason sequel-text",
        "vu avec Mme Durand, 2026-12-31, reason sequel-person",
        "écrire à claire@helios.example, 2026-12-31, reason sequel-person",
        "Groupe Hélios vérifie, 2026-12-31, -",
      })
  void a_tolerance_has_a_reason_that_names_nobody_and_ends_within_twelve_months(
      String reason, LocalDate to, String problem) {
    Outcome<?> outcome = following.tolerate(audit, dearest.id(), reason, to, auditor);
    assertThat(problems(outcome)).isEqualTo(problem == null ? List.of() : List.of(problem));
    assertThat(sequels.tolerances(audit.id())).hasSize(problem == null ? 1 : 0);
    assertThat(reports()).isEqualTo(problem == null ? 2 : 1);
  }

  @Test
  void what_calls_for_nothing_is_not_tolerated_and_nothing_twice() {
    String compliant = report().of(AuditVerdict.COMPLIANT).get(0).id();
    for (String id : List.of(compliant, "A-SEATS-000000", "")) {
      assertThat(problems(following.tolerate(audit, id, "motif", DAY, auditor)))
          .containsExactly("finding sequel-finding");
    }
    assertThat(problems(following.endTolerance(audit, dearest.id(), auditor)))
        .containsExactly("finding sequel-none");
    ok(following.tolerate(audit, dearest.id(), "motif", DAY, auditor));
    assertThat(problems(following.tolerate(audit, dearest.id(), "motif", DAY, auditor)))
        .containsExactly("finding sequel-held");
  }

  @Test
  void the_organisation_contests_the_auditor_answers_and_only_then_is_the_amount_final() {
    String link = ok(inviting.hear(audit, DAY.plusDays(15), "", Language.FR, auditor));
    assertThat(report().hearing()).isEqualTo(Hearing.State.OPEN);
    assertThat(hearings.enter(heard(link))).isPresent();
    ok(
        inviting.answer(
            audit, heard(link), List.of(says("contested", "L’effectif  est\nde soixante."))));
    assertThat(report().hearing()).isEqualTo(Hearing.State.CONTESTED);
    assertThat(conclusions.text(audit.id(), Language.FR).orElseThrow())
        .contains("L’effectif est de soixante.", "contestation à examiner");
    assertThat(problems(following.reply(audit, dearest.id(), "accepted", "vu", auditor)))
        .containsExactly("stance sequel-stance");
    ok(following.reply(audit, dearest.id(), "maintained", "Le relevé fait foi.", auditor));
    assertThat(report().hearing()).isEqualTo(Hearing.State.HEARD);
    assertThat(conclusions.text(audit.id(), Language.EN).orElseThrow())
        .contains("Le relevé fait foi.", "having been heard");
    assertThat(history.of(audit.id()))
        .extracting(History.Event::act)
        .containsExactly(
            "concluded",
            "maintained",
            "concluded",
            "contested",
            "hearing-sent",
            "hearing-entered",
            "concluded",
            "hearing-opened",
            "concluded");
    assertThat(verification.verify().flaws()).isEmpty();
    assertThat(outbox.about(HearingLetters.about(audit)))
        .extracting(k -> k.message().to() + " " + k.message().subject())
        .containsExactly(auditor.email() + " Groupe Hélios a répondu aux constats");
  }

  @Test
  void a_finding_that_the_auditor_withdraws_is_claimed_no_more() {
    BigDecimal before = net();
    ok(following.reply(audit, dearest.id(), "withdrawn", "La ligne est une erreur.", auditor));
    assertThat(net())
        .isEqualByComparingTo(before.subtract(dearest.due().orElseThrow().net().euros()));
    assertThat(report().withdrawn()).extracting(Finding::id).containsExactly(dearest.id());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "accepted, '', -",
        "accepted, d’accord, -",
        "explained, la salle était louée, -",
        "explained, '', text sequel-text",
        "contested, ' ', text sequel-text",
        "contested, c’est Jeanne Martin, text sequel-person",
        "maintained, non, stance sequel-stance",
        "'', non, stance sequel-stance",
      })
  void an_answer_takes_a_position_and_names_nobody(String stance, String text, String problem) {
    String link = ok(inviting.hear(audit, DAY.plusDays(1), "", Language.FR, auditor));
    List<String> wrong = problems(inviting.answer(audit, heard(link), List.of(says(stance, text))));
    String[] expected = problem == null ? new String[2] : problem.split(" ");
    assertThat(wrong)
        .isEqualTo(
            problem == null
                ? List.of()
                : List.of(expected[0] + " " + dearest.id() + " " + expected[1]));
    assertThat(heard(link).sent() == null).isEqualTo(problem != null);
  }

  @Test
  void one_answers_once_by_the_last_link_and_for_as_long_as_nobody_withdraws_it() {
    String first = ok(inviting.hear(audit, DAY.plusDays(15), "", Language.FR, auditor));
    String second = ok(inviting.hear(audit, DAY.plusDays(10), "", Language.FR, auditor));
    assertThat(heard(first).withdrawn()).isNotNull();
    assertThat(hearings.enter(heard(first))).isEmpty();
    assertThat(problems(inviting.answer(audit, heard(first), List.of(says("accepted", "")))))
        .containsExactly("hearing sequel-hearing");
    assertThat(problems(inviting.answer(audit, heard(second), List.of())))
        .containsExactly("answers sequel-nothing");
    ok(inviting.answer(audit, heard(second), List.of(says("accepted", ""))));
    assertThat(problems(inviting.answer(audit, heard(second), List.of(says("accepted", "")))))
        .containsExactly("hearing sequel-hearing");
    assertThat(problems(inviting.withdraw(audit, auditor)))
        .containsExactly("hearing sequel-hearing");
    String third = ok(inviting.hear(audit, DAY.plusDays(10), "", Language.FR, auditor));
    assertThat(report().hearing()).isEqualTo(Hearing.State.OPEN);
    ok(inviting.withdraw(audit, auditor));
    assertThat(report().hearing()).isEqualTo(Hearing.State.HEARD);
    assertThat(hearings.enter(heard(third))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, '', until sequel-until",
    "2027-05-22, '', until sequel-until",
    "2026-11-23, nobody, email sequel-email",
  })
  void a_hearing_has_days_and_somebody_to_write_to(LocalDate until, String email, String problem) {
    assertThat(problems(inviting.hear(audit, until, email, Language.FR, auditor)))
        .containsExactly(problem);
    assertThat(hearings.last(audit.id())).isEmpty();
  }

  @Test
  void the_link_is_mailed_to_whoever_answers() {
    String link =
        ok(inviting.hear(audit, DAY.plusDays(180), " DRH@Helios.example ", Language.EN, auditor));
    var mail = outbox.about(HearingLetters.about(audit)).get(0).message();
    assertThat(mail.to()).isEqualTo("drh@helios.example");
    assertThat(mail.subject()).contains("Usage audit");
    assertThat(mail.body()).contains("/reponse/" + link, "21 May 2027");
    assertThat(sql.sql("select token_sha256 from audit_hearing").query(String.class).list())
        .doesNotContain(link);
  }

  @Test
  void of_two_who_enter_or_answer_at_once_one_does() throws Exception {
    String link = ok(inviting.hear(audit, DAY.plusDays(15), "", Language.FR, auditor));
    Hearings.Opened fresh = heard(link);
    assertThat(twice(() -> hearings.enter(fresh).isPresent()))
        .containsExactlyInAnyOrder(true, false);
    List<Hearings.Typed> said = List.of(says("accepted", ""));
    assertThat(twice(() -> problems(inviting.answer(audit, fresh, said)).isEmpty()))
        .containsExactlyInAnyOrder(true, false);
    assertThat(report().findings().stream().flatMap(f -> f.sequel().observations().stream()))
        .hasSize(1);
  }

  private static List<Boolean> twice(Callable<Boolean> act) throws Exception {
    try (Closing both = new Closing(Executors.newFixedThreadPool(2))) {
      List<Future<Boolean>> all =
          IntStream.range(0, 2).mapToObj(i -> both.service().submit(act)).toList();
      return List.of(all.get(0).get(), all.get(1).get());
    }
  }

  private record Closing(ExecutorService service) implements AutoCloseable {
    @Override
    public void close() {
      service.shutdownNow();
    }
  }

  @Test
  void problems_are_said_in_both_languages() {
    for (Language language : Language.values()) {
      var messages =
          org.clausier.library.Messages.of(org.clausier.library.Library.builtIn(), language);
      Problem late =
          following
              .tolerate(audit, dearest.id(), "motif", DAY.plusYears(2), auditor)
              .match(ok -> Optional.<Problem>empty(), p -> Optional.of(p.get(0)))
              .orElseThrow();
      assertThat(messages.sentence(late) + messages.remedy(late))
          .contains(language == Language.FR ? "21 novembre 2027" : "21 November 2027");
    }
  }
}
