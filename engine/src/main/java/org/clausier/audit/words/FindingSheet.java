package org.clausier.audit.words;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.sheet.Account;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.tally.Evidence;
import org.clausier.words.Language;

/**
 * The findings as a table, the gravest first: a row for each, with all that the text says of it.
 */
final class FindingSheet {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "verdict",
          "severity",
          "practice",
          "uses",
          "learners",
          "first",
          "last",
          "rows",
          "clause",
          "amount",
          "formula",
          "why",
          "flip",
          "todo",
          "sequel");

  private static final int USES = COLUMNS.indexOf("uses");
  private static final int AMOUNT = COLUMNS.indexOf("amount");
  private static final int WHY = COLUMNS.indexOf("why");
  private static final Value NOTHING = Value.of("");

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final FindingWords findings;
  private final EvidenceWords evidence;
  private final FormulaWords formulas;
  private final FlipWords flips;
  private final SequelWords sequels;

  FindingSheet(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.findings = new FindingWords(library, report, language);
    this.evidence = new EvidenceWords(library, language);
    this.formulas = new FormulaWords(library, language);
    this.flips = new FlipWords(library, report, language);
    this.sequels = new SequelWords(library, report, language);
  }

  Sheet sheet() {
    return new Sheet(
        messages.say("audit.label.findings"),
        COLUMNS.stream().map(c -> messages.say("sheet.finding." + c)).toList(),
        report.findings().stream().map(this::row).toList());
  }

  /** What calls for something, in short: on paper, under the headline. */
  Sheet overview() {
    List<Integer> shown =
        List.of("practice", "verdict", "uses", "amount", "id").stream()
            .map(COLUMNS::indexOf)
            .toList();
    List<String> head = sheet().head();
    return new Sheet(
        messages.say("sheet.overview"),
        shown.stream().map(head::get).toList(),
        report.findings().stream()
            .filter(f -> f.verdict() != AuditVerdict.COMPLIANT)
            .map(this::row)
            .map(r -> shown.stream().map(r::get).toList())
            .toList());
  }

  private List<Value> row(Finding f) {
    boolean told = f.band().isEmpty() && !f.count().isEmpty();
    boolean named = told && f.count().learners() > 0;
    return List.of(
        Value.of(f.id()),
        Value.of(findings.verdict(f)),
        Value.of(messages.say("audit.severity." + f.severity().id())),
        Value.of(f.practice().map(this::practice).orElse("")),
        told ? Value.of(f.count().events()) : hidden(f),
        named
            ? Value.of(f.count().learners())
            : f.band().map(b -> Value.of(b.id())).orElse(NOTHING),
        f.first().map(Value::of).orElse(NOTHING),
        f.last().map(Value::of).orElse(NOTHING),
        Value.of(told ? rows(f) : ""),
        Value.of(evidence.clause(f).orElse("")),
        f.due().map(d -> Value.of(d.net())).orElse(NOTHING),
        Value.of(f.due().map(formulas::of).orElse("")),
        Value.of(findings.says(f)),
        Value.of(flips.of(f).orElse("")),
        Value.of(findings.todo(f)),
        Value.of(String.join(" ", sequels.of(f))));
  }

  private Value hidden(Finding f) {
    return f.count().isEmpty() ? NOTHING : Value.of(messages.say("picture.untold"));
  }

  private String practice(String id) {
    return library.words("practices/" + id, language).form("label");
  }

  private static String rows(Finding f) {
    return f.count().evidence().stream().map(FindingSheet::rows).collect(joining(" | "));
  }

  private static String rows(Evidence e) {
    String ranges =
        e.ranges().stream()
            .map(r -> r.from() == r.to() ? r.from() + "" : r.from() + "-" + r.to())
            .collect(joining(", "));
    return e.report() + " : " + ranges;
  }

  /** With the balance of rows and the account, each row saying what it is. */
  Sheet together() {
    List<List<Value>> rows = new ArrayList<>();
    sheet().rows().forEach(r -> rows.add(as("finding", r)));
    rows.add(balance("read", report.readRows()));
    rows.add(balance("accepted", report.acceptedRows()));
    rows.add(balance("aside", report.rejectedRows()));
    rows.add(balance("repeated", report.duplicateRows()));
    for (Account.Line l : Account.of(library, report, language)) {
      rows.add(as("account", told(l.label(), AMOUNT, Value.of(l.amount()))));
    }
    List<String> head = new ArrayList<>(List.of(messages.say("sheet.kind")));
    head.addAll(sheet().head());
    return new Sheet(sheet().title(), head, rows);
  }

  private List<Value> balance(String label, long rows) {
    return as("balance", told(messages.say("audit.label." + label), USES, Value.of(rows)));
  }

  private static List<Value> told(String label, int column, Value value) {
    List<Value> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), NOTHING));
    row.set(WHY, Value.of(label));
    row.set(column, value);
    return row;
  }

  private List<Value> as(String kind, List<Value> row) {
    List<Value> whole = new ArrayList<>(List.of(Value.of(messages.say("sheet.kind." + kind))));
    whole.addAll(row);
    return whole;
  }
}
