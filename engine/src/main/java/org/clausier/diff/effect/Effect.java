package org.clausier.diff.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.AuditVerdict;
import org.clausier.tally.Count;

/**
 * What a version would have changed for one organisation: exactly the difference of two audits of
 * the same reports. A simulation, without effect on the past.
 *
 * @param uses how many uses were replayed
 * @param moves by the verdict before, then after, the gravest first
 * @param unknown what cannot be evaluated under the version; not counted among the moves
 * @param before the sum to settle as things were, before VAT
 * @param after the same, had the version applied
 * @param rejected rows that could not be read, and are counted nowhere
 */
public record Effect(
    String organisation,
    long uses,
    List<Move> moves,
    List<Unknown> unknown,
    Cents before,
    Cents after,
    long rejected) {

  public Effect {
    moves = List.copyOf(moves);
    unknown = List.copyOf(unknown);
  }

  /** The effect seen in both reports of one reading. */
  public static Effect of(AuditRun.Both both) {
    List<AuditReport.Concluded> was = both.actual().uses();
    List<AuditReport.Concluded> is = both.supposed().uses();
    TreeMap<AuditVerdict, TreeMap<AuditVerdict, Count>> moves = new TreeMap<>();
    TreeMap<String, Count> missing = new TreeMap<>();
    long uses = 0;
    for (int i = 0; i < was.size(); i++) {
      Count count = was.get(i).use().count();
      AuditVerdict from = was.get(i).verdict();
      AuditVerdict to = is.get(i).verdict();
      uses += count.events();
      if (to == AuditVerdict.INSUFFICIENT_EVIDENCE) {
        String ids = String.join(" ", is.get(i).use().ruling().missing());
        missing.computeIfAbsent(ids, k -> new Count()).merge(count);
      } else if (from != to) {
        moves
            .computeIfAbsent(from, k -> new TreeMap<>())
            .computeIfAbsent(to, k -> new Count())
            .merge(count);
      }
    }
    return new Effect(
        both.actual().file().organisation().name(),
        uses,
        moves(moves),
        missing.entrySet().stream()
            .map(e -> new Unknown(List.of(e.getKey().split(" ")), e.getValue()))
            .toList(),
        both.actual().settlement().net(),
        both.supposed().settlement().net(),
        both.actual().rejectedRows());
  }

  private static List<Move> moves(TreeMap<AuditVerdict, TreeMap<AuditVerdict, Count>> counts) {
    List<Move> moves = new ArrayList<>();
    counts.forEach((from, all) -> all.forEach((to, count) -> moves.add(new Move(from, to, count))));
    return moves;
  }

  /** What more would have been due; less when negative. */
  public Cents difference() {
    return new Cents(after.cents() - before.cents());
  }

  /** Whether the version would have changed nothing here. */
  public boolean isEmpty() {
    return moves.isEmpty() && difference().cents() == 0;
  }
}
