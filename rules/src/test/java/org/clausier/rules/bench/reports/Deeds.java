package org.clausier.rules.bench.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is done in a year, row by row, in the order of time but for a few late ones. Each row
 * depends on its number and the seed alone.
 */
public record Deeds(Population population, long rows) {

  static final int COURSES = 12;
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final int LATE = 30;
  private static final int WEEK = 7 * 24 * 3600;

  /** What row declares in a spreadsheet: always of an organisation. */
  public Deed declared(long row) {
    return deed(row, Kind.DECLARED);
  }

  /** What row traces on a platform. */
  public Deed traced(long row) {
    return deed(row, Kind.TRACED);
  }

  private Deed deed(long row, List<Kind> kinds) {
    Dice dice = new Dice(population.seed(), row);
    Kind kind = Kind.drawn(kinds, dice);
    int learner = dice.skewed(population.learners());
    Instant at = instant(row, dice);
    boolean together = kind == Kind.SCREENS || kind == Kind.MEETS || kind == Kind.HOSTS;
    int people = together ? 6 + dice.below(40) : 0;
    int course = dice.skewed(COURSES);
    LocalDate day = at.atZone(ZONE).toLocalDate();
    OptionalInt organisation = population.organisationOf(learner, day);
    if (kinds == Kind.DECLARED && organisation.isEmpty()) {
      organisation = OptionalInt.of(dice.skewed(population.organisations()));
    }
    return new Deed(row, kind, learner, organisation, at, people, course, dice.uuid());
  }

  private Instant instant(long row, Dice dice) {
    Instant start = LocalDate.of(population.year(), 1, 1).atStartOfDay(ZONE).toInstant();
    Instant end = LocalDate.of(population.year() + 1, 1, 1).atStartOfDay(ZONE).toInstant();
    long seconds = Duration.between(start, end).toSeconds();
    double share = (row + (dice.next() >>> 11) * 0x1.0p-53) / rows;
    long at = Math.min((long) (share * seconds), seconds - 1);
    if (dice.perMille(LATE)) at = Math.max(0, at - dice.below(WEEK));
    return start.plusSeconds(at).plusNanos(dice.below(1000) * 1_000_000L);
  }

  static String iso(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toString();
  }
}
