package org.clausier.web.findings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clausier.web.Audited;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Look;
import org.clausier.web.TurnedClock;
import org.clausier.web.Visitor;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.journal.Verification;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Inviting;
import org.clausier.web.kept.Kept;
import org.clausier.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days that pass, on a clock that the test turns: scenario 23, and the end of a hearing. */
@Tag("web")
@SuppressWarnings("NullAway.Init")
class ToleranceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir static Path data;
  private static Installation installation;

  @BeforeAll
  static void start() {
    installation = Installation.start(data, "clausier.today", "", "clausier.demonstration", "true");
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  private static void day(LocalDate day) {
    installation.get(TurnedClock.class).set(Instant.parse(day + "T08:00:00Z"));
  }

  private static Told told(Kept audit) {
    return installation.get(Shown.class).of(audit, Language.FR);
  }

  private static BigDecimal net(Kept audit) {
    return installation.get(Concluding.class).report(audit).settlement().net().euros();
  }

  private static Kept audit(Account auditor) {
    day(DAY);
    return installation
        .get(Audited.class)
        .concluded(installation.fixtures().course(auditor), auditor, "helios-2026-t4-brut");
  }

  private static ToldFinding dearest(Kept audit) {
    return told(audit).findings().stream()
        .filter(f -> f.net().isPresent())
        .max(Comparator.comparing(f -> f.net().orElseThrow()))
        .orElseThrow();
  }

  /** Scenario 23: a waiver with an end date; the clock after the end: the finding is back. */
  @ParameterizedTest
  @EnumSource
  void the_day_after_a_tolerance_its_finding_is_back(Look look) {
    Account auditor = installation.fixtures().person(Role.AUDITOR);
    Kept audit = audit(auditor);
    ToldFinding dear = dearest(audit);
    BigDecimal before = net(audit);
    String address = "/audits/" + audit.id() + "/constats/" + dear.id();
    try (Visitor visitor = installation.visitor(look)) {
      visitor.signsIn(auditor.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      page.navigate(address);
      page.locator("summary", new Page.LocatorOptions().setHasText("Accorder une tolérance"))
          .click();
      visitor.looks("audit-constat-tolerance");
      page.locator("#motif").fill("l’effectif est en cours de vérification");
      page.locator("#fin").fill("2027-11-22");
      visitor.expects("422");
      grants(page);
      assertThat(page.locator(".errors")).containsText("douze mois");
      visitor.looks("audit-constat-tolerance-erreur");
      page.locator("#fin").fill("2027-01-31");
      grants(page);
      assertThat(page.locator(".tag")).hasText("toléré jusqu’au 31 janvier 2027");
      visitor.looks("audit-constat-tolere");
      assertThat(net(audit)).isEqualByComparingTo(before.subtract(dear.net().orElseThrow()));

      day(LocalDate.of(2027, 1, 31));
      visitor.context().clearCookies();
      visitor.signsIn(auditor.email(), Fixtures.PASSWORD);
      page.navigate(address);
      assertThat(page.locator(".tag")).hasText("toléré jusqu’au 31 janvier 2027");

      day(LocalDate.of(2027, 2, 1));
      page.navigate(address);
      assertThat(page.locator(".tag")).hasText("ouvert");
      assertThat(page.locator("main")).containsText("a pris fin : le constat est revenu");
      visitor.looks("audit-constat-revenu");
      assertThat(net(audit)).isGreaterThanOrEqualTo(before);
      page.navigate("/audits/" + audit.id() + "/suites");
      assertThat(page.locator(".journal")).containsText("un délai est passé");
    }
    for (Form form : List.of(Form.HTML, Form.CSV, Form.TEXT)) {
      String text =
          new String(
                  installation.get(ReportFiles.class).bytes(audit, form, Language.FR),
                  java.nio.charset.StandardCharsets.UTF_8)
              .replaceAll("(&nbsp;|[\\s\u00A0\u202F])+", " ");
      if (form != Form.CSV) assertThat(text).contains("échue le 31 janvier 2027, sans effet");
      assertThat(text).contains("effectif est en cours de vérification");
    }
    assertThat(installation.get(Verification.class).verify().flaws()).isEmpty();
  }

  /**
   * A word given until a day holds at the next audits; after it, the finding is back, told once.
   */
  @ParameterizedTest
  @EnumSource
  void the_next_audit_keeps_a_word_that_was_given_until_its_day(Look look) {
    Account auditor = installation.fixtures().person(Role.AUDITOR);
    Kept first = audit(auditor);
    Course course = installation.get(Courses.class).byId(first.course()).orElseThrow();
    ToldFinding dear = dearest(first);
    LocalDate last = LocalDate.of(2027, 1, 31);
    installation.get(Following.class).tolerate(first, dear.id(), "effectif vérifié", last, auditor);

    Kept second = at(last, course, auditor);
    assertThat(told(second).finding(dear.id()).orElseThrow().state()).isEqualTo("tolerated");
    try (Visitor visitor = installation.visitor(look)) {
      visitor.signsIn(auditor.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      page.navigate("/audits/" + second.id() + "/constats/" + dear.id());
      assertThat(page.locator(".tag")).hasText("toléré jusqu’au 31 janvier 2027");
      assertThat(page.locator("main")).containsText("lors d’une vérification précédente");
      visitor.looks("audit-constat-tolerance-reprise");
      page.navigate("/audits/" + second.id() + "/suites");
      assertThat(page.locator(".journal")).containsText("Tolérance reprise");
    }

    Kept third = at(last.plusDays(1), course, auditor);
    assertThat(told(third).finding(dear.id()).orElseThrow().state()).isEqualTo("open");
    assertThat(told(third).ended(dear.id())).hasSize(1);
    Kept fourth = at(last.plusDays(1), course, auditor);
    assertThat(told(fourth).ended(dear.id())).isEmpty();
    assertThat(installation.get(Verification.class).verify().flaws()).isEmpty();
  }

  private static Kept at(LocalDate day, Course course, Account auditor) {
    day(day);
    return installation.get(Audited.class).concluded(course, auditor, "helios-2026-t4-brut");
  }

  private static void grants(Page page) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Accorder une tolérance").setExact(true))
        .click();
  }

  @Test
  void once_its_days_are_over_a_link_opens_nothing_and_the_amounts_wait_no_more() {
    Account auditor = installation.fixtures().person(Role.AUDITOR);
    Kept audit = audit(auditor);
    String token = hears(audit, DAY.plusDays(15), auditor);
    day(DAY.plusDays(15));
    assertThat(installation.client().get("/reponse/" + token).statusCode()).isEqualTo(200);
    day(DAY.plusDays(16));
    var late = installation.client().get("/reponse/" + token);
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("Le délai de réponse est passé");
    Kept now = installation.get(Following.class).upToDate(audit);
    assertThat(told(now).hearing().orElseThrow().state()).isEqualTo("silent");
    assertThat(told(now).headline().get(0)).contains("n’ayant pas répondu dans le délai");
  }

  /** One more link, that nobody answers, takes nothing back of what was answered. */
  @Test
  void what_was_answered_stays_answered_when_the_days_of_one_more_link_are_over() {
    Account auditor = installation.fixtures().person(Role.AUDITOR);
    Kept audit = audit(auditor);
    Hearings hearings = installation.get(Hearings.class);
    String first = hears(audit, DAY.plusDays(15), auditor);
    var said = List.of(new Hearings.Typed(dearest(audit).id(), "accepted", ""));
    installation.get(Inviting.class).answer(audit, hearings.of(first).orElseThrow(), said);
    assertThat(told(audit).hearing().orElseThrow().state()).isEqualTo("heard");
    day(DAY.plusDays(1));
    hears(audit, DAY.plusDays(20), auditor);
    assertThat(told(audit).hearing().orElseThrow().state()).isEqualTo("open");
    day(DAY.plusDays(21));
    installation.get(Following.class).upToDate(audit);
    Told.Heard heard = told(audit).hearing().orElseThrow();
    assertThat(heard.state()).isEqualTo("heard");
    assertThat(heard.answered()).contains(DAY);
  }

  /** An organisation that was asked and said nothing was asked, whatever link comes after. */
  @Test
  void silence_stays_silence_when_one_more_link_is_withdrawn() {
    Account auditor = installation.fixtures().person(Role.AUDITOR);
    Kept audit = audit(auditor);
    hears(audit, DAY.plusDays(15), auditor);
    day(DAY.plusDays(16));
    Inviting inviting = installation.get(Inviting.class);
    assertThat(inviting.withdraw(audit, auditor).<Boolean>match(ok -> true, p -> false)).isFalse();
    installation.get(Following.class).upToDate(audit);
    assertThat(told(audit).hearing().orElseThrow().state()).isEqualTo("silent");
    hears(audit, DAY.plusDays(30), auditor);
    assertThat(told(audit).hearing().orElseThrow().state()).isEqualTo("open");
    assertThat(inviting.withdraw(audit, auditor).<Boolean>match(ok -> true, p -> false)).isTrue();
    assertThat(told(audit).hearing().orElseThrow().state()).isEqualTo("silent");
  }

  private static String hears(Kept audit, LocalDate until, Account auditor) {
    return installation
        .get(Inviting.class)
        .hear(audit, until, "", Language.FR, auditor)
        .match(
            t -> t,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  /** experience § 6.3: all verdicts, one contested finding, one tolerance that came back. */
  @Test
  void the_demonstration_has_an_audit_that_was_tolerated_and_answered() {
    day(DAY);
    long producer =
        installation.get(Courses.class).bySlug("piloter-un-projet").orElseThrow().producer();
    List<Kept> all = installation.get(Audits.class).of(producer);
    assertThat(all).hasSize(1);
    Told told = told(all.get(0));
    assertThat(told.findings())
        .extracting(ToldFinding::verdict)
        .contains(
            "compliant",
            "to-regularise",
            "breach",
            "unlicensed-use",
            "payable",
            "undecided",
            "not-bound",
            "insufficient-evidence");
    assertThat(told.findings()).filteredOn(f -> f.state().equals("contested")).hasSize(1);
    assertThat(told.ended()).hasSize(1);
    String back = told.ended().get(0).finding();
    assertThat(told.finding(back).orElseThrow().state()).isEqualTo("open");
    assertThat(told.hearing().orElseThrow().state()).isEqualTo("contested");
  }
}
