package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
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
  private final AccountLines account;

  AuditTables(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
    this.findings = new FindingWords(library, report, language);
    this.evidence = new EvidenceWords(library, language);
    this.formulas = new FormulaWords(library, language);
    this.account = new AccountLines(library, report, language);
  }

  /** « Somme à régler : 1 590,00 € HT (A-SEATS-d11e02) ». */
  String title(Finding f) {
    String verdict = findings.verdict(f);
    String title =
        f.due()
            .map(d -> messages.say("audit.pair", verdict, figures.net(d.net().cents())))
            .orElse(verdict);
    return title + " (" + f.id() + ")";
  }

  List<String> sentences(Finding f) {
    List<String> all = new ArrayList<>();
    f.use().map(findings::practice).ifPresent(label -> all.add(evidence.uses(f, label)));
    all.add(findings.says(f));
    f.due().ifPresent(d -> all.add(labelled("formula", formulas.of(d) + ".")));
    evidence.clause(f).ifPresent(c -> all.add(labelled("clause", c + ".")));
    if (f.verdict() != AuditVerdict.COMPLIANT) all.add(labelled("todo", findings.todo(f)));
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
    return List.of(new Block.Table(label("sources"), head, rows));
  }

  private Block.Cell figure(long number) {
    return new Block.Cell(figures.integer(number), "figure");
  }

  List<Block> account() {
    List<List<Block.Cell>> rows =
        account.lines().stream()
            .map(l -> List.of(Block.Cell.of(l.label()), new Block.Cell(l.amount(), "figure")))
            .toList();
    if (rows.isEmpty()) return List.of(Block.paragraph(messages.say("audit.headline.nothing")));
    return List.of(
        new Block.Table(label("account"), List.of(label("account"), label("amount")), rows));
  }

  List<Block> rejected() {
    if (report.rejected().isEmpty()) return List.of();
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Problem p : report.rejected()) {
      rows.add(
          List.of(
              Block.Cell.of(p.source().line() + ""),
              Block.Cell.of(messages.sentence(p)),
              Block.Cell.of(messages.remedy(p))));
    }
    List<Block> blocks = new ArrayList<>();
    List<String> head = List.of(label("row"), label("problem"), label("todo"));
    blocks.add(new Block.Table(label("rejected"), head, rows));
    long more = report.rejectedRows() - rows.size();
    if (more > 0) {
      blocks.add(Block.paragraph(messages.say("audit.label.rejected-more", more)));
    }
    return blocks;
  }

  /** The fingerprints of what was read, and the program: the same give the same. */
  List<Block> fingerprints() {
    List<List<Block.Cell>> rows = new ArrayList<>();
    report.readings().forEach(r -> rows.add(row(r.report(), r.sha256())));
    report.inputs().forEach(i -> rows.add(row(i.name(), i.sha256())));
    rows.add(row(label("engine"), "Clausier " + report.engine()));
    return List.of(new Block.Table(label("file"), List.of(label("file"), "SHA-256"), rows));
  }

  private static List<Block.Cell> row(String name, String value) {
    return List.of(Block.Cell.of(name), Block.Cell.of(value));
  }
}
