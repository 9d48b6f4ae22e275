package org.clausier.web.findings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.course.Course;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.deposit.TooLong;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Input;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.State;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an audit found, from the headline down to the rows, and up to the rule. */
class FindingsTest extends WebTest {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");

  @Autowired private Audits audits;
  @Autowired private org.clausier.web.kept.Files files;
  @Autowired private Deposit deposit;
  @Autowired private Jobs jobs;
  @Autowired private Concluding concluding;
  @Autowired private Shown shown;
  @Autowired private ReportFiles prints;

  private Kept concluded(Course course, Account account, String report)
      throws IOException, TooLong {
    Kept audit =
        audits.begin(new Audits.Beginning(course.id(), "Groupe Hélios", false, 3), account.id());
    byte[] facts = Files.readAllBytes(REPORTS.resolve(report + ".facts.yaml"));
    audits.facts(
        audit.id(),
        new String(facts, StandardCharsets.UTF_8).replace("piloter-un-projet", course.slug()));
    byte[] rows = Files.readAllBytes(REPORTS.resolve(report + ".csv"));
    files.add(
        audit.id(),
        Input.REPORT,
        report + ".csv",
        deposit.take(new ByteArrayInputStream(rows), Long.MAX_VALUE));
    jobs.read(audit.id());
    assertThat(jobs.over(audit.id(), java.time.Duration.ofSeconds(60))).isTrue();
    Kept read = audits.byId(audit.id()).orElseThrow();
    assertThat(read.state()).isEqualTo(State.READ);
    concluding.conclude(read, Conclusions.Reason.READ, account.id());
    return audits.byId(audit.id()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void the_findings_are_filtered_and_lead_down_to_the_rows(Look look) throws Exception {
    Account account = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Course course = fixtures.course(account);
    Kept audit = concluded(course, account, "helios-2026-t4-brut");
    Told told = shown.of(audit, Language.FR);
    assertThat(told.findings()).isNotEmpty();
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      page.navigate("/audits/" + audit.id());
      for (String line : told.headline()) {
        assertThat(page.locator("main")).containsText(plain(line));
      }
      visitor.looks("audit-constats");
      page.locator("#verdict").selectOption("undecided");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Montrer")).click();
      long undecided =
          told.findings().stream().filter(f -> f.verdict().equals("undecided")).count();
      assertThat(page.locator(".findings > li")).hasCount((int) undecided);
      page.navigate("/audits/" + audit.id() + "?tri=amount&etat=nimporte");
      assertThat(page.locator(".findings > li")).hasCount(0);
      ToldFinding first =
          told.findings().stream().filter(f -> !f.rows().isEmpty()).findFirst().orElseThrow();
      page.navigate("/audits/" + audit.id() + "/constats/" + first.id());
      assertThat(page.locator("main")).containsText(first.id());
      assertThat(page.locator("table tbody tr").first()).isVisible();
      visitor.looks("audit-constat");
      page.getByText("Ce que le brouillon changerait").click();
      assertThat(page.locator("h1")).hasText("Ce que le brouillon changerait");
      visitor.looks("audit-brouillon");
    }
  }

  @Test
  void a_figure_is_the_same_on_the_page_and_in_every_file() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Kept audit = concluded(course, account, "helios-2026-t4-brut");
    Told told = shown.of(audit, Language.FR);
    String csv = text(audit, Form.CSV);
    String html = text(audit, Form.HTML);
    String json = text(audit, Form.JSON);
    for (ToldFinding f : told.findings()) {
      assertThat(csv).contains(f.id());
      assertThat(html).contains(f.id());
      assertThat(json).contains(f.id());
    }
    String page = plain(org.springframework.web.util.HtmlUtils.htmlUnescape(html));
    for (String line : told.headline()) assertThat(page).contains(plain(line));
    assertThat(prints.bytes(audit, Form.PDF, Language.FR)).startsWith("%PDF".getBytes());
    assertThat(prints.bytes(audit, Form.XLSX, Language.FR)).startsWith("PK".getBytes());
    // what was recorded is what is made again from what was counted
    assertThat(
            org.clausier.audit.words.AuditJson.of(
                new org.clausier.web.desk.Desk().library(), concluding.report(audit), Language.FR))
        .isEqualTo(json.strip());
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00A0\u202F]+", " ");
  }

  private String text(Kept audit, Form form) {
    return new String(prints.bytes(audit, form, Language.FR), StandardCharsets.UTF_8);
  }

  @Test
  void the_same_cause_has_the_same_id_in_the_next_audit() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Kept first = concluded(course, account, "helios-2026-t4-brut");
    Kept second = concluded(course, account, "helios-2026-t4-brut");
    List<String> ids = ids(first);
    assertThat(ids(second)).isEqualTo(ids);
    Told told = shown.of(second, Language.FR);
    assertThat(told.before()).isPresent();
    assertThat(told.findings())
        .filteredOn(f -> !f.verdict().equals("compliant"))
        .allMatch(f -> f.history().equals("persisting"));
  }

  private List<String> ids(Kept audit) {
    return shown.of(audit, Language.FR).findings().stream().map(ToldFinding::id).toList();
  }

  @Test
  void another_producer_sees_nothing_of_it() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Kept audit = concluded(course, account, "helios-2026-t3");
    Account other = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    var client = client();
    client.signsIn(other.email(), Fixtures.PASSWORD);
    for (String path : List.of("", "/constats/A-SILENT-000000", "/rapport.json", "/brouillon")) {
      assertThat(client.get("/audits/" + audit.id() + path).statusCode())
          .describedAs(path)
          .isEqualTo(404);
    }
    assertThat(client.get("/audits").body()).doesNotContain(audit.reference());
  }
}
