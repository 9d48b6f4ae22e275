package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
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

  List<Block> readings() {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Reading r : report.readings()) {
      rows.add(
          List.of(
              Block.Cell.of(r.report()),
              figure(r.read()),
              figure(r.accepted()),
              figure(r.rejected()),
              figure(r.duplicates())));
    }
    List<String> head =
        List.of(
            label("report"), label("read"), label("accepted"), label("aside"), label("repeated"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table(label("sources"), head, rows));
    for (Reading r : report.readings()) {
      List<String> lines = readings.of(r);
      if (lines.isEmpty()) continue;
      blocks.add(Block.paragraph(r.report()));
      blocks.add(new Block.ListBlock(lines));
    }
    return blocks;
  }

  private Block.Cell figure(long number) {
    return new Block.Cell(figures.integer(number), "figure");
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

  List<Block> rejected() {
    if (report.rejected().isEmpty()) return List.of();
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Problem p : report.rejected()) {
      rows.add(
          List.of(
              Block.Cell.of(p.source().table()),
              Block.Cell.of(p.source().line() + ""),
              Block.Cell.of(messages.sentence(p)),
              Block.Cell.of(messages.remedy(p))));
    }
    List<Block> blocks = new ArrayList<>();
    List<String> head = List.of(label("report"), label("row"), label("problem"), label("todo"));
    blocks.add(new Block.Table(label("rejected"), head, rows));
    long more = report.rejectedRows() - rows.size();
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
