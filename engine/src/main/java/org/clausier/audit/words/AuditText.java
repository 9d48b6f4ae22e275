package org.clausier.audit.words;

import java.util.List;
import org.clausier.audit.Anonymity;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.sheet.Account;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.usage.Reading;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * A report for a terminal: the headline first, then the findings, the account, what it rests on.
 */
public final class AuditText {

  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final FindingWords findings;
  private final EvidenceWords evidence;
  private final FormulaWords formulas;
  private final ReportSentences sentences;
  private final ReadingWords readings;
  private final FlipWords flips;
  private final Todos todos;
  private final SequelWords sequels;
  private final PositionWords positions;
  private final List<Account.Line> account;
  private final boolean anonymous;
  private final Basis basis;
  private final SinceSheet since;
  private final Sheet declared;
  private final String rules;
  private final StringBuilder out = new StringBuilder();

  private AuditText(Library library, AuditReport report, Language language) {
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.findings = new FindingWords(library, report, language);
    this.evidence = new EvidenceWords(library, language);
    this.formulas = new FormulaWords(library, language);
    this.sentences = new ReportSentences(library, report, language);
    this.readings = new ReadingWords(library, language);
    this.flips = new FlipWords(library, report, language);
    this.todos = new Todos(library, findings, language);
    this.sequels = new SequelWords(library, report, language);
    this.positions = new PositionWords(library, report, language);
    this.account = Account.of(library, report, language);
    this.anonymous = Anonymity.of(library, report);
    this.basis = new Basis(report, messages);
    this.since = new SinceSheet(library, report, language);
    this.declared = DeclaredSheet.of(library, report, language);
    this.rules = Fingerprints.rules(library);
  }

  public static String of(Library library, AuditReport report, Language language) {
    return new AuditText(library, report, language).text();
  }

  private String text() {
    line(sentences.title() + " – " + sentences.subject());
    sentences.headline().forEach(this::line);
    files();
    sentences.bonds().forEach(this::line);
    sentences.announced().forEach(this::line);
    sequels.ofReport().forEach(this::line);
    since();
    declared();
    report.findings().forEach(this::finding);
    if (!positions.lines().isEmpty()) positions();
    if (!account.isEmpty()) account();
    if (report.rejectedRows() > 0) rejected();
    line("");
    line(messages.say("audit.label.sources"));
    sources();
    line("");
    line(messages.say(anonymous ? "audit.persons" : "audit.persons.unsure"));
    return out.toString();
  }

  private void finding(Finding f) {
    line("");
    String title =
        findings.amount(f).map(a -> pair(findings.verdict(f), a)).orElse(findings.verdict(f));
    line(title + " [" + f.id() + "]");
    findings.subject(f).ifPresent(label -> indented(evidence.uses(f, label)));
    indented(findings.says(f));
    if (f.verdict() != AuditVerdict.COMPLIANT) {
      labelled("severity", messages.say("audit.severity." + f.severity().id()));
    }
    f.due().ifPresent(d -> labelled("formula", formulas.of(d)));
    evidence.clause(f).ifPresent(c -> labelled("clause", c));
    flips.of(f).ifPresent(x -> labelled("flip", x));
    if (f.verdict() != AuditVerdict.COMPLIANT) labelled("todo", todos.of(f));
    sequels.of(f).forEach(this::indented);
  }

  private void positions() {
    line("");
    line(messages.say("audit.label.position"));
    positions.lines().forEach(l -> indented(positions.sentence(l)));
  }

  private void account() {
    line("");
    line(messages.say("audit.label.account"));
    Figures figures = Figures.in(language);
    account.forEach(l -> indented(pair(l.label(), figures.money(l.amount().cents()))));
    sentences.mentions().forEach(this::indented);
  }

  private void rejected() {
    line("");
    line(messages.say("audit.label.rejected"));
    for (Problem p : report.rejected()) out.append("  ").append(messages.line(p)).append('\n');
    long more = report.rejectedRows() - report.rejected().size();
    if (more > 0) indented(messages.say("audit.label.rejected-more", more));
  }

  /** What it was made from, file by file. */
  private void files() {
    line("");
    line(messages.say("sheet.files"));
    for (Reading r : report.readings()) {
      indented(pair(r.report(), basis.balance(r)));
      raw("SHA-256 " + r.sha256());
    }
    for (AuditReport.Input i : report.inputs()) raw(i.name() + "  SHA-256 " + i.sha256());
    line("");
  }

  private void since() {
    if (report.since().isEmpty()) return;
    line("");
    line(messages.say("sheet.since"));
    sequels.before().forEach(this::indented);
    for (SinceSheet.Line l : since.lines()) indented(since.sentence(l));
    for (SinceSheet.Total t : since.totals()) indented(since.sentence(t));
  }

  private void declared() {
    if (declared.rows().isEmpty()) return;
    line("");
    line(declared.title());
    for (List<Value> row : declared.rows()) {
      String label = cell(row.get(0));
      String day = cell(row.get(1));
      String says = cell(row.get(2));
      String what = day.isEmpty() ? label : messages.say("audit.declared.on", label, day);
      indented(says.isEmpty() ? what : pair(what, says));
    }
  }

  private String cell(Value value) {
    Figures figures = Figures.in(language);
    return value.match(
        text -> text, figures::integer, sum -> figures.money(sum.cents()), figures::day);
  }

  private void sources() {
    for (Reading r : report.readings()) {
      if (readings.of(r).isEmpty()) continue;
      indented(r.report());
      for (String line : readings.of(r)) out.append("    ").append(line).append('\n');
    }
    sentences.texts().forEach(this::indented);
    raw(messages.say("sheet.print.library") + " SHA-256 " + rules);
    raw(messages.say("audit.label.engine") + " Clausier " + report.engine());
    indented(messages.say("audit.label.day", Figures.in(language).day(report.day())));
  }

  private void labelled(String label, String text) {
    indented(pair(messages.say("audit.label." + label), text));
  }

  private String pair(String label, String text) {
    return messages.say("audit.pair", label, text);
  }

  private void indented(String text) {
    out.append("  ").append(Typography.set(language, text)).append('\n');
  }

  private void raw(String text) {
    out.append("    ").append(text).append('\n');
  }

  /** A blank line never follows another. */
  private void line(String text) {
    if (text.isEmpty() && out.toString().endsWith("\n\n")) return;
    out.append(Typography.set(language, text)).append('\n');
  }

  /** The lines of the headline alone, set: what a summary of several audits shows. */
  public static List<String> headline(Library library, AuditReport report, Language language) {
    return new ReportSentences(library, report, language)
        .headline().stream().map(s -> Typography.set(language, s)).toList();
  }
}
