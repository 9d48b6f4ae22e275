package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.LIBRARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Finding;
import org.clausier.audit.sheet.Account;
import org.clausier.library.Messages;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same figures in text, JSON, HTML, PDF, workbook and table, for every demonstration audit. */
class FiguresTest {

  private static final int ID = 1;
  private static final int USES = 5;
  private static final int AMOUNT = 11;

  static Stream<Arguments> audits() {
    return LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/[^/]*/reports/[^/]*\\.csv"))
        .map(p -> p.split("/"))
        .map(p -> Arguments.of(p[1], p[3].replace(".csv", "")));
  }

  /** With all the agreements of the case: those of others bind nobody here. */
  private static AuditReport audit(String folder, String report) {
    String path = "policies/" + folder + "/agreements/";
    String[] agreements =
        LIBRARY.files().paths().stream()
            .filter(p -> p.startsWith(path))
            .map(p -> p.substring(path.length()).replace(".yaml", ""))
            .toArray(String[]::new);
    return Demonstration.audit(
        folder, report, Demonstration.file(folder, report), Pseudonyms.forThisAudit(), agreements);
  }

  @ParameterizedTest
  @MethodSource("audits")
  void everyOutputTellsTheSameFigures(String folder, String name) {
    AuditReport report = audit(folder, name);
    for (Language language : Language.values()) {
      Outputs out = Outputs.of(report, language);
      List<Account.Line> account = Account.of(LIBRARY, report, language);
      Figures figures = Figures.in(language);
      JsonNode json = new JsonMapper().readTree(out.json());
      String pdf = out.pdfText();
      for (Account.Line l : account) {
        String amount = figures.money(l.amount().cents());
        assertThat(out.text()).contains(amount);
        assertThat(out.html()).contains(amount);
        assertThat(pdf).contains(Outputs.squeezed(amount));
      }
      for (Finding f : report.findings()) finding(f, out, json, pdf, figures);
      account(account, out, json, report);
      balance(report, out, json, pdf, figures);
      files(report, out, json, pdf, language);
      declared(report, out, pdf, language);
    }
  }

  private static void finding(Finding f, Outputs out, JsonNode json, String pdf, Figures figures) {
    JsonNode told =
        StreamSupport.stream(json.get("findings").spliterator(), false)
            .filter(n -> n.get("id").asString().equals(f.id()))
            .findFirst()
            .orElseThrow();
    List<String> row =
        out.rows().stream().filter(r -> r.get(ID).equals(f.id())).findFirst().orElseThrow();
    Map<String, String> cells =
        out.sheets().get(1).values().stream()
            .filter(r -> f.id().equals(r.get("A")))
            .findFirst()
            .orElseThrow();
    Stream.of(out.text(), out.html(), pdf).forEach(o -> assertThat(o).contains(f.id()));
    if (f.due().isPresent()) {
      String net = f.due().get().net().toString();
      assertThat(sum(told.get("amount").get("net"))).isEqualTo(net);
      assertThat(row.get(AMOUNT)).isEqualTo(net.replace('.', ','));
      assertThat(cells.get("K")).isEqualTo(net);
      String money = figures.money(f.due().get().net().cents());
      assertThat(out.text()).contains(money);
      assertThat(out.html()).contains(money);
      assertThat(pdf).contains(Outputs.squeezed(money));
    }
    if (f.band().isPresent()) {
      assertThat(told.get("evidence").has("uses")).isFalse();
      assertThat(row.get(USES)).doesNotContainPattern("[0-9]");
      assertThat(cells.get("E")).doesNotContainPattern("[0-9]");
    } else if (!f.count().isEmpty() && f.mismatch().isEmpty()) {
      String uses = f.count().events() + "";
      assertThat(told.get("evidence").get("uses").asString()).isEqualTo(uses);
      assertThat(row.get(USES)).isEqualTo(uses);
      assertThat(cells.get("E")).isEqualTo(uses);
      assertThat(out.html()).contains(figures.integer(f.count().events()));
    }
  }

  private static String sum(JsonNode amount) {
    return amount.decimalValue().setScale(2).toPlainString();
  }

  private static void account(
      List<Account.Line> account, Outputs out, JsonNode json, AuditReport report) {
    List<String> amounts = account.stream().map(l -> l.amount().toString()).toList();
    List<List<String>> rows = out.rows();
    assertThat(
            rows.subList(rows.size() - amounts.size(), rows.size()).stream()
                .map(r -> r.get(AMOUNT).replace(',', '.'))
                .toList())
        .isEqualTo(amounts);
    if (!amounts.isEmpty()) {
      assertThat(out.sheets())
          .anySatisfy(
              s ->
                  assertThat(
                          s.entrySet().stream()
                              .filter(e -> e.getKey() > 1)
                              .map(e -> e.getValue().get("B"))
                              .collect(Collectors.toList()))
                      .isEqualTo(amounts));
    }
    JsonNode told = json.get("account");
    assertThat(sum(told.get("net"))).isEqualTo(report.settlement().net().toString());
    report
        .settlement()
        .total()
        .ifPresent(t -> assertThat(sum(told.get("total"))).isEqualTo(t.toString()));
  }

  private static void balance(
      AuditReport report, Outputs out, JsonNode json, String pdf, Figures figures) {
    List<Long> balance =
        List.of(
            report.readRows(),
            report.acceptedRows(),
            report.rejectedRows(),
            report.duplicateRows());
    JsonNode rows = json.get("rows");
    assertThat(
            Stream.of("read", "accepted", "rejected", "duplicates")
                .map(k -> rows.get(k).asLong())
                .toList())
        .isEqualTo(balance);
    assertThat(balance.get(0)).isEqualTo(balance.get(1) + balance.get(2) + balance.get(3));
    List<String> told =
        out.rows().stream()
            .filter(r -> r.get(ID).isEmpty() && !r.get(USES).isEmpty())
            .map(r -> r.get(USES))
            .toList();
    assertThat(told).isEqualTo(balance.stream().map(n -> n + "").toList());
    assertThat(
            out.sheets().get(0).entrySet().stream()
                .filter(e -> e.getKey() >= 5 && e.getKey() <= 8)
                .map(e -> e.getValue().get("B"))
                .toList())
        .isEqualTo(told);
    for (long n : balance) {
      assertThat(out.text()).contains(figures.integer(n));
      assertThat(pdf).contains(Outputs.squeezed(figures.integer(n)));
    }
  }

  /** On the first page, and wherever files are named: the same balance, the same fingerprint. */
  private static void files(
      AuditReport report, Outputs out, JsonNode json, String pdf, Language language) {
    Messages messages = Messages.of(LIBRARY, language);
    String table = out.rows() + "";
    String sheets = out.sheets() + "";
    for (int i = 0; i < report.readings().size(); i++) {
      Reading r = report.readings().get(i);
      String balance =
          Typography.set(
              language,
              messages.say(
                  "audit.basis.rows", r.read(), r.accepted(), r.rejected(), r.duplicates()));
      assertThat(r.read()).isEqualTo(r.accepted() + r.rejected() + r.duplicates());
      assertThat(out.text()).contains(balance, r.sha256());
      assertThat(table).contains(balance, r.sha256());
      assertThat(out.html()).contains(r.sha256());
      assertThat(out.pdfFirstPage()).contains(Outputs.squeezed(r.sha256()));
      assertThat(sheets).contains(r.sha256());
      JsonNode told = json.get("reports").get(i);
      assertThat(told.get("sha256").asString()).isEqualTo(r.sha256());
      assertThat(
              Stream.of("read", "accepted", "rejected", "duplicates")
                  .map(k -> told.get(k).asLong())
                  .toList())
          .containsExactly(r.read(), r.accepted(), r.rejected(), r.duplicates());
    }
  }

  /** Acceptances, payments, invoices, tolerances: what the companion file says is in every form. */
  private static void declared(AuditReport report, Outputs out, String pdf, Language language) {
    Figures figures = Figures.in(language);
    List<String> told = new ArrayList<>();
    report.file().acceptances().forEach(a -> told.add(a.by()));
    report.file().payments().forEach(p -> told.add(figures.day(p.day())));
    report.file().invoices().forEach(i -> told.add(i.reference()));
    report.file().credits().forEach(c -> told.add(c.reason()));
    report.file().tolerances().forEach(t -> told.add(t.reason()));
    report.file().declared().information().ifPresent(i -> told.add(i.means()));
    report.file().declared().worksCouncil().ifPresent(d -> told.add(figures.day(d)));
    for (String one : told) {
      String set = Typography.set(language, one);
      assertThat(out.text()).contains(set);
      assertThat(pdf).contains(Outputs.squeezed(set));
    }
  }

  /** Learners are under another key each time: nothing that is printed depends on it. */
  @ParameterizedTest
  @MethodSource("audits")
  void theSameInputsGiveTheSameBytes(String folder, String name) {
    Outputs one = Outputs.of(audit(folder, name), Language.FR);
    Outputs other = Outputs.of(audit(folder, name), Language.FR);
    assertThat(other.text()).isEqualTo(one.text());
    assertThat(other.json()).isEqualTo(one.json());
    assertThat(other.html()).isEqualTo(one.html());
    assertThat(other.pdf()).isEqualTo(one.pdf());
    assertThat(other.workbook()).isEqualTo(one.workbook());
    assertThat(other.table()).isEqualTo(one.table());
  }

  /** Or nothing would have been compared. */
  @Test
  void allTheReportsOfTheCasesAreThere() {
    assertThat(audits()).hasSizeGreaterThanOrEqualTo(11);
  }
}
