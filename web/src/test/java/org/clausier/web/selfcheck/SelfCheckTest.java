package org.clausier.web.selfcheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausier.web.Client;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation checks itself: it is told what an audit would say, and nobody else is. */
class SelfCheckTest extends WebTest {

  private static final String AT = "/c/piloter-un-projet/verifier-mes-usages";
  private static final Path FOLDER = Path.of("../templates/demonstration/piloter-un-projet");
  private static final String TWO_SCREENINGS =
      """
      date;pratique;nombre
      05/10/2026;débriefing avec projection;1
      12/10/2026;débriefing avec projection;1
      """;

  @Autowired private JdbcClient sql;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void press(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier mes usages"))
        .click();
  }

  /** Seven people look on three times: a screening is 350,00 € a session, from version 3 on. */
  @ParameterizedTest
  @EnumSource
  void uses_told_by_hand_are_read_and_taken_away(Look look) throws IOException {
    try (Visitor visitor = visitor(look)) {
      visitor.expects("422");
      Page page = visitor.page();
      visitor.goes("/c/piloter-un-projet");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vérifier mes usages"))
          .click();
      assertThat(page.locator("main")).containsText("Rien n’est conservé, personne n’est averti");
      visitor.looks("mes-usages");
      press(page);
      assertThat(page.locator(".errors")).containsText("Dites au moins un usage");
      assertThat(page.locator(".errors")).containsText("On ne sait pas ce qu’est votre organisme");
      page.locator("#beneficiaire").selectOption("company");
      page.locator("#accepte").fill("2026-09-02");
      page.locator("#personnes-internal-debriefing-screening").fill("beaucoup");
      press(page);
      assertThat(page.locator(".errors"))
          .containsText("Ce n’est pas un nombre entier de 0 à 10 000");
      visitor.looks("mes-usages-erreur");
      page.locator("#personnes-internal-debriefing-screening").fill("7");
      page.locator("#fois-internal-debriefing-screening").fill("3");
      press(page);
      assertThat(page.locator("h1")).hasText("Ce qu’une vérification dirait");
      assertThat(page.locator(".lead"))
          .hasText("Si vous régularisiez aujourd’hui : 1 050,00 € HT.");
      assertThat(page.locator("main")).containsText("CGU v3, article");
      assertThat(page.locator("main")).containsText("Ce résultat est indicatif");
      assertThat(page.locator("main")).containsText("3 × 350,00 €");
      visitor.looks("mes-usages-lus");
      Download pdf = page.waitForDownload(() -> page.getByText("Télécharger en PDF").click());
      assertThat(pdf.suggestedFilename())
          .isEqualTo("piloter-un-projet-verification-par-soi-meme.pdf");
      assertThat(new String(Files.readAllBytes(pdf.path()), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-");
      Download json = page.waitForDownload(() -> page.getByText("Télécharger en JSON").click());
      assertThat(Files.readString(json.path())).contains("1050.00");
    }
  }

  @Test
  void without_scripts_a_report_is_dropped_and_read() {
    try (Visitor visitor = visitorWithoutScript(Look.NARROW_LIGHT)) {
      Page page = visitor.goes(AT + "?beneficiaire=company").page();
      assertThat(page.locator("#beneficiaire")).hasValue("company");
      page.locator("#accepte").fill("2026-09-02");
      page.locator("#releve")
          .setInputFiles(new FilePayload("usages.csv", "text/csv", bytes(TWO_SCREENINGS)));
      // a browser without scripts is not asked whether its buttons stand still
      page.getByText("Vérifier mes usages").last().press("Enter");
      assertThat(page.locator(".lead")).hasText("Si vous régularisiez aujourd’hui : 700,00 € HT.");
      assertThat(page.locator("main")).containsText("usages.csv");
      visitor.silent();
    }
  }

  @Test
  void columns_that_are_not_understood_are_told_with_those_awaited_and_a_file_to_complete() {
    try (Visitor visitor = visitor(Look.NARROW_DARK)) {
      visitor.expects("422");
      Page page = visitor.goes(AT + "?beneficiaire=company").page();
      page.locator("#releve")
          .setInputFiles(
              new FilePayload(
                  "maison.csv", "text/csv", bytes("Quand;Quoi\n04/09/2026;Causerie\n")));
      press(page);
      assertThat(page.locator(".errors")).containsText("maison.csv");
      assertThat(page.locator("#colonnes")).containsText("pratique");
      assertThat(page.getByText("Un relevé modèle (CSV)")).isVisible();
      visitor.looks("mes-usages-colonnes");
      Download proposal =
          page.waitForDownload(() -> page.getByText("un fichier à compléter").click());
      assertThat(proposal.suggestedFilename()).isEqualTo("correspondances.yaml");
      assertThat(Files.readString(proposal.path())).contains("Quoi");
      assertThat(page.locator("#beneficiaire")).hasValue("company");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_sample_is_a_report_that_is_read() {
    Client client = client();
    String sample = client.get(AT + "/modele.csv").body();
    assertThat(sample).startsWith("\uFEFFdate;pratique;nombre;apprenant;participants;certificat");
    String page =
        client
            .uploads(
                AT, Map.of("beneficiaire", "company"), Map.of("releve:modele.csv", bytes(sample)))
            .body();
    assertThat(page).contains("Ce qu’une vérification dirait").contains("3 lignes lues");
  }

  /** What an answer says is there, and nothing else anywhere. */
  @Test
  void nothing_is_kept_whatever_is_handed_over() throws IOException {
    Client client = client();
    client.csrf();
    Map<String, String> before = left();
    Map<String, String> company = Map.of("beneficiaire", "company", "nom", "Groupe Hélios");
    byte[] book = Files.readAllBytes(FOLDER.resolve("reports/helios-2026-bilan.xlsx"));
    expect(200, client.uploads(AT, company, Map.of("releve:bilan.xlsx", book)));
    expect(200, client.uploads(AT, company, Map.of("releve:u.csv", bytes(TWO_SCREENINGS))));
    expect(200, client.uploads(AT, told(company), Map.of()));
    expect(422, client.uploads(AT, company, Map.of("releve:vide.csv", new byte[0])));
    expect(422, client.uploads(AT, company, Map.of("releve:p.csv", bytes("MZ\0\0\0"))));
    expect(422, client.uploads(AT, company, Map.of("releve:cut.xlsx", cut(book))));
    expect(422, client.uploads(AT, Map.of(), Map.of("releve:u.csv", bytes(TWO_SCREENINGS))));
    expect(422, client.uploads(AT, company, Map.of("convention:c.pdf", bytes("%PDF-1.7"))));
    expect(413, client.uploads(AT, company, Map.of("releve:long.csv", new byte[21_000_000])));
    expect(404, client.uploads(AT.replace("piloter", "pilote"), company, Map.of()));
    assertThat(left()).isEqualTo(before);
  }

  private static Map<String, String> told(Map<String, String> company) {
    Map<String, String> all = new TreeMap<>(company);
    all.put("personnes-internal-debriefing-talk", "12");
    return all;
  }

  private static byte[] cut(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  private static void expect(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("</html>");
    if (status == 200) {
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  /** Every table with its rows, the deposit, and where workbooks are laid down. */
  private Map<String, String> left() throws IOException {
    Map<String, String> all = new TreeMap<>();
    List<String> tables =
        sql.sql(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE'")
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(20).contains("journal", "audit", "message");
    for (String table : tables) {
      all.put(
          table,
          sql.sql(
                  "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by"
                      + " t::text)), '') from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    all.put("deposit", files(Path.of("target/web-test-data/depot"), ""));
    all.put("temporary", files(Path.of(System.getProperty("java.io.tmpdir")), "clausier"));
    return all;
  }

  private static String files(Path folder, String begins) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith(begins))
          .sorted()
          .toList()
          .toString();
    }
  }

  /** The Lycée Alma signed here; a stranger who takes its name is told nothing of it. */
  @Test
  void an_agreement_is_known_to_whoever_brings_it_and_to_nobody_else() throws IOException {
    byte[] own = Files.readAllBytes(FOLDER.resolve("agreements/conv-2026-014.yaml"));
    Client client = client();
    Map<String, String> named =
        Map.of("beneficiaire", "company", "nom", "Groupe Hélios", "signee", "oui", "siret", SIRET);
    Map<String, byte[]> report = Map.of("releve:u.csv", bytes(TWO_SCREENINGS));
    String stranger = client.uploads(AT, named, report).body();
    assertThat(stranger)
        .doesNotContainIgnoringCase("conv-2026-014")
        .contains("ne l’avez pas jointe");
    Map<String, byte[]> both = new TreeMap<>(report);
    both.put("convention:conv.yaml", own);
    String holder = client.uploads(AT, named, both).body();
    assertThat(holder).containsIgnoringCase("conv-2026-014").doesNotContain("ne l’avez pas jointe");
  }

  /** Its bytes are what whoever signed has. One that nobody signed yet says nothing. */
  @Test
  void the_very_document_that_was_signed_here_is_an_agreement() {
    String signed = ask("SIGNED");
    assertThat(signed).contains("Ce qu’une vérification dirait").doesNotContain("ne l’avez pas");
    assertThat(signed).containsPattern("(?i)liés? par la convention|convention conv-");
    assertThat(ask("TO_SIGN")).contains("n’est pas une convention signée ici");
  }

  private String ask(String state) {
    byte[] pdf =
        sql.sql(
                "select d.content from request_document d join request r on r.id = d.request"
                    + " join course c on c.id = r.course where r.state = :state"
                    + " and c.slug = 'piloter-un-projet' order by r.id, d.n desc limit 1")
            .param("state", state)
            .query((row, n) -> row.getBytes("content"))
            .single();
    Map<String, byte[]> both = Map.of("convention:c.pdf", pdf, "releve:u.csv", bytes(ENROLLED));
    return client().uploads(AT, Map.of("signee", "oui"), both).body();
  }

  private static final String ENROLLED =
      """
      date;pratique;apprenant
      14/09/2026;inscription d'un groupe;A-1
      """;

  private static final String SIRET = "12345678200010";
}
