package org.clausier.audit.words;

import java.util.List;
import java.util.Map;
import org.clausier.audit.Anonymity;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Cited;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.audit.JudgedUse;
import org.clausier.audit.Position;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.tally.Evidence;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.Reading;
import org.clausier.usage.TableReading;
import org.clausier.usage.UsageItem.Cause;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/** A report for programs: the ids, figures and days of the text, and its sentences. */
public final class AuditJson {

  /** The name of the schema that is published; {@code clausier} is its version. */
  public static final String SCHEMA = "urn:clausier:schema:audit";

  private final AuditReport report;
  private final Messages messages;
  private final FindingWords findings;
  private final FormulaWords formulas;
  private final ReportSentences sentences;
  private final FlipWords flips;
  private final SequelJson sequels;
  private final boolean anonymous;

  private AuditJson(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.findings = new FindingWords(library, report, language);
    this.formulas = new FormulaWords(library, language);
    this.sentences = new ReportSentences(library, report, language);
    this.flips = new FlipWords(library, report, language);
    this.sequels = new SequelJson(report);
    this.anonymous = Anonymity.of(library, report);
  }

  /** On one line. */
  public static String of(Library library, AuditReport report, Language language) {
    return JsonWriter.write(new AuditJson(library, report, language).tree());
  }

  private Tree tree() {
    return Tree.keys()
        .text("schema", SCHEMA)
        .plain("clausier", 1)
        .text("audit", report.file().id())
        .text("organisation", report.file().organisation().name())
        .text("course", sentences.course())
        .text("engine", report.engine())
        .plain("day", report.day())
        .texts("headline", sentences.headline())
        .put("rows", rows())
        .plain("provisional", report.provisional())
        .plain("namesNobody", anonymous)
        .items("versions", report.versions().stream().map(this::version).toList())
        .texts("agreements", report.dossier().agreements().stream().map(a -> a.id()).toList())
        .items("reports", report.readings().stream().map(this::reading).toList())
        .items("inputs", report.inputs().stream().map(AuditJson::input).toList())
        .items("findings", report.findings().stream().map(this::finding).toList())
        .items("positions", report.positions().stream().map(AuditJson::position).toList())
        .put("account", AccountJson.of(report.settlement()))
        .put("declared", sequels.declared())
        .items("idleTolerances", sequels.idle())
        .items("unmatchedObservations", sequels.unmatched())
        .put("since", sequels.since())
        .items("rejected", report.rejected().stream().map(this::problem).toList())
        .open();
  }

  private Tree rows() {
    return Tree.keys()
        .plain("read", report.readRows())
        .plain("accepted", report.acceptedRows())
        .plain("rejected", report.rejectedRows())
        .plain("duplicates", report.duplicateRows())
        .plain("mostRejected", report.mostRejected())
        .items("asides", report.asides().entrySet().stream().map(AuditJson::aside).toList())
        .done();
  }

  private static Tree aside(Map.Entry<Cause, Long> rows) {
    return Tree.keys().text("cause", rows.getKey().id()).plain("rows", rows.getValue()).done();
  }

  private Tree version(org.clausier.policy.Policy p) {
    return Tree.keys()
        .text("policy", p.id())
        .plain("version", p.version())
        .plain("effective", p.effective())
        .done();
  }

  private Tree reading(Reading r) {
    return Tree.keys()
        .text("report", r.report())
        .text("sha256", r.sha256())
        .items("notes", r.notes().stream().map(this::problem).toList())
        .items("tables", r.tables().stream().map(AuditJson::table).toList())
        .done();
  }

  private static Tree table(TableReading t) {
    return Tree.keys()
        .text("sheet", t.sheet())
        .plain("header", t.header())
        .text("headers", t.headers())
        .plain("accepted", t.accepted())
        .plain("rejected", t.rejected())
        .plain("duplicates", t.duplicates())
        .items("columns", t.columns().stream().map(AuditJson::column).toList())
        .done();
  }

  private static Tree column(ColumnReading c) {
    return Tree.keys()
        .text("column", c.letters())
        .text("name", c.name())
        .text("status", c.status().id())
        .text("field", c.field())
        .done();
  }

  private static Tree input(AuditReport.Input i) {
    return Tree.keys().text("file", i.name()).text("sha256", i.sha256()).done();
  }

  private Tree finding(Finding f) {
    return Tree.keys()
        .text("id", f.id())
        .text("check", f.check().id())
        .text("verdict", f.verdict().id())
        .text("severity", f.severity().id())
        .text("practice", f.practice())
        .text("audience", f.use().flatMap(u -> u.situation().audience()))
        .text("ruling", f.use().map(u -> u.ruling().answer()))
        .text("bond", f.use().map(u -> u.bond().id()))
        .put("clause", f.clause().map(AuditJson::clause))
        .put("evidence", evidence(f))
        .texts("unmet", f.use().map(AuditJson::unmet).orElse(List.of()))
        .texts("missing", f.use().map(u -> u.ruling().missing()).orElse(List.of()))
        .put("amount", f.due().map(this::due))
        .put("sample", f.sample().map(SequelJson::sample))
        .text("says", findings.says(f))
        .text("wouldChange", flips.of(f))
        .text("todo", findings.todo(f))
        .text("history", f.sequel().history().map(h -> h.id()))
        .put("tolerance", f.sequel().tolerance().map(SequelJson::tolerance))
        .items(
            "observations",
            f.sequel().observations().stream().map(SequelJson::observation).toList())
        .done();
  }

  private static List<String> unmet(JudgedUse use) {
    return use.unmet().stream().map(u -> u.duty().condition()).toList();
  }

  private static Tree clause(Cited c) {
    return Tree.keys()
        .text("id", c.clause())
        .text("agreement", c.agreement())
        .plain("version", c.version())
        .text("article", c.article())
        .plain("since", c.since())
        .done();
  }

  /** Exact counts, or the band and nothing else. */
  private static Tree evidence(Finding f) {
    Tree.Builder keys = Tree.keys();
    if (f.band().isPresent()) keys.text("learners", f.band().map(b -> b.id()));
    else if (!f.count().isEmpty()) {
      keys.plain("uses", f.count().events());
      if (f.count().learners() > 0) keys.plain("learners", f.count().learners());
      keys.items("rows", f.count().evidence().stream().map(AuditJson::rows).toList());
    }
    return keys.plain("first", f.first()).plain("last", f.last()).done();
  }

  private static Tree rows(Evidence e) {
    return Tree.keys()
        .text("report", e.report())
        .plain("count", e.rows())
        .plain("last", e.last())
        .items(
            "ranges",
            e.ranges().stream()
                .map(r -> Tree.keys().plain("from", r.from()).plain("to", r.to()).done())
                .toList())
        .done();
  }

  private static Tree position(Position p) {
    return Tree.keys()
        .text("metric", p.metric().id())
        .text("unit", p.unit())
        .text("fee", p.fee())
        .text("source", p.source())
        .text("period", p.period())
        .plain("granted", p.granted())
        .plain("used", p.used())
        .plain("over", p.over())
        .done();
  }

  private Tree due(Due d) {
    return Tree.keys()
        .text("fee", d.ref().id())
        .text("source", d.ref().source())
        .text("session", d.session())
        .text("period", d.period())
        .plain("units", d.actual())
        .plain("covered", d.covered())
        .plain("net", d.net())
        .text("formula", formulas.of(d))
        .done();
  }

  private Tree problem(Problem p) {
    return Tree.keys()
        .text("id", p.id())
        .text("file", p.source().name())
        .text("sheet", p.source().sheet())
        .plain("row", p.source().line())
        .text("says", messages.sentence(p))
        .text("remedy", messages.remedy(p))
        .done();
  }
}
