package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Coverage;
import org.clausier.audit.picture.Pictures;
import org.clausier.audit.sheet.Account;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.problem.Problem;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.Reading;
import org.clausier.usage.TableReading;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** A report as typed tables: what a spreadsheet sorts, adds up and keeps. */
public final class AuditSheets {

  /** What a sheet of Excel may be called: 31 signs, none of these. */
  private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\]";

  private static final int LONGEST_NAME = 31;

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;

  private AuditSheets(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
  }

  /** The sheets of a workbook, the headline first; empty ones are left out. */
  public static List<Sheet> of(Library library, AuditReport report, Language language) {
    return new AuditSheets(library, report, language).all();
  }

  /** The findings, the balance of rows and the account, as one table. */
  public static Sheet together(Library library, AuditReport report, Language language) {
    return new FindingSheet(library, report, language).together();
  }

  private List<Sheet> all() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(summary());
    sheets.add(new FindingSheet(library, report, language).sheet());
    List<Sheet> uses = Pictures.of(library, report, language).sheets();
    List<String> names = List.of("grid", "ruler", "months");
    for (int i = 0; i < uses.size(); i++) {
      sheets.add(new Sheet(say(names.get(i)), uses.get(i).head(), uses.get(i).rows()));
    }
    sheets.add(positions());
    sheets.add(new Sheet(say("account"), account().head(), account().rows()));
    SinceSheet since = new SinceSheet(library, report, language);
    sheets.add(since.sheet());
    sheets.add(since.summary());
    sheets.add(DeclaredSheet.of(library, report, language));
    sheets.add(new Basis(report, messages).sheet());
    sheets.add(columns());
    sheets.add(policy());
    sheets.add(rejected());
    sheets.add(fingerprints());
    return sheets.stream().filter(s -> !s.rows().isEmpty()).map(AuditSheets::named).toList();
  }

  private static Sheet named(Sheet s) {
    String name = s.title().replaceAll(NOT_IN_NAMES, " ");
    return new Sheet(name.substring(0, Math.min(LONGEST_NAME, name.length())), s.head(), s.rows());
  }

  private String say(String key) {
    return messages.say("sheet." + key);
  }

  private String label(String key) {
    return messages.say("audit.label." + key);
  }

  private Sheet summary() {
    ReportSentences sentences = new ReportSentences(library, report, language);
    List<List<Value>> rows = new ArrayList<>();
    rows.add(row(label("organisation"), Value.of(report.file().organisation().name())));
    rows.add(row(label("course"), Value.of(sentences.course())));
    rows.add(row(label("date"), Value.of(report.day())));
    rows.add(row(label("read"), Value.of(report.readRows())));
    rows.add(row(label("accepted"), Value.of(report.acceptedRows())));
    rows.add(row(label("aside"), Value.of(report.rejectedRows())));
    rows.add(row(label("repeated"), Value.of(report.duplicateRows())));
    rows.add(row(label("engine"), Value.of("Clausier " + report.engine())));
    sentences.headline().forEach(l -> rows.add(row(say("headline"), Value.of(l))));
    sentences.bonds().forEach(l -> rows.add(row(label("binding"), Value.of(l))));
    SequelWords sequels = new SequelWords(library, report, language);
    sequels.before().forEach(l -> rows.add(row(say("since"), Value.of(l))));
    sequels.ofReport().forEach(l -> rows.add(row(say("sequel"), Value.of(l))));
    return new Sheet(say("summary"), List.of(say("what"), say("says")), rows);
  }

  private static List<Value> row(String label, Value value) {
    return List.of(Value.of(label), value);
  }

  private Sheet positions() {
    PositionWords words = new PositionWords(library, report, language);
    return new Sheet(
        say("positions"),
        List.of(label("position"), label("granted"), label("used"), label("over")),
        report.positions().stream()
            .map(
                p ->
                    List.of(
                        Value.of(words.label(p)),
                        Value.of(p.granted()),
                        words.used(p).map(b -> Value.of(b.id())).orElse(Value.of(p.used())),
                        words.used(p).isPresent() ? Value.of("") : Value.of(p.over())))
            .toList());
  }

  private Sheet account() {
    return Account.sheet(library, report, language);
  }

  /** What was made of each column of each report. */
  private Sheet columns() {
    List<List<Value>> rows = new ArrayList<>();
    for (Reading r : report.readings()) {
      for (TableReading t : r.tables()) {
        for (ColumnReading c : t.columns()) {
          rows.add(
              List.of(
                  Value.of(r.report()),
                  Value.of(t.sheet()),
                  Value.of(c.letters()),
                  Value.of(c.name()),
                  Value.of(say("column." + c.status().id())),
                  Value.of(c.field())));
        }
      }
    }
    return new Sheet(
        say("columns"),
        List.of(
            label("report"),
            say("sheet"),
            say("column"),
            say("column.name"),
            say("column.status"),
            say("column.field")),
        rows);
  }

  /** The terms of the versions that govern something here, as they were written. */
  private Sheet policy() {
    List<List<Value>> rows = new ArrayList<>();
    for (Policy p : report.versions()) {
      for (Term t : p.terms()) rows.add(term(p, t));
    }
    return new Sheet(
        say("policy"),
        List.of(
            say("version"),
            say("term"),
            messages.say("picture.practice"),
            messages.say("picture.audience"),
            say("verdict"),
            say("from"),
            say("to"),
            say("fee")),
        rows);
  }

  private List<Value> term(Policy p, Term t) {
    return List.of(
        Value.of("CGU v" + p.version()),
        Value.of(t.id()),
        Value.of(library.words("practices/" + t.practice(), language).form("label")),
        Value.of(library.words("audiences/" + t.audience(), language).form("label")),
        Value.of(messages.say("verdict." + t.verdict().id())),
        t.from().map(Value::of).orElse(Value.of("")),
        t.to().map(Value::of).orElse(Value.of("")),
        Value.of(t.fee().orElse("")));
  }

  private Sheet rejected() {
    List<List<Value>> rows = new ArrayList<>();
    for (Problem p : report.rejected()) {
      rows.add(
          List.of(
              Value.of(p.source().table()),
              Value.of(p.source().line()),
              Value.of(messages.sentence(p)),
              Value.of(messages.remedy(p))));
    }
    return new Sheet(
        say("rejected"),
        List.of(label("report"), label("row"), label("problem"), label("todo")),
        rows);
  }

  private Sheet fingerprints() {
    Sheet prints = Fingerprints.of(library, report, language);
    return new Sheet(say("fingerprints"), prints.head(), prints.rows());
  }

  /** The days that the report covers, as declared, else as found. */
  static String period(AuditReport report, Language language) {
    return Coverage.of(report).map(c -> Figures.in(language).days(c.from(), c.to())).orElse("–");
  }
}
