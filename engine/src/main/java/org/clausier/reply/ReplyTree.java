package org.clausier.reply;

import java.util.List;
import java.util.Optional;
import org.clausier.agreement.AgreementWriter;
import org.clausier.amount.vat.Statement;
import org.clausier.amount.vat.VatDecision;
import org.clausier.amount.vat.VatRegime;
import org.clausier.library.Library;
import org.clausier.policy.Duty;
import org.clausier.problem.Problem;
import org.clausier.request.Instead;
import org.clausier.request.Missing;
import org.clausier.request.Price;
import org.clausier.request.Reply;
import org.clausier.ruling.ClauseRef;
import org.clausier.ruling.Dimension;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Ruling;
import org.clausier.yaml.Tree;

/** A reply as data, for JSON: a pure function of the reply, in no language. */
public final class ReplyTree {

  private final Library library;

  private ReplyTree(Library library) {
    this.library = library;
  }

  public static Tree.Keys of(Library library, Reply reply) {
    return new ReplyTree(library).tree(reply);
  }

  private Tree.Keys tree(Reply reply) {
    Tree.Builder keys =
        Tree.keys()
            .text("request", reply.basis().request().id())
            .text("party", reply.basis().request().party().name())
            .text("outcome", reply.outcome())
            .put(
                "policy",
                Tree.keys()
                    .text("id", reply.basis().policy().id())
                    .plain("version", reply.basis().policy().version())
                    .done())
            .put("practices", items(reply.basis().rulings().stream().map(this::ruling).toList()));
    reply.match(
        none -> keys,
        refused ->
            keys.put("instead", items(refused.instead().stream().map(this::instead).toList())),
        silent -> keys,
        incomplete ->
            keys.put(
                "missing", items(incomplete.missing().stream().map(ReplyTree::missing).toList())),
        other ->
            keys.text("instrument", other.instrument().id()).put("price", price(other.price())),
        made ->
            keys.text("instrument", made.instrument().id())
                .put("agreement", AgreementWriter.tree(library, made.agreement()))
                .put("price", price(made.price())));
    keys.put("notes", items(reply.basis().notes().stream().map(ReplyTree::note).toList()));
    return keys.open();
  }

  private static Tree items(List<? extends Tree> items) {
    return new Tree.Items(List.copyOf(items), true);
  }

  private Tree.Keys ruling(Ruling r) {
    return Tree.keys()
        .text("practice", r.practice())
        .text("verdict", r.answer())
        .put("fee", r.fee().map(ReplyTree::fee))
        .put("conditions", items(r.conditions().stream().map(ReplyTree::duty).toList()))
        .put("clauses", items(r.clauses().stream().map(ReplyTree::clause).toList()))
        .done();
  }

  private static Tree.Keys fee(FeeRef fee) {
    return Tree.keys().text("id", fee.id()).text("source", fee.source()).done();
  }

  private static Tree.Keys duty(Duty duty) {
    Tree.Builder keys = Tree.keys().text("id", duty.condition());
    duty.parameters().forEach(keys::text);
    return keys.done();
  }

  private static Tree.Keys clause(ClauseRef c) {
    Tree.Builder keys =
        Tree.keys().text("id", c.id()).text("layer", c.layer().id()).text("source", c.source());
    if (c.version() > 0) keys.plain("version", c.version());
    return keys.text("article", c.article()).done();
  }

  private Tree.Keys instead(Instead instead) {
    if (instead instanceof Instead.Near near) return ruling(near.ruling());
    if (instead instanceof Instead.Others others) {
      return Tree.keys()
          .text("practice", others.practice())
          .texts("audiences", others.audiences())
          .done();
    }
    Instead.Otherwise otherwise = (Instead.Otherwise) instead;
    return Tree.keys()
        .text("practice", otherwise.practice())
        .text("circumstance", otherwise.change().circumstance())
        .put("value", part(otherwise.change().value()))
        .text("verdict", otherwise.change().answer())
        .done();
  }

  private static Tree part(Dimension.Part part) {
    if (part instanceof Dimension.Part.Values values) {
      return Tree.keys().texts("values", values.values()).done();
    }
    Dimension.Part.Span span = (Dimension.Part.Span) part;
    Tree.Builder keys = Tree.keys().plain("min", span.min());
    span.max().ifPresent(max -> keys.plain("max", max));
    return keys.done();
  }

  private static Tree.Keys missing(Missing missing) {
    return Tree.keys()
        .text("practice", missing.practice())
        .text("what", missing.kind().name().toLowerCase(java.util.Locale.ROOT))
        .text("id", missing.id())
        .done();
  }

  private static Tree.Keys note(Problem problem) {
    return Tree.keys()
        .text("id", problem.id())
        .text("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT))
        .texts("arguments", problem.arguments())
        .done();
  }

  /** Sums before VAT always; VAT and what is to be paid only once they may be said. */
  private static Tree.Keys price(Price price) {
    Tree.Builder keys =
        Tree.keys()
            .put("lines", items(price.lines().stream().map(ReplyTree::line).toList()))
            .plain("free", price.free())
            .plain("net", price.net());
    Optional<Statement> statement = price.statement();
    statement.ifPresent(s -> keys.plain("vat", s.vat()).plain("gross", s.gross()));
    keys.texts("ask", price.asks().stream().map(VatDecision.AskAccountant::reason).toList());
    return keys.open();
  }

  private static Tree.Keys line(Price.Line line) {
    Tree.Builder keys =
        Tree.keys()
            .put("fee", fee(line.ref()))
            .texts("practices", line.practices())
            .text("unit", line.fee().unit())
            .plain("units", line.units())
            .plain("covered", line.covered())
            .plain("periods", line.periods())
            .plain("amount", line.amount());
    line.vat()
        .filter(VatRegime.class::isInstance)
        .map(VatRegime.class::cast)
        .ifPresent(r -> keys.text("regime", r.kind().id()).plain("rate", r.rate().toPlainString()));
    return keys.done();
  }
}
