package org.clausier.web.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report received, or dropped, and what is found in it. */
class AuditPagesTest extends WebTest {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(REPORTS.resolve(name));
  }

  @ParameterizedTest
  @EnumSource
  void a_report_received_shows_its_findings_and_its_files(Look look) {
    Account account = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/releves").looks("releves");
      Page page = visitor.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("helios-2026-t4-brut"))
          .click();
      assertThat(page.locator("main")).containsText("Groupe Hélios");
      visitor.looks("constats");
      assertThat(page.getByText("Télécharger en PDF")).isVisible();
    }
  }

  @Test
  void a_report_dropped_is_read_with_what_is_known_of_its_organisation() throws IOException {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    String facts =
        new String(file("helios-2026-t4-brut.facts.yaml"), StandardCharsets.UTF_8)
            .replace("piloter-un-projet", course.slug());
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      visitor.goes("/cours/" + course.slug() + "/releves");
      Page page = visitor.page();
      page.locator("#releve")
          .setInputFiles(
              new FilePayload("helios.csv", "text/csv", file("helios-2026-t4-brut.csv")));
      page.locator("#faits")
          .setInputFiles(
              new FilePayload(
                  "faits.yaml", "application/yaml", facts.getBytes(StandardCharsets.UTF_8)));
      press(page);
      assertThat(page.locator("main")).containsText("Groupe Hélios");
      assertThat(page.locator("main")).containsText("helios.csv");
    }
  }

  @Test
  void each_cause_has_its_message() throws IOException {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).expects("422");
      visitor.goes("/cours/" + course.slug() + "/releves");
      Page page = visitor.page();
      press(page);
      assertThat(page.locator(".errors")).containsText("Choisissez un relevé");
      drop(page, "vide.csv", new byte[0]);
      assertThat(page.locator(".errors")).containsText("est vide");
      drop(page, "releve.csv", file("helios-2026-t4-brut.csv"));
      assertThat(page.locator(".errors")).containsText("quel organisme");
      page.locator("#faits")
          .setInputFiles(
              new FilePayload(
                  "faits.yaml", "application/yaml", file("helios-2026-t4-brut.facts.yaml")));
      drop(page, "programme.csv", new byte[] {'M', 'Z', 0, 1, 2, 3});
      assertThat(page.locator(".errors")).containsText("programme.csv");
      assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Erreur"));
      visitor.looks("releves-erreur");
    }
  }

  private static void drop(Page page, String name, byte[] bytes) {
    page.locator("#releve").setInputFiles(new FilePayload(name, "text/csv", bytes));
    press(page);
  }

  private static void press(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier ce relevé"))
        .click();
  }
}
