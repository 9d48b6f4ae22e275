package org.clausier.audit.words;

import java.util.Map;
import java.util.Optional;
import org.clausier.audit.Anonymity;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Position;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
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
  private final FindingJson findings;
  private final ReportSentences sentences;
  private final SequelJson sequels;
  private final boolean anonymous;
  private final PositionWords positions;
  private final SinceSheet since;
  private final String rules;

  private AuditJson(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.findings = new FindingJson(library, report, language);
    this.positions = new PositionWords(library, report, language);
    this.since = new SinceSheet(library, report, language);
    this.rules = Fingerprints.rules(library);
    this.sentences = new ReportSentences(library, report, language);
    this.sequels = new SequelJson(report, new SequelWords(library, report, language));
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
        .text("rules", rules)
        .plain("day", report.day())
        .texts("headline", sentences.headline())
        .put("rows", rows())
        .plain("provisional", report.provisional())
        .put("hearing", sequels.hearing())
        .plain("namesNobody", anonymous)
        .items("versions", report.versions().stream().map(this::version).toList())
        .texts("agreements", report.dossier().agreements().stream().map(a -> a.id()).toList())
        .items("reports", report.readings().stream().map(this::reading).toList())
        .items("inputs", report.inputs().stream().map(AuditJson::input).toList())
        .items("findings", report.findings().stream().map(findings::of).toList())
        .items("positions", report.positions().stream().map(this::position).toList())
        .put("account", AccountJson.of(report.settlement()))
        .put("declared", sequels.declared())
        .items("idleTolerances", sequels.idle())
        .items("unmatchedObservations", sequels.unmatched())
        .put("since", sequels.since(since))
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
        .plain("read", r.read())
        .plain("accepted", r.accepted())
        .plain("rejected", r.rejected())
        .plain("duplicates", r.duplicates())
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

  private Tree position(Position p) {
    return Tree.keys()
        .text("metric", p.metric().id())
        .text("unit", p.unit())
        .text("fee", p.fee())
        .text("source", p.source())
        .text("period", p.period())
        .plain("granted", p.granted())
        .put("used", used(p))
        .plain("over", positions.used(p).isPresent() ? Optional.empty() : Optional.of(p.over()))
        .done();
  }

  /** Exact, or a band. */
  private Tree used(Position p) {
    return positions
        .used(p)
        .<Tree>map(b -> new Tree.Text(b.id()))
        .orElse(new Tree.Plain(p.used() + ""));
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
