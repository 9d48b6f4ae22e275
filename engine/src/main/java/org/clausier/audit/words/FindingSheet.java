package org.clausier.audit.words;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.Since;
import org.clausier.audit.sheet.Account;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.tally.Evidence;
import org.clausier.usage.Reading;
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
          "sequel",
          "before");

  private static final int VERDICT = COLUMNS.indexOf("verdict");
  private static final int ABOUT = COLUMNS.indexOf("practice");
  private static final int FIRST = COLUMNS.indexOf("first");
  private static final int BEFORE = COLUMNS.indexOf("before");
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
        Value.of(findings.about(f)),
        told ? uses(f) : hidden(f),
        named
            ? Value.of(f.count().learners())
            : f.band().map(b -> Value.of(b.id())).orElse(NOTHING),
        f.first().map(Value::of).orElse(NOTHING),
        f.last().map(Value::of).orElse(NOTHING),
        Value.of(told ? rows(f) : ""),
        Value.of(evidence.clause(f).orElse("")),
        report.amount(f).map(Value::of).orElse(NOTHING),
        Value.of(f.due().map(formulas::of).orElse("")),
        Value.of(findings.says(f)),
        Value.of(flips.of(f).orElse("")),
        Value.of(findings.todo(f)),
        Value.of(String.join(" ", sequels.of(f))),
        report.since().flatMap(b -> b.before(f.id())).map(Value::of).orElse(NOTHING));
  }

  /** Numbers that disagree count no use. */
  private static Value uses(Finding f) {
    return f.mismatch().isPresent() ? NOTHING : Value.of(f.count().events());
  }

  private Value hidden(Finding f) {
    return f.count().isEmpty() ? NOTHING : Value.of(messages.say("picture.untold"));
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
    files(rows);
    DeclaredSheet.of(library, report, language).rows().forEach(r -> rows.add(declared(r)));
    report.since().ifPresent(b -> b.gone().forEach(g -> rows.add(gone(g))));
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

  private void files(List<List<Value>> rows) {
    Basis basis = new Basis(report, messages);
    for (Reading r : report.readings()) {
      rows.add(file(r.report(), basis.balance(r) + ", SHA-256 " + r.sha256()));
    }
    report.inputs().forEach(i -> rows.add(file(i.name(), "SHA-256 " + i.sha256())));
  }

  private List<Value> file(String name, String says) {
    List<Value> row = empty();
    row.set(ABOUT, Value.of(name));
    row.set(WHY, Value.of(says));
    return as("balance", row);
  }

  private List<Value> declared(List<Value> says) {
    List<Value> row = empty();
    row.set(ABOUT, says.get(0));
    row.set(FIRST, says.get(1));
    row.set(WHY, says.get(2));
    return as("declared", row);
  }

  /** A finding of the previous audit that is not here; what it was is not due twice. */
  private List<Value> gone(Since.Gone g) {
    SinceSheet since = new SinceSheet(library, report, language);
    List<Value> row = empty();
    row.set(0, Value.of(g.told().id()));
    row.set(VERDICT, Value.of(since.state(g.fate().id(), 1)));
    row.set(ABOUT, Value.of(since.about(g)));
    row.set(BEFORE, g.told().amount().map(Value::of).orElse(NOTHING));
    row.set(WHY, Value.of(sequels.why(g)));
    return as("since", row);
  }

  private static List<Value> empty() {
    return new ArrayList<>(Collections.nCopies(COLUMNS.size(), NOTHING));
  }

  private static List<Value> told(String label, int column, Value value) {
    List<Value> row = empty();
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
