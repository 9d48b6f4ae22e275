package org.clausier.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.junit.jupiter.api.Test;

/** Files as people have them, and files that are meant to harm, through the browser. */
class EveryFileTest extends WebTest {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");
  private static final String HEADER = "date;pratique;apprenant\n";
  private static final Pattern FINDINGS = Pattern.compile("/audits/[0-9]+$");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void hands(Page page, Course course, String name, byte[] report) {
    page.navigate("/audits/nouveau");
    page.locator("#cours").selectOption(course.slug());
    page.locator("#nom").fill("Groupe Hélios");
    page.locator("#beneficiaire").selectOption("company");
    page.locator("#siret").fill("12345678200010");
    page.locator("#releve")
        .setInputFiles(new FilePayload(name, "application/octet-stream", report));
    press(page, "Lire ce relevé");
  }

  /** By the keyboard: a browser without scripts cannot be asked whether a button stands still. */
  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .press("Enter");
  }

  /** Each is known at once, and concluded: what the page then says of it. */
  @Test
  void a_clean_file_takes_one_screen_however_it_is_written() throws IOException {
    String two = "04/09/2026;Suivi individuel;0441\n04/09/2026;Suivi individuel;441\n";
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, String> says = new LinkedHashMap<>();
    files.put("propre.csv", Files.readAllBytes(REPORTS.resolve("helios-2026-t3.csv")));
    says.put("propre.csv", "1 266 lignes lues");
    files.put("bom.csv", bytes("\uFEFF" + HEADER + two));
    // had the zeros been lost, the second row would repeat the first
    says.put("bom.csv", "2 lignes lues : 2 acceptées, 0 mise à part, 0 répétée");
    files.put(
        "ansi.csv",
        "date;pratique\n04/09/2026;débriefing avec projection\n"
            .getBytes(Charset.forName("windows-1252")));
    says.put("ansi.csv", "1 ligne lue : 1 acceptée");
    files.put("titres.csv", bytes("Relevé d’usages\n\nÉdité en octobre\n" + HEADER + two));
    says.put("titres.csv", "2 lignes lues");
    files.put("mac.xlsx", Hostile.from1904());
    // in 2022, as since 1900, no version was in force
    says.put("mac.xlsx", "Tout ce qui a été relevé est conforme");
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        hands(page, course, file.getKey(), file.getValue());
        assertThat(page).hasURL(FINDINGS);
        assertThat(page.locator("main")).containsText(says.get(file.getKey()));
      }
      visitor.silent();
    }
  }

  /** Traces have no columns: what they are of is said by a mapping, whose they are by a table. */
  @Test
  void traces_are_read_with_what_says_whose_they_are() throws IOException {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitor(Look.NARROW_LIGHT)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      Page page = visitor.page();
      page.navigate("/audits/nouveau");
      page.locator("#cours").selectOption(course.slug());
      page.getByText("Autres fichiers").click();
      page.locator("#releve").setInputFiles(REPORTS.resolve("helios-2026-t4-traces.ndjson"));
      page.locator("#faits").setInputFiles(REPORTS.resolve("helios-2026-t4-traces.facts.yaml"));
      page.locator("#appartenances")
          .setInputFiles(REPORTS.resolve("helios-2026-t4-traces.members.csv"));
      page.locator("#correspondances")
          .setInputFiles(REPORTS.resolve("helios-2026-t4-traces.mapping.yaml"));
      press(page, "Lire ce relevé");
      assertThat(page).hasURL(Pattern.compile("/audits/[0-9]+(/import/(lecture|controle))?$"));
      if (page.url().endsWith("/lecture")) press(page, "Continuer : tout lire");
      if (page.url().endsWith("/controle")) {
        page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Vérifier")))
            .click();
      }
      assertThat(page).hasURL(FINDINGS);
      assertThat(page.locator("main")).containsText("Groupe Hélios");
      visitor.looks("import-traces");
    }
  }

  /** One sentence for each cause, and nothing of the file once it is given up. */
  @Test
  void a_file_that_cannot_be_read_says_why_on_a_page_like_any_other() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, String> says = new LinkedHashMap<>();
    files.put("deux-fois.csv", bytes("date;pratique;date\n04/09/2026;x;04/09/2026\n"));
    says.put("deux-fois.csv", "répète une colonne déjà nommée");
    files.put("programme.csv", Arrays.copyOf(bytes("MZ\u0090\0\u0003"), 4096));
    says.put("programme.csv", "Le format du relevé n’est pas reconnu");
    files.put("secret.xlsx", Hostile.locked());
    says.put("secret.xlsx", "protégé par un mot de passe");
    files.put("bombe.xlsx", Hostile.bomb());
    says.put("bombe.xlsx", "enfle au-delà de toute mesure");
    files.put("bombe.csv.gz", Hostile.gzipped());
    says.put("bombe.csv.gz", "enfle au-delà de toute mesure");
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    long before = inDeposit();
    try (Visitor visitor = visitor(Look.NARROW_DARK)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD).expects("422").expects("413");
      Page page = visitor.page();
      hands(page, course, "vide.csv", new byte[0]);
      assertThat(page.locator(".errors")).containsText("Ce fichier est vide");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        hands(page, course, file.getKey(), file.getValue());
        assertThat(page).hasTitle(Pattern.compile("^Erreur"));
        assertThat(page.locator(".errors")).containsText(says.get(file.getKey()));
        assertThat(inDeposit()).isEqualTo(before + 1);
        press(page, "Abandonner et effacer le fichier");
        assertThat(page).hasURL(Pattern.compile("/audits$"));
        assertThat(inDeposit()).isEqualTo(before);
      }
      // nine megabytes over the limit of the page where nothing is kept
      page.navigate("/cours/" + course.slug() + "/releves");
      page.locator("#releve")
          .setInputFiles(new FilePayload("long.csv", "text/csv", new byte[17_000_000]));
      press(page, "Vérifier ce relevé");
      assertThat(page.locator("h1")).hasText("Le fichier est trop grand");
      visitor.looks("import-trop-grand");
      page.navigate("/c/piloter-un-projet/verifier-mes-usages");
      page.locator("#releve")
          .setInputFiles(new FilePayload("long.csv", "text/csv", new byte[29_000_000]));
      press(page, "Vérifier mes usages");
      assertThat(page.locator(".errors")).containsText("20 Mo au plus");
    }
  }

  @Test
  void the_five_screens_without_scripts() {
    String text =
        "Quand;Quoi;Qui suit\n04/09/2026;Suivi individuel;0441\n05/09/2026;Causerie;0442\n";
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    try (Visitor visitor = visitorWithoutScript(Look.NARROW_LIGHT)) {
      visitor.goes("/connexion");
      Page page = visitor.page();
      page.getByLabel("Courriel").fill(account.email());
      page.getByLabel("Mot de passe").fill(Fixtures.PASSWORD);
      press(page, "Se connecter");
      assertThat(page).not().hasURL(Pattern.compile("connexion"));
      hands(page, course, "maison.csv", bytes(text));
      assertThat(page.locator("h1")).hasText("Votre fichier, tel qu’il est lu");
      page.locator("#separateur").selectOption(";");
      page.locator("#encodage").selectOption("UTF-8");
      press(page, "Lire de nouveau");
      assertThat(page.locator("#separateur")).hasValue(";");
      page.getByLabel("La ligne 1 nomme les colonnes").press("Space");
      press(page, "Continuer : colonnes");
      page.getByLabel("Ce que dit la colonne Quand").selectOption("date");
      page.getByLabel("Ce que dit la colonne Quoi").selectOption("practice");
      page.getByLabel("Ce que dit la colonne Qui suit").selectOption("learner");
      press(page, "Continuer : valeurs");
      page.getByLabel("Ce que veut dire Causerie").selectOption("internal-debriefing-talk");
      press(page, "Continuer : tout lire");
      assertThat(page.locator("h1")).hasText("Ce qui a été lu");
      press(page, "Vérifier 2 usages");
      assertThat(page).hasURL(FINDINGS);
      assertThat(page.locator("main")).containsText("Groupe Hélios");
      visitor.fits("import-sans-script");
      visitor.silent();
    }
  }

  private static long inDeposit() throws IOException {
    try (var files = Files.list(Path.of("target/web-test-data/depot"))) {
      return files.count();
    }
  }
}
