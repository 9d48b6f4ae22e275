package org.clausier.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clausier.library.CopyrightAct;
import org.clausier.library.Library;
import org.clausier.library.Practice;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;

/** The reasoning, from the facts that survived: each step once, in the order of the method. */
final class Reasons {

  private final Dossier dossier;
  private final Library library;
  private final Line line;

  Reasons(Dossier dossier, Library library, Line line) {
    this.dossier = dossier;
    this.library = library;
    this.line = line;
  }

  List<Ruling.Reason> of(Decision decision, Case c, Collection<Provision> standing, boolean one) {
    List<Ruling.Reason> reasons = new ArrayList<>();
    version(decision, c, reasons);
    reasons.add(new Ruling.Reason("capacity", List.of(), Map.of("audience", line.audience)));
    Practice practice = library.practices().get(line.practice);
    CopyrightAct act = practice == null ? CopyrightAct.NONE : practice.act();
    reasons.add(new Ruling.Reason("act", List.of(), Map.of("act", act.id())));
    if (!one) {
      reasons.add(new Ruling.Reason("not-enough-known", ids(standing), Map.of()));
      return reasons;
    }
    decision
        .layer()
        .filter(l -> l != Layer.POLICY)
        .ifPresent(
            l ->
                reasons.add(
                    new Ruling.Reason(
                        "layer-" + l.id(),
                        ids(standing),
                        Map.of("source", standing.iterator().next().source()))));
    for (Provision p : standing) {
      if (!p.term().when().constraints().isEmpty()) {
        reasons.add(new Ruling.Reason("circumstances", List.of(p.term().id()), Map.of()));
      }
    }
    for (Decision.Defeat d : decision.defeats()) {
      if (standing.contains(d.by())) {
        reasons.add(
            new Ruling.Reason(
                "particular-prevails",
                List.of(d.by().term().id(), d.over().term().id()),
                Map.of("kind", kind(d))));
      }
    }
    if (decision.contradiction()) {
      reasons.add(new Ruling.Reason("contradiction", ids(standing), Map.of()));
    }
    if (decision.verdict() == Verdict.SILENT) silence(standing, act, reasons);
    return reasons;
  }

  private void version(Decision decision, Case c, List<Ruling.Reason> reasons) {
    if (decision.version() == 0) {
      reasons.add(new Ruling.Reason("no-version-in-force", List.of(), Map.of()));
      return;
    }
    String number = decision.version() + "";
    boolean pinned = dossier.pins().stream().anyMatch(p -> p.covers(c.day()));
    if (pinned) {
      reasons.add(new Ruling.Reason("version-pinned", List.of(), Map.of("version", number)));
    } else if (!c.termsDay().equals(c.day())) {
      reasons.add(new Ruling.Reason("version-of-session", List.of(), Map.of("version", number)));
    } else if (dossier.asIf().isEmpty()) {
      reasons.add(new Ruling.Reason("version-in-force", List.of(), Map.of("version", number)));
    }
  }

  private static String kind(Decision.Defeat d) {
    Term by = d.by().term();
    Term over = d.over().term();
    if (!by.practice().equals(over.practice()) || !by.audience().equals(over.audience())) {
      return "nearer";
    }
    if (by.when().strictlyWithin(over.when())) return "narrower";
    return d.by().source().equals(d.over().source()) ? "later" : "amended";
  }

  private static void silence(
      Collection<Provision> standing, CopyrightAct act, List<Ruling.Reason> reasons) {
    String rule = standing.isEmpty() ? "silence-no-term" : "silence-written";
    reasons.add(new Ruling.Reason(rule, ids(standing), Map.of()));
    String right = act.reserved() ? "silence-reserved-act" : "silence-free-act";
    reasons.add(new Ruling.Reason(right, List.of(), Map.of("act", act.id())));
  }

  private static List<String> ids(Collection<Provision> provisions) {
    return provisions.stream().map(p -> p.term().id()).toList();
  }
}
