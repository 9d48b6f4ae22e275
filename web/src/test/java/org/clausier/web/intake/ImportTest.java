package org.clausier.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

/** A report is handed over: five screens, one when it is known; then its file is gone. */
class ImportTest extends WebTest {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");

  private static FilePayload report(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void hands(Page page, Course course, FilePayload... reports) {
    page.navigate("/audits/nouveau");
    page.getByLabel("Cours", new Page.GetByLabelOptions().setExact(true))
        .selectOption(course.slug());
    page.locator("#nom").fill("Groupe Hélios");
    page.locator("#beneficiaire").selectOption("company");
    page.locator("#siret").fill("123 456 782 00010");
    page.locator("#releve").setInputFiles(reports);
    press(page, "Lire ce relevé");
  }

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static long inDeposit() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/web-test-data/depot"))) {
      return files.count();
    }
  }

  @ParameterizedTest
  @EnumSource
  void words_that_nobody_knows_take_five_screens_once(Look look) {
    Account account = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Course course = fixtures.course(account);
    String text =
        """
        Quand;Quoi;Qui suit;Courriel;Bavardage
        04/09/2026;follow-individually;0441;lea.martin@helios.example;Léa Martin a adoré
        05/09/2026;Causerie;0442;paul.durand@helios.example;rien
        24/09/2026;Causerie;0443;anne.petit@helios.example;Paul Durand aussi
        """;
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).expects("422");
      Page page = visitor.page();
      hands(page, course, report("maison.csv", text));
      assertThat(page).hasURL(java.util.regex.Pattern.compile("/import/lecture$"));
      assertThat(page.locator("main")).containsText("Causerie");
      assertThat(page.locator("main")).not().containsText("lea.martin");
      visitor.looks("import-lecture");
      page.getByLabel("La ligne 1 nomme les colonnes").check();
      press(page, "Continuer : colonnes");
      assertThat(page.locator("h1")).hasText("Vos colonnes");
      // days are known by their form; what was used is not
      press(page, "Continuer : valeurs");
      assertThat(page.locator(".errors")).containsText("Aucune colonne ne dit quel usage");
      page.getByLabel("Ce que dit la colonne Quand").selectOption("date");
      page.getByLabel("Ce que dit la colonne Quoi").selectOption("practice");
      page.getByLabel("Ce que dit la colonne Qui suit").selectOption("learner");
      press(page, "Continuer : valeurs");
      assertThat(page.locator(".errors")).containsText("est déjà dit par la colonne « Qui suit »");
      page.getByLabel("Ce que dit la colonne Courriel").selectOption("ignore");
      visitor.looks("import-colonnes");
      press(page, "Continuer : valeurs");
      assertThat(page.locator("h1")).hasText("Vos valeurs");
      press(page, "Continuer : tout lire");
      assertThat(page.locator(".errors")).containsText("« Causerie »");
      visitor.looks("import-valeurs");
      page.getByLabel("Ce que veut dire Causerie").selectOption("internal-debriefing-talk");
      press(page, "Continuer : tout lire");
      assertThat(page.locator("h1")).hasText("Ce qui a été lu");
      visitor.looks("import-controle");
      press(page, "Vérifier 3 usages");
      assertThat(page).hasURL(java.util.regex.Pattern.compile("/audits/[0-9]+$"));
      assertThat(page.locator("main")).containsText("Groupe Hélios");
      // the next one with these headers takes one screen
      hands(page, course, report("maison-2.csv", text.replace("04/09", "07/09")));
      assertThat(page).hasURL(java.util.regex.Pattern.compile("/audits/[0-9]+$"));
      page.navigate("/audits");
      visitor.looks("audits");
    }
  }

  /** October alone has 90 uses; the demonstration's workbook has six sheets. */
  @ParameterizedTest
  @EnumSource
  void one_sheet_of_a_workbook_is_chosen_and_redrawn(Look look) throws IOException {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      byte[] book = Files.readAllBytes(REPORTS.resolve("helios-2026-bilan.xlsx"));
      hands(page, course, new FilePayload("bilan.xlsx", "application/octet-stream", book));
      assertThat(page).hasURL(java.util.regex.Pattern.compile("/import/lecture$"));
      assertThat(page.locator("main")).containsText("Feuille « Novembre »");
      assertThat(page.locator("main")).containsText("choisissez d’abord une feuille");
      assertThat(page.locator("#encodage")).hasCount(0);
      visitor.looks("import-feuilles");
      page.locator("#feuille").selectOption("Octobre");
      press(page, "Lire de nouveau");
      assertThat(page.locator("#feuille")).hasValue("Octobre");
      assertThat(page.locator("h2").getByText("Novembre")).hasCount(0);
      assertThat(page.locator("input[name=entete]")).hasCount(20);
      assertThat(page.locator("main"))
          .containsText("Feuille « Novembre » – La feuille n’est pas lue");
      visitor.looks("import-feuille");
      press(page, "Continuer : colonnes");
      press(page, "Continuer : valeurs");
      page.locator("select[name^=sens-]").all().forEach(s -> s.selectOption("ignore"));
      press(page, "Continuer : tout lire");
      assertThat(page.locator("h1")).hasText("Ce qui a été lu");
      assertThat(page.locator(".figures")).containsText("90");
    }
  }

  @Test
  void a_messy_export_is_read_and_its_rejected_rows_are_told_one_by_one() throws IOException {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    long before = inDeposit();
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      hands(
          page,
          course,
          new FilePayload(
              "brut.csv",
              "text/csv",
              Files.readAllBytes(REPORTS.resolve("helios-2026-t4-brut.csv"))));
      if (page.url().endsWith("/lecture")) {
        press(page, "Continuer : colonnes");
        press(page, "Continuer : valeurs");
        page.locator("select[name^=sens-]").all().forEach(s -> s.selectOption("ignore"));
        press(page, "Continuer : tout lire");
      }
      assertThat(page.locator("h1")).hasText("Ce qui a été lu");
      assertThat(inDeposit()).isEqualTo(before + 1);
      assertThat(page.locator("main")).containsText("Pourquoi des lignes sont écartées");
      visitor.looks("import-controle-brut");
      var download =
          page.waitForDownload(() -> page.getByText("Télécharger le fichier annoté").click());
      String annotated =
          new String(
              Files.readAllBytes(download.path()),
              java.nio.charset.Charset.forName("windows-1252"));
      assertThat(download.suggestedFilename()).isEqualTo("brut-annote.csv");
      assertThat(annotated).contains("Problème");
      page.locator("form button").first().isVisible();
      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Vérifier")))
          .click();
      assertThat(page).hasURL(java.util.regex.Pattern.compile("/audits/[0-9]+$"));
      assertThat(inDeposit()).isEqualTo(before);
    }
  }

  @Test
  void each_cause_has_its_message() {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(Look.NARROW_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).expects("422");
      Page page = visitor.page();
      hands(page, course);
      assertThat(page.locator(".errors")).containsText("Choisissez un relevé");
      visitor.looks("import-erreur");
      hands(page, course, report("vide.csv", ""));
      assertThat(page.locator(".errors")).containsText("est vide");
      hands(page, course, report("programme.csv", "MZ\u0000\u0001\u0002"));
      assertThat(page.locator(".errors"))
          .containsText("programme.csv\u00a0: Le format du relevé n’est pas reconnu");
      assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Erreur"));
      press(page, "Abandonner et effacer le fichier");
      assertThat(page).hasURL(java.util.regex.Pattern.compile("/audits$"));
    }
  }
}
