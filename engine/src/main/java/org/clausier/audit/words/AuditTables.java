package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.sheet.Account;
import org.clausier.audit.sheet.Sheet;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.usage.Reading;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The findings and the tables of a printed report. */
final class AuditTables {

  private final AuditReport report;
  private final Messages messages;
  private final Figures figures;
  private final FindingWords findings;
  private final EvidenceWords evidence;
  private final FormulaWords formulas;
  private final ReadingWords readings;
  private final FlipWords flips;
  private final Todos todos;
  private final SequelWords sequels;
  private final PositionWords positions;
  private final Library library;
  private final Language language;

  AuditTables(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
    this.findings = new FindingWords(library, report, language);
    this.evidence = new EvidenceWords(library, language);
    this.formulas = new FormulaWords(library, language);
    this.readings = new ReadingWords(library, language);
    this.flips = new FlipWords(library, report, language);
    this.todos = new Todos(library, findings, language);
    this.sequels = new SequelWords(library, report, language);
    this.positions = new PositionWords(library, report, language);
    this.library = library;
    this.language = language;
  }

  /** « Somme à régler : 1 590,00 € HT (A-SEATS-d11e02) ». */
  String title(Finding f) {
    String verdict = findings.verdict(f);
    String title =
        findings.amount(f).map(a -> messages.say("audit.pair", verdict, a)).orElse(verdict);
    return title + " (" + f.id() + ")";
  }

  List<String> sentences(Finding f) {
    List<String> all = new ArrayList<>();
    findings.subject(f).ifPresent(label -> all.add(evidence.uses(f, label)));
    all.add(findings.says(f));
    if (f.verdict() != AuditVerdict.COMPLIANT) {
      all.add(labelled("severity", messages.say("audit.severity." + f.severity().id()) + "."));
    }
    f.due().ifPresent(d -> all.add(labelled("formula", formulas.of(d) + ".")));
    evidence.clause(f).ifPresent(c -> all.add(labelled("clause", c + ".")));
    flips.of(f).ifPresent(x -> all.add(labelled("flip", x)));
    if (f.verdict() != AuditVerdict.COMPLIANT) all.add(labelled("todo", todos.of(f)));
    all.addAll(sequels.of(f));
    return all;
  }

  private String labelled(String label, String text) {
    return messages.say("audit.pair", label(label), text);
  }

  private String label(String name) {
    return messages.say("audit.label." + name);
  }

  /** How each file was read. */
  List<Block> readings() {
    List<Block> blocks = new ArrayList<>();
    for (Reading r : report.readings()) {
      List<String> lines = readings.of(r);
      if (lines.isEmpty()) continue;
      blocks.add(new Block.Paragraph("", "", r.report(), "", true));
      blocks.add(new Block.ListBlock(lines));
    }
    return blocks;
  }

  /** The files and their balance, as many as a first page takes. */
  Block.Table basis() {
    return new Basis(report, messages).firstPage().printed(language);
  }

  /** All the files, when the first page could not take them. */
  List<Block> otherFiles() {
    Basis basis = new Basis(report, messages);
    return basis.firstPage().equals(basis.sheet())
        ? List.of()
        : List.of(basis.sheet().printed(language));
  }

  /** What the companion file says. */
  List<Block> declared() {
    Sheet declared = DeclaredSheet.of(library, report, language);
    return declared.rows().isEmpty() ? List.of() : List.of(declared.printed(language));
  }

  /** Beside the previous audit: how many and how much, then which, then why. */
  List<Block> since() {
    if (report.since().isEmpty()) return List.of();
    SinceSheet since = new SinceSheet(library, report, language);
    List<Block> blocks = new ArrayList<>();
    sequels.before().forEach(l -> blocks.add(Block.paragraph(l)));
    if (since.lines().isEmpty()) return blocks;
    blocks.add(since.summary().printed(language));
    blocks.add(since.printed());
    List<String> why = since.reasons();
    if (!why.isEmpty()) blocks.add(new Block.ListBlock(why));
    return blocks;
  }

  /** What is granted, used and over. */
  List<Block> positions() {
    List<List<Block.Cell>> rows =
        positions.lines().stream()
            .map(
                l ->
                    List.of(
                        Block.Cell.of(l.label()),
                        new Block.Cell(l.granted(), "figure"),
                        new Block.Cell(l.used(), "figure"),
                        new Block.Cell(l.over(), "figure")))
            .toList();
    if (rows.isEmpty()) return List.of();
    List<String> head = List.of(label("position"), label("granted"), label("used"), label("over"));
    return List.of(new Block.Table(label("position"), head, rows));
  }

  /** Tolerances, observations and the previous audit, for the report as a whole. */
  List<String> sequel() {
    return sequels.ofReport();
  }

  List<Block> account() {
    Sheet account = Account.sheet(library, report, language);
    return account.rows().isEmpty()
        ? List.of(Block.paragraph(messages.say("audit.headline.nothing")))
        : List.of(account.printed(language));
  }

  /** The rows that could not be read, table by table. */
  List<Block> rejected() {
    if (report.rejected().isEmpty()) return List.of();
    Map<String, List<List<Block.Cell>>> tables = new LinkedHashMap<>();
    for (Problem p : report.rejected()) {
      String where =
          messages.say("audit.rejected.row", p.source().line() + "", messages.sentence(p));
      tables
          .computeIfAbsent(p.source().table(), t -> new ArrayList<>())
          .add(List.of(Block.Cell.of(where), Block.Cell.of(messages.remedy(p))));
    }
    List<Block> blocks = new ArrayList<>();
    List<String> head = List.of(messages.say("audit.rejected.head"), label("todo"));
    tables.forEach((name, rows) -> blocks.add(new Block.Table(name, head, rows)));
    long more = report.rejectedRows() - report.rejected().size();
    if (more > 0) {
      blocks.add(Block.paragraph(messages.say("audit.label.rejected-more", more)));
    }
    return blocks;
  }

  /** The findings at a glance, the gravest first. */
  List<Block> overview() {
    Sheet overview = new FindingSheet(library, report, language).overview();
    return overview.rows().isEmpty() ? List.of() : List.of(overview.printed(language));
  }

  /** The fingerprints of what was read, and the program: the same give the same. */
  List<Block> fingerprints() {
    return List.of(Fingerprints.of(library, report, language).printed(language));
  }
}
