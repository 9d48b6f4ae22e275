package org.clausier.audit.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Declared;
import org.clausier.audit.Observation;
import org.clausier.audit.Sample;
import org.clausier.audit.Tolerance;
import org.clausier.yaml.Tree;

/** For programs: what is declared, tolerated, answered, and what the previous audit had. */
final class SequelJson {

  private final AuditReport report;

  SequelJson(AuditReport report) {
    this.report = report;
  }

  Tree declared() {
    Declared d = report.file().declared();
    return Tree.keys()
        .plain("reportFrom", d.from())
        .plain("reportTo", d.to())
        .plain("reportDue", d.reportDue())
        .plain("reportReceived", d.reportReceived())
        .plain("informed", d.information().map(Declared.Information::day))
        .text("informedBy", d.information().map(Declared.Information::means))
        .plain("worksCouncil", d.worksCouncil())
        .plain("formalNotice", d.formalNotice())
        .items("samples", d.samples().stream().map(SequelJson::sample).toList())
        .done();
  }

  static Tree sample(Sample s) {
    return Tree.keys()
        .text("subject", s.subject().id())
        .text("origin", s.origin().id())
        .plain("checked", s.checked())
        .plain("wanting", s.wanting())
        .text("practice", s.practice())
        .plain("day", s.day())
        .text("evidence", s.evidence())
        .done();
  }

  static Tree tolerance(Tolerance t) {
    Tree.Builder keys = Tree.keys();
    if (t.of() instanceof Tolerance.Of.One one) keys.text("finding", one.id());
    if (t.of() instanceof Tolerance.Of.Kind kind) {
      keys.text("check", kind.check().id())
          .text("practice", kind.practice())
          .plain("usesFrom", kind.from())
          .plain("usesTo", kind.to());
    }
    return keys.text("reason", t.reason())
        .text("author", t.author())
        .plain("from", t.from())
        .plain("to", t.to())
        .done();
  }

  static Tree observation(Observation o) {
    return Tree.keys()
        .text("finding", o.finding())
        .plain("day", o.day())
        .text("stance", o.stance().id())
        .text("text", o.text())
        .done();
  }

  List<Tree> idle() {
    return report.idle().stream()
        .map(
            i ->
                (Tree)
                    Tree.keys()
                        .text("why", i.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .put("tolerance", tolerance(i.tolerance()))
                        .done())
        .toList();
  }

  List<Tree> unmatched() {
    return report.unmatched().stream().map(SequelJson::observation).toList();
  }

  Optional<Tree> since() {
    return report
        .since()
        .map(
            s ->
                Tree.keys()
                    .text("audit", s.audit())
                    .plain("day", s.day())
                    .items(
                        "settled",
                        s.settled().stream()
                            .map(
                                x ->
                                    Tree.keys()
                                        .text("id", x.id())
                                        .text("verdict", x.verdict().id())
                                        .text("says", x.says())
                                        .done())
                            .toList())
                    .done());
  }
}
