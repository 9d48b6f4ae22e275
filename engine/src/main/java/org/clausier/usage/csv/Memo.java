package org.clausier.usage.csv;

import java.time.LocalDate;
import java.util.Arrays;
import org.clausier.usage.UsageEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the strict reader made of the words that one cutter numbered. The cutter never looks at it:
 * it belongs to the thread that is told the rows.
 */
final class Memo {

  private static final int SMALLEST = 64;

  private @Nullable UsageEvent[] events = new UsageEvent[SMALLEST];
  private @Nullable LocalDate[] days = new LocalDate[SMALLEST];
  private @Nullable String[] organisations = new String[SMALLEST];

  @Nullable String organisation(int organisation) {
    return organisation < organisations.length ? organisations[organisation] : null;
  }

  /** A use that differs from that of the row by its day, learner, organisation and place alone. */
  @Nullable UsageEvent event(int rest) {
    return rest < events.length ? events[rest] : null;
  }

  @Nullable LocalDate day(int day) {
    return day < days.length ? days[day] : null;
  }

  void learn(
      int rest, UsageEvent said, int day, LocalDate meant, int organisation, String written) {
    if (rest >= events.length) events = Arrays.copyOf(events, room(rest));
    if (day >= days.length) days = Arrays.copyOf(days, room(day));
    if (organisation >= organisations.length) {
      organisations = Arrays.copyOf(organisations, room(organisation));
    }
    events[rest] = said;
    days[day] = meant;
    organisations[organisation] = written;
  }

  private static int room(int number) {
    return Math.max(SMALLEST, number * 2);
  }
}
