package org.clausier.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scenario 21 in a browser: a long reading is seen to advance, stopped, taken up again, and counts
 * all its rows. The cut of the server in between is that of {@code InterruptedTest}.
 */
@Tag("slow")
class StoppedImportTest extends WebTest {

  /**
   * So many of a workbook, whose rows are read ten times slower than those of a text, that even a
   * slow browser has the time to stop it.
   */
  private static final int ROWS = 900_000;

  private static final Pattern READING = Pattern.compile("/audits/[0-9]+/lecture$");
  private static final Pattern FINDINGS = Pattern.compile("/audits/[0-9]+$");
  private static final Page.WaitForURLOptions LONG =
      new Page.WaitForURLOptions().setTimeout(240_000);

  @TempDir static Path folder;

  @BeforeAll
  static void writes() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("long.xlsx"))) {
      OneSheet.write(
          out,
          sheet -> {
            sheet.row(1, "date", "pratique", "apprenant");
            for (int row = 2; row <= ROWS + 1; row++) {
              sheet.row(row, "04/09/2026", "Suivi individuel", "A-" + row);
            }
          });
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
  void a_long_reading_is_stopped_and_taken_up_again(Look look) {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      Page page = visitor.signsIn(account.email(), Fixtures.PASSWORD).page();
      page.navigate("/audits/nouveau");
      page.locator("#cours").selectOption(course.slug());
      page.locator("#nom").fill("Groupe Hélios");
      page.locator("#beneficiaire").selectOption("company");
      page.locator("#siret").fill("12345678200010");
      page.locator("#releve").setInputFiles(folder.resolve("long.xlsx"));
      button(page, "Lire ce relevé").click();
      page.waitForURL(READING, LONG);
      button(page, "Annuler").click();
      assertThat(button(page, "Reprendre")).isVisible();
      visitor.looks("import-arrete");
      // there are no findings yet: their address leads here
      page.navigate(page.url().replace("/lecture", ""));
      assertThat(page).hasURL(READING);
      button(page, "Reprendre").click();
      page.waitForFunction(
          "() => document.querySelector('progress')?.value > 0"
              + " || !location.pathname.endsWith('/lecture')");
      page.waitForURL(FINDINGS, LONG);
      String read = page.locator("main").textContent().replaceAll("[\\u00a0\\u202f]", " ");
      assertThat(read).contains("900 000 lignes lues");
    }
  }
}
