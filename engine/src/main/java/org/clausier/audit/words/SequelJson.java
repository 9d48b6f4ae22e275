package org.clausier.audit.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Band;
import org.clausier.audit.Credit;
import org.clausier.audit.Declared;
import org.clausier.audit.Materiality;
import org.clausier.audit.Observation;
import org.clausier.audit.Sample;
import org.clausier.audit.Since;
import org.clausier.audit.Tolerance;
import org.clausier.yaml.Tree;

/** For programs: what is declared, tolerated, answered, and what the previous audit had. */
final class SequelJson {

  private final AuditReport report;
  private final SequelWords words;

  SequelJson(AuditReport report, SequelWords words) {
    this.report = report;
    this.words = words;
  }

  Tree declared() {
    AuditFile file = report.file();
    Declared d = file.declared();
    return Tree.keys()
        .plain("headcount", headcount(file))
        .plain("publicBuyer", file.organisation().publicBuyer())
        .plain("vatSubject", file.organisation().vatSubject())
        .items("acceptances", file.acceptances().stream().map(SequelJson::acceptance).toList())
        .items("payments", file.payments().stream().map(SequelJson::payment).toList())
        .items("invoices", file.invoices().stream().map(SequelJson::invoice).toList())
        .items("credits", file.credits().stream().map(SequelJson::credit).toList())
        .plain("reportFrom", d.from())
        .plain("reportTo", d.to())
        .plain("reportDue", d.reportDue())
        .plain("reportReceived", d.reportReceived())
        .plain("informed", d.information().map(Declared.Information::day))
        .text("informedBy", d.information().map(Declared.Information::means))
        .plain("worksCouncil", d.worksCouncil())
        .plain("formalNotice", d.formalNotice())
        .plain("claimedFrom", file.materiality().map(Materiality::below))
        .plain("claimedFromPercent", file.materiality().map(Materiality::percent))
        .items("samples", d.samples().stream().map(this::sample).toList())
        .done();
  }

  private static Optional<Integer> headcount(AuditFile file) {
    OptionalInt n = file.organisation().headcount();
    return n.isPresent() ? Optional.of(n.getAsInt()) : Optional.empty();
  }

  private static Tree acceptance(AuditFile.Acceptance a) {
    return Tree.keys()
        .text("policy", a.policy())
        .plain("version", a.version())
        .plain("day", a.day())
        .text("by", a.by())
        .done();
  }

  private static Tree payment(AuditFile.Payment p) {
    return Tree.keys()
        .text("fee", p.fee())
        .plain("quantity", p.quantity())
        .plain("day", p.day())
        .done();
  }

  private static Tree invoice(AuditFile.Invoice i) {
    return Tree.keys()
        .text("reference", i.reference())
        .plain("due", i.due())
        .plain("paid", i.paid())
        .plain("gross", i.gross())
        .done();
  }

  private static Tree credit(Credit c) {
    return Tree.keys()
        .plain("amount", c.amount())
        .text("fee", c.fee())
        .text("reason", c.reason())
        .plain("day", c.day())
        .done();
  }

  /** Too few people are a band. */
  Tree sample(Sample s) {
    boolean few = s.subject().people() && report.discretion().hides(s.wanting());
    return Tree.keys()
        .text("subject", s.subject().id())
        .text("origin", s.origin().id())
        .plain("checked", s.checked())
        .put(
            "wanting",
            few ? new Tree.Text(Band.of(s.wanting()).id()) : new Tree.Plain(s.wanting() + ""))
        .text("practice", s.practice())
        .plain("day", s.day())
        .text("evidence", s.evidence())
        .done();
  }

  /** Who was asked, and how far it is. */
  Optional<Tree> hearing() {
    return report
        .file()
        .hearing()
        .map(
            h ->
                Tree.keys()
                    .text("state", report.hearing().id())
                    .plain("opened", h.opened())
                    .plain("until", h.until())
                    .plain("answered", h.answered())
                    .plain("final", report.amountsFinal())
                    .done());
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

  /** What the previous audit had: state by state in figures, then what is no longer there. */
  Optional<Tree> since(SinceSheet sheet) {
    return report
        .since()
        .map(
            s ->
                Tree.keys()
                    .text("audit", s.audit())
                    .plain("day", s.day())
                    .plain("netBefore", s.net())
                    .plain("netAfter", report.settlement().net())
                    .items("totals", sheet.totals().stream().map(SequelJson::total).toList())
                    .items("settled", gone(s, Since.Fate.SETTLED))
                    .items("replaced", gone(s, Since.Fate.REPLACED))
                    .items("unexamined", gone(s, Since.Fate.UNEXAMINED))
                    .done());
  }

  private static Tree total(SinceSheet.Total t) {
    return Tree.keys()
        .text("state", t.state())
        .plain("count", t.count())
        .plain("before", t.before())
        .plain("after", t.after())
        .done();
  }

  private List<Tree> gone(Since since, Since.Fate fate) {
    return since.of(fate).stream().map(this::gone).toList();
  }

  private Tree gone(Since.Gone g) {
    return Tree.keys()
        .text("id", g.told().id())
        .text("verdict", g.told().verdict().id())
        .text("practice", g.told().practice())
        .text("says", g.told().says())
        .plain("before", g.told().amount())
        .text("reason", g.why().id())
        .text("by", g.by())
        .text("why", words.why(g))
        .done();
  }
}
