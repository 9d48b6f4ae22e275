package org.clausier.audit.words;

import org.clausier.amount.late.LateInterest;
import org.clausier.audit.Settlement;
import org.clausier.yaml.Tree;

/** The statement of account for programs. */
final class AccountJson {

  private AccountJson() {}

  static Tree of(Settlement s) {
    return Tree.keys()
        .plain("net", s.net())
        .plain("vat", s.statement().map(x -> x.vat()))
        .plain("gross", s.statement().map(x -> x.gross()))
        .items("credits", s.deductions().stream().map(AccountJson::deduction).toList())
        .items("late", s.late().stream().map(AccountJson::late).toList())
        .items("penalties", s.penalties().stream().map(AccountJson::penalty).toList())
        .plain("total", s.total())
        .done();
  }

  private static Tree deduction(Settlement.Deduction d) {
    return Tree.keys()
        .text("reason", d.credit().reason())
        .text("fee", d.credit().fee())
        .plain("day", d.credit().day())
        .plain("net", d.net())
        .done();
  }

  private static Tree penalty(Settlement.Penalty p) {
    return Tree.keys()
        .text("agreement", p.agreement())
        .plain("count", p.count())
        .plain("each", p.each())
        .plain("amount", p.amount())
        .plain("capped", p.capped())
        .plain("due", p.due())
        .done();
  }

  private static Tree late(Settlement.Late late) {
    return Tree.keys()
        .text("invoice", late.invoice().reference())
        .plain("gross", late.gross())
        .items("interest", late.interest().lines().stream().map(AccountJson::interest).toList())
        .plain("indemnity", late.indemnity())
        .plain("total", late.total())
        .done();
  }

  private static Tree interest(LateInterest.Line l) {
    return Tree.keys()
        .plain("from", l.from())
        .plain("to", l.to())
        .plain("rate", l.rate())
        .plain("amount", l.amount())
        .done();
  }
}
