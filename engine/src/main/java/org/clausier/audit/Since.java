package org.clausier.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.amount.Cents;

/**
 * What changed since the previous audit of the same organisation and course.
 *
 * @param audit the id of the previous one, and the day of its report
 * @param net what it asked for, before VAT
 * @param before the amounts that its findings had, by id
 * @param gone its findings that are no longer there
 */
public record Since(
    String audit, LocalDate day, Cents net, Map<String, Cents> before, List<Gone> gone) {

  /** What became of a finding that is no longer there. */
  public enum Fate {
    /** What it spoke of was looked at again, and its cause is no more. */
    SETTLED,
    /** The same uses now have another finding. */
    REPLACED,
    /** Nothing handed over this time tells. */
    UNEXAMINED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why it is said so. */
  public enum Why {
    /** Its days are in this report. */
    SAME_DAYS(Fate.SETTLED),
    /** A later period was looked at; never said of a sum. */
    LATER_DAYS(Fate.SETTLED),
    /** What it rested on is still declared, and is in order. */
    STILL_DECLARED(Fate.SETTLED),
    /** The same practice on the same days. */
    OTHER_FINDING(Fate.REPLACED),
    /** Its days are not in this report. */
    OTHER_DAYS(Fate.UNEXAMINED),
    /** A file it rested on was not handed over. */
    FILE_MISSING(Fate.UNEXAMINED),
    /** Too many rows are set aside for an absence to prove anything. */
    INCONCLUSIVE(Fate.UNEXAMINED),
    /** What it rested on is no longer declared. */
    NO_LONGER_DECLARED(Fate.UNEXAMINED),
    /** What bound the organisation is no longer declared. */
    NO_LONGER_BOUND(Fate.UNEXAMINED);

    private final Fate fate;

    Why(Fate fate) {
      this.fate = fate;
    }

    /** As in messages: {@code same-days}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A finding of the previous audit that is not in this one.
   *
   * @param by the finding in its place, the file or the bond that is missing; empty when the reason
   *     says it all
   */
  public record Gone(Previous.Told told, Why why, String by) {
    public Fate fate() {
      return why.fate;
    }
  }

  public Since {
    before = Map.copyOf(new TreeMap<>(before));
    gone = List.copyOf(gone);
  }

  public List<Gone> of(Fate fate) {
    return gone.stream().filter(g -> g.fate() == fate).toList();
  }

  /** What a finding that persists amounted to. */
  public Optional<Cents> before(String id) {
    return Optional.ofNullable(before.get(id));
  }
}
