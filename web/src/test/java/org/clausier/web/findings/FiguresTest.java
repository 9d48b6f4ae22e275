package org.clausier.web.findings;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clausier.answer.SchemaCheck;
import org.clausier.cli.demo.VeraPdf;
import org.clausier.library.Library;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Readable;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.course.Course;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Concluding;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Input;
import org.clausier.web.kept.Jobs;
import org.clausier.web.kept.Kept;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scenario 25: a figure is the same on screen, in the PDF, the workbook, the table and the JSON.
 */
class FiguresTest extends WebTest {

  private static final Path REPORTS =
      Path.of("../templates/demonstration/piloter-un-projet/reports");
  private static final JsonMapper JSON = new JsonMapper();

  /** An organisation whose name a spreadsheet would run. */
  private static final String HOSTILE = "=HYPERLINK(A1;B1)";

  @Autowired private Audits audits;
  @Autowired private org.clausier.web.kept.Files files;
  @Autowired private Deposit deposit;
  @Autowired private Jobs jobs;
  @Autowired private Concluding concluding;
  @Autowired private ReportFiles prints;

  /** The finished audit of the demonstration: every verdict, sums, a tolerance, an answer. */
  private Kept concluded(Account account, Course course, String name) throws Exception {
    Kept audit = audits.begin(new Audits.Beginning(course.id(), name, false, 3), account.id());
    String facts = Files.readString(REPORTS.resolve("helios-2026-bilan.facts.yaml"));
    String named = facts.replace("Groupe Hélios", name.equals(HOSTILE) ? "\"" + name + "\"" : name);
    audits.facts(audit.id(), named.replace("piloter-un-projet", course.slug()));
    byte[] rows = Files.readAllBytes(REPORTS.resolve("helios-2026-bilan.xlsx"));
    files.add(
        audit.id(),
        Input.REPORT,
        "bilan.xlsx",
        deposit.take(new ByteArrayInputStream(rows), Long.MAX_VALUE));
    jobs.read(audit.id());
    assertThat(jobs.over(audit.id(), java.time.Duration.ofSeconds(60))).isTrue();
    concluding
        .conclude(audits.byId(audit.id()).orElseThrow(), Conclusions.Reason.READ, account.id())
        .match(
            told -> told,
            problems -> {
              throw new AssertionError(problems);
            });
    return audits.byId(audit.id()).orElseThrow();
  }

  private byte[] file(Kept audit, Form form) {
    return prints.bytes(audit, form, Language.FR);
  }

  @Test
  void each_sum_and_count_is_the_same_everywhere() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Course course = fixtures.course(account);
    Kept audit = concluded(account, course, "Groupe Hélios");
    Client client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    JsonNode json = JSON.readTree(client.get("/audits/" + audit.id() + "/rapport.json").body());
    String page = Readable.text(client.get("/audits/" + audit.id()).body().getBytes(UTF_8));
    String pdf = Readable.tight(Readable.text(file(audit, Form.PDF)));
    List<List<String>> csv = csv(file(audit, Form.CSV));
    Map<String, String> workbook = Readable.parts(file(audit, Form.XLSX));
    List<List<String>> cells = cells(workbook);
    String sheets = Readable.tight(cells.toString());

    for (JsonNode line : json.get("headline")) {
      String said = Readable.tight(line.asString());
      assertThat(Readable.tight(page)).contains(said);
      assertThat(pdf).contains(said);
      assertThat(sheets).contains(said);
    }
    for (String count : List.of("read", "accepted", "rejected", "duplicates")) {
      String n = json.at("/rows/" + count).asString();
      assertThat(page).describedAs(count).contains("<dd>" + n + "</dd>");
      assertThat(cells).describedAs(count).anyMatch(row -> row.size() == 2 && row.get(1).equals(n));
      assertThat(csv).describedAs(count).anyMatch(row -> row.contains(n));
    }
    Figures figures = Figures.in(Language.FR);
    int sums = 0;
    for (JsonNode f : json.get("findings")) {
      String id = f.get("id").asString();
      assertThat(pdf).contains(Readable.tight(id));
      String block = block(page, id);
      List<String> inTable = row(csv, id);
      List<String> inSheet = row(cells, id);
      JsonNode net = f.at("/amount/net");
      if (net.isMissingNode()) continue;
      sums++;
      java.math.BigDecimal sum = new java.math.BigDecimal(net.asString()).setScale(2);
      long cents = sum.unscaledValue().longValueExact();
      String told = Readable.tight(figures.net(cents));
      assertThat(Readable.tight(block)).describedAs(id).contains(told);
      assertThat(pdf).describedAs(id).contains(told);
      assertThat(inTable).describedAs(id).contains(sum.toString().replace('.', ','));
      assertThat(inSheet).describedAs(id).contains(sum.toString());
    }
    assertThat(sums).describedAs("findings that come to a sum").isEqualTo(2);
    assertThat(json.at("/rows/rejected").asInt()).isEqualTo(18);
  }

  @Test
  void the_files_are_what_they_say_they_are() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Kept audit = concluded(account, fixtures.course(account), "Groupe Hélios");
    JsonNode schema = JSON.readTree(Library.builtIn().files().text("schemas/audit.schema.json"));
    assertThat(SchemaCheck.errors(schema, JSON.readTree(file(audit, Form.JSON)))).isEmpty();
    assertThat(VeraPdf.failures(file(audit, Form.PDF), PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(cells(Readable.parts(file(audit, Form.XLSX)))).hasSizeGreaterThan(100);
  }

  /** Neither the table nor the workbook holds anything that a spreadsheet would run. */
  @Test
  void no_cell_is_a_formula() throws Exception {
    Account account = fixtures.person(Role.AUDITOR);
    Kept audit = concluded(account, fixtures.course(account), HOSTILE);
    Map<String, String> workbook = Readable.parts(file(audit, Form.XLSX));
    workbook.values().forEach(part -> assertThat(part).doesNotContain("<f>", "<f "));
    List<List<String>> all = new ArrayList<>(cells(workbook));
    assertThat(all).anyMatch(row -> row.contains("'" + HOSTILE));
    all.addAll(csv(file(audit, Form.CSV)));
    for (List<String> row : all) {
      for (String cell : row) {
        assertThat(cell)
            .satisfiesAnyOf(
                c -> assertThat(c).matches("-?[0-9]+([.,][0-9]+)?"),
                c -> assertThat(c).doesNotContainPattern("^[\\s\\h]*[=+\\-@]"));
      }
    }
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static String block(String page, String id) {
    return java.util.Arrays.stream(page.split("<h3>"))
        .filter(b -> b.contains(">" + id + "<"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static List<String> row(List<List<String>> rows, String id) {
    return rows.stream()
        .filter(r -> r.contains(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static List<List<String>> csv(byte[] bytes) throws Exception {
    String text = new String(bytes, UTF_8);
    assertThat(text).startsWith("\uFEFF");
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1))) {
      reader.forEach(r -> rows.add(List.copyOf(r.getFields())));
    }
    return rows;
  }

  /** The cells of every sheet, read as any program reads them. */
  private static List<List<String>> cells(Map<String, String> workbook) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> part : workbook.entrySet()) {
      if (!part.getKey().startsWith("xl/worksheets/")) continue;
      NodeList each =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(part.getValue().getBytes(UTF_8)))
              .getElementsByTagName("row");
      for (int r = 0; r < each.getLength(); r++) {
        NodeList cells = ((Element) each.item(r)).getElementsByTagName("c");
        List<String> row = new ArrayList<>();
        for (int c = 0; c < cells.getLength(); c++) row.add(cells.item(c).getTextContent());
        rows.add(row);
      }
    }
    return rows;
  }
}
