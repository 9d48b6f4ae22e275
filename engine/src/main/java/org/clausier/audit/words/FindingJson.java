package org.clausier.audit.words;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Bond;
import org.clausier.audit.Cited;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.audit.JudgedUse;
import org.clausier.library.Library;
import org.clausier.tally.Evidence;
import org.clausier.words.Language;
import org.clausier.yaml.Tree;

/** A finding for programs. */
final class FindingJson {

  private final AuditReport report;
  private final FindingWords findings;
  private final FormulaWords formulas;
  private final FlipWords flips;
  private final SequelJson sequels;

  FindingJson(Library library, AuditReport report, Language language) {
    this.report = report;
    this.findings = new FindingWords(library, report, language);
    this.formulas = new FormulaWords(library, language);
    this.flips = new FlipWords(library, report, language);
    this.sequels = new SequelJson(report, new SequelWords(library, report, language));
  }

  Tree of(Finding f) {
    return Tree.keys()
        .text("id", f.id())
        .text("check", f.check().id())
        .text("verdict", f.verdict().id())
        .text("severity", f.severity().id())
        .text("practice", f.practice())
        .text("invoice", f.invoice().map(AuditFile.Invoice::reference))
        .text("audience", f.use().flatMap(u -> u.situation().audience()))
        .text("ruling", f.use().map(u -> u.ruling().answer()))
        .text("bond", f.bond().map(Bond::id))
        .put("clause", f.clause().map(FindingJson::clause))
        .put("evidence", evidence(f))
        .texts("unmet", f.use().map(FindingJson::unmet).orElse(List.of()))
        .texts("missing", f.use().map(u -> u.ruling().missing()).orElse(List.of()))
        .put("amount", f.due().map(this::due))
        .put("sample", f.sample().map(sequels::sample))
        .text("says", findings.says(f))
        .text("wouldChange", flips.of(f))
        .text("todo", findings.todo(f))
        .plain("before", report.since().flatMap(s -> s.before(f.id())))
        .text("history", f.sequel().history().map(h -> h.id()))
        .plain("immaterial", f.sequel().immaterial() ? Optional.of(true) : Optional.empty())
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
      if (f.mismatch().isEmpty()) keys.plain("uses", f.count().events());
      if (f.count().learners() > 0) keys.plain("learners", f.count().learners());
      keys.items("rows", f.count().evidence().stream().map(FindingJson::rows).toList());
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
}
