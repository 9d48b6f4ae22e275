package org.clausier.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Who belongs to which organisation, and on which days. Learners are in it under their keys alone;
 * nobody belongs to two organisations on one day.
 */
public final class Members {

  private record Span(long high, long low, int organisation, int from, int to, int row) {}

  private static final Comparator<Span> ORDER =
      Comparator.comparingLong(Span::high)
          .thenComparingLong(Span::low)
          .thenComparingInt(Span::from)
          .thenComparingInt(Span::row);

  private final Span[] spans;
  private final String[] organisations;

  private Members(Span[] spans, String[] organisations) {
    this.spans = spans;
    this.organisations = organisations;
  }

  /** Whether the table has lines about a learner. */
  public boolean knows(LearnerKey learner) {
    int i = first(learner);
    return i < spans.length && is(spans[i], learner);
  }

  /** The organisation of a learner on a day, as the table names it. */
  public Optional<String> organisation(LearnerKey learner, LocalDate day) {
    int on = Math.toIntExact(day.toEpochDay());
    for (int i = first(learner); i < spans.length && is(spans[i], learner); i++) {
      if (spans[i].from() <= on && on <= spans[i].to()) {
        return Optional.of(organisations[spans[i].organisation()]);
      }
    }
    return Optional.empty();
  }

  public int size() {
    return spans.length;
  }

  private static boolean is(Span span, LearnerKey learner) {
    return span.high() == learner.high() && span.low() == learner.low();
  }

  private int first(LearnerKey learner) {
    int low = 0;
    int high = spans.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Span s = spans[middle];
      int order = Long.compare(s.high(), learner.high());
      if (order == 0) order = Long.compare(s.low(), learner.low());
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes the lines of a table one by one. */
  static final class Maker {
    private final String name;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Integer> organisations = new HashMap<>();

    Maker(String name) {
      this.name = name;
    }

    void add(LearnerKey learner, String organisation, LocalDate from, LocalDate to, int row) {
      int number = organisations.computeIfAbsent(organisation, o -> organisations.size());
      int first = Math.toIntExact(Math.max(from.toEpochDay(), Integer.MIN_VALUE));
      int last = Math.toIntExact(Math.min(to.toEpochDay(), Integer.MAX_VALUE));
      spans.add(new Span(learner.high(), learner.low(), number, first, last, row));
    }

    /**
     * The table; a learner of two organisations on one day is a problem, which names both lines.
     */
    Members made(List<Problem> problems) {
      Span[] sorted = spans.toArray(Span[]::new);
      Arrays.sort(sorted, ORDER);
      List<Span> kept = new ArrayList<>(sorted.length);
      for (Span span : sorted) {
        Optional<Span> before =
            kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
        if (before.filter(b -> same(b, span)).isEmpty()) {
          kept.add(span);
        } else if (before.get().organisation() == span.organisation()) {
          kept.set(kept.size() - 1, joined(before.get(), span));
        } else {
          problems.add(overlap(before.get().row(), span.row()));
        }
      }
      String[] names = new String[organisations.size()];
      organisations.forEach((o, n) -> names[n] = o);
      return new Members(kept.toArray(Span[]::new), names);
    }

    private Problem overlap(int one, int other) {
      int second = Math.max(one, other);
      return Problem.error(
          new Source(name, second), "members-overlap", Math.min(one, other) + "", second + "");
    }

    private static Span joined(Span one, Span other) {
      return new Span(
          one.high(),
          one.low(),
          one.organisation(),
          one.from(),
          Math.max(one.to(), other.to()),
          one.row());
    }

    /** Whether two spans of one learner, in the order of their first days, have a day in common. */
    private static boolean same(Span one, Span other) {
      return one.high() == other.high() && one.low() == other.low() && other.from() <= one.to();
    }
  }
}
