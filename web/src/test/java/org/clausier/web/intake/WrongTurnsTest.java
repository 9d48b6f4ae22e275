package org.clausier.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import as people do it: wrong files, second clicks, the button that goes back. */
@Tag("web")
@SuppressWarnings("NullAway.Init")
class WrongTurnsTest {

  private static final Pattern FINDINGS = Pattern.compile("/audits/[0-9]+$");
  private static final String TITLES = "Relevé\n\nÉdité le 3 octobre\n";

  @TempDir static Path data;
  private static Installation installation;

  @BeforeAll
  static void start() {
    installation =
        Installation.start(data, "clausier.upload.max", "1MB", "clausier.demonstration", "true");
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void in(Look look, Consumer<Visitor> walk) {
    Account account = installation.fixtures().person(Role.AUDITOR);
    Course course = installation.fixtures().course(account);
    assertThat(course.slug()).isNotEmpty();
    try (Visitor visitor = installation.visitor(look)) {
      visitor.signsIn(account.email(), Fixtures.PASSWORD);
      walk.accept(visitor);
      visitor.silent();
    }
  }

  private static void hands(Page page, String name, byte[] report) {
    page.navigate("/audits/nouveau");
    page.locator("#nom").fill("Groupe Hélios");
    page.locator("#beneficiaire").selectOption("company");
    page.locator("#releve").setInputFiles(new FilePayload(name, "text/csv", report));
    button(page, "Lire ce relevé").click();
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static long id(Page page) {
    return Long.parseLong(page.url().replaceAll(".*/audits/([0-9]+).*", "$1"));
  }

  @Test
  void nine_megabytes_over_the_limit_make_a_page_that_keeps_what_was_typed() throws IOException {
    in(
        Look.NARROW_DARK,
        visitor -> {
          visitor.expects("413");
          Page page = visitor.page();
          hands(page, "long.csv", new byte[10_000_000]);
          assertThat(page).hasTitle(Pattern.compile("^Erreur"));
          assertThat(page.locator(".errors")).containsText("trop lourd : 1 Mo au plus");
          assertThat(page.locator("#nom")).hasValue("Groupe Hélios");
          visitor.looks("import-trop-lourd");
        });
  }

  @Test
  void how_a_file_that_is_no_text_begins_can_be_seen() {
    for (Look look : Look.values()) {
      in(
          look,
          visitor -> {
            Page page = visitor.page();
            hands(page, "programme.csv", Arrays.copyOf(bytes("MZ\u0090\0\u0003"), 4096));
            assertThat(page).hasTitle(Pattern.compile("^Erreur.: Votre fichier"));
            assertThat(page.locator(".errors")).containsText("dans la liste « Format »");
            page.getByText("Les premiers octets du fichier").click();
            // MZ, then U+0090 in UTF-8
            assertThat(page.locator("pre")).containsText("4D 5A C2 90 00 03 00");
            visitor.looks("import-octets");
          });
    }
  }

  @Test
  void titles_above_the_header_are_passed_over_when_its_row_is_picked() {
    in(
        Look.NARROW_LIGHT,
        visitor -> {
          Page page = visitor.page();
          hands(page, "t.csv", bytes(TITLES + "Quand;Quoi\n04/09/2026;Suivi individuel\n"));
          assertThat(page.locator("input[name=entete]")).hasCount(5);
          page.getByLabel("La ligne 4 nomme les colonnes").check();
          button(page, "Continuer : colonnes").click();
          page.getByLabel("Ce que dit la colonne Quand").selectOption("date");
          page.getByLabel("Ce que dit la colonne Quoi").selectOption("practice");
          button(page, "Continuer : valeurs").click();
          button(page, "Continuer : tout lire").click();
          button(page, "Vérifier 1 usage").click();
          assertThat(page).hasURL(FINDINGS);
          assertThat(page.locator("main")).containsText("1 ligne lue : 1 acceptée");
        });
  }

  @Test
  void what_is_said_of_a_compressed_text_is_seen_at_once() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("Quand;Quoi\n04/09/2026;Suivi individuel\n"));
    }
    in(
        Look.WIDE_LIGHT,
        visitor -> {
          Page page = visitor.page();
          hands(page, "maison.csv.gz", packed.toByteArray());
          assertThat(page.locator(".cell").first()).hasText("Quand");
          page.locator("#separateur").selectOption("\t");
          button(page, "Lire de nouveau").click();
          assertThat(page.locator(".cell").first()).hasText("Quand;Quoi");
        });
  }

  @Test
  void of_nothing_that_could_be_read_nothing_is_concluded() {
    String rows = "31/02/2026;x\nhier;x\n;x\nhier;x\ndemain;\n";
    in(
        Look.NARROW_LIGHT,
        visitor -> {
          Page page = visitor.page();
          hands(page, "rien.csv", bytes("date;pratique\n" + rows.replace("x", "irl-meetup")));
          assertThat(page.locator("h1")).hasText("Ce qui a été lu");
          assertThat(page.locator("main")).containsText("il n’y a rien à vérifier");
          assertThat(page.locator("section > ul > li")).hasCount(3);
          assertThat(page.getByText("Télécharger le fichier annoté")).isVisible();
          assertThat(page.locator("form[action$=controle]")).hasCount(0);
          visitor.looks("import-rien");
          var audit = installation.get(Audits.class).byId(id(page)).orElseThrow();
          List<String> refused =
              installation
                  .get(Concluding.class)
                  .conclude(audit, Conclusions.Reason.READ, null)
                  .match(told -> List.of(), all -> all.stream().map(p -> p.id()).toList());
          assertThat(refused).containsExactly("audit-all-rejected");
        });
  }

  @Test
  void whoever_clicks_twice_or_goes_back_is_where_the_audit_is() {
    String rows = "date;pratique\n04/09/2026;irl-meetup\nhier;irl-meetup\n";
    in(
        Look.WIDE_DARK,
        visitor -> {
          Page page = visitor.page();
          hands(page, "deux.csv", bytes(rows));
          assertThat(page.locator("h1")).hasText("Ce qui a été lu");
          long id = id(page);
          button(page, "Vérifier 1 usage").dblclick();
          assertThat(page.locator("h1")).hasText("Constats : Groupe Hélios");
          assertThat(installation.get(Conclusions.class).last(id).orElseThrow().n()).isEqualTo(1);
          for (String screen : List.of("lecture", "colonnes", "valeurs", "controle")) {
            page.navigate("/audits/" + id + "/import/" + screen);
            assertThat(page).hasURL(FINDINGS);
          }
        });
  }

  @Test
  void whoever_has_no_audit_begins_with_a_sample() {
    for (Look look : Look.values()) {
      in(
          look,
          visitor -> {
            Page page = visitor.page();
            page.navigate("/audits");
            visitor.looks("audits-vide");
            var sample = page.waitForDownload(() -> page.getByText("Un relevé modèle").click());
            assertThat(sample.suggestedFilename()).endsWith("-releve.csv");
            page.navigate("/audits/nouveau");
            visitor.looks("import-fichier");
            try {
              hands(page, "modele.csv", Files.readAllBytes(sample.path()));
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            assertThat(page).hasURL(FINDINGS);
            assertThat(page.locator("main")).containsText("3 lignes lues : 3 acceptées");
          });
    }
  }
}
