package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.agreement.Agreement;
import org.clausier.policy.Course;
import org.clausier.tally.Count;

/**
 * What a report that was handed over under an agreement does not tell, though it is asked of it:
 * the numbers of a session that ended in its period, or days of such a session.
 *
 * @param due the last day to hand it over
 * @param wanting the indicators that are asked and not stated, session by session
 * @param untold the days of these sessions, from the first of the agreement, before the report's
 */
public record Incomplete(
    LocalDate due, Bond bond, Map<String, List<String>> wanting, Map<String, Coverage> untold)
    implements Fact {

  /**
   * @param asked the indicators that a report states of each session
   * @param covered the days that it covers
   */
  static Incomplete of(
      LocalDate due,
      Agreement agreement,
      List<Course.Session> sessions,
      List<String> asked,
      Volumes volumes,
      Coverage covered) {
    Map<String, List<String>> wanting = new TreeMap<>();
    Map<String, Coverage> untold = new TreeMap<>();
    for (Course.Session s : sessions) {
      if (!covered.has(s.to()) || !agreement.covers(s.to())) continue;
      List<String> missing = new ArrayList<>(asked);
      volumes.all().stream()
          .filter(v -> v.session().equals(s.id()))
          .forEach(v -> missing.remove(v.indicator()));
      if (!missing.isEmpty()) wanting.put(s.id(), List.copyOf(missing));
      before(covered, s, agreement).ifPresent(days -> untold.put(s.id(), days));
    }
    return new Incomplete(due, new Bond.Signed(agreement.id()), wanting, untold);
  }

  private static Optional<Coverage> before(
      Coverage covered, Course.Session session, Agreement agreement) {
    LocalDate first = session.from().isBefore(agreement.from()) ? agreement.from() : session.from();
    return first.isBefore(covered.from())
        ? Optional.of(new Coverage(first, covered.from().minusDays(1)))
        : Optional.empty();
  }

  public Incomplete {
    wanting = Collections.unmodifiableMap(new TreeMap<>(wanting));
    untold = Collections.unmodifiableMap(new TreeMap<>(untold));
  }

  /** Whether anything is wanting. */
  public boolean wants() {
    return !wanting.isEmpty() || !untold.isEmpty();
  }

  @Override
  public String cause() {
    return bond.id() + "|" + due;
  }

  @Override
  public Count rows(Uses uses) {
    return new Count();
  }
}
