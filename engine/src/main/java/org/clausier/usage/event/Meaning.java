package org.clausier.usage.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Place;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageItem.Cause;

/**
 * What an event stands for, whoever did it and whenever: found once for all those that say the
 * same.
 *
 * @param cause why it is not counted; empty when it is
 * @param elsewhere whether it is of another course than the one audited
 * @param kind its name, as shown
 * @param use what it counts as, of nobody and of no day
 * @param unused the same without a practice, for what is not counted
 * @param group whether it is of several people, none of whom counts as the learner
 * @param alike what such an event of one person is handed over as, but for its day, organisation
 *     and learner
 */
record Meaning(
    Optional<Cause> cause,
    boolean elsewhere,
    String kind,
    UsageEvent use,
    UsageEvent unused,
    String cohort,
    boolean group,
    UsageItem alike) {

  static Meaning of(
      Optional<Cause> cause,
      boolean elsewhere,
      String kind,
      UsageEvent use,
      UsageEvent unused,
      String cohort,
      boolean group) {
    UsageItem alike =
        cause.isPresent()
            ? new UsageItem.Aside(cause.get(), kind, unused)
            : new UsageItem.Traced(use, List.of(), cohort);
    return new Meaning(cause, elsewhere, kind, use, unused, cohort, group, alike);
  }

  /**
   * What is handed over of such an event.
   *
   * @param names of the learner, or of each member of a group
   */
  UsageItem item(Place place, LocalDate day, String organisation, List<LearnerKey> names) {
    if (cause.isPresent()) return aside(cause.get(), place, day, organisation, names);
    UsageEvent event = use.like(place, day, organisation, learner(names));
    return new UsageItem.Traced(event, names, cohort);
  }

  UsageItem aside(
      Cause why, Place place, LocalDate day, String organisation, List<LearnerKey> names) {
    UsageEvent event = unused.like(place, day, organisation, learner(names));
    return new UsageItem.Aside(why, kind, event);
  }

  private Optional<LearnerKey> learner(List<LearnerKey> names) {
    return group || names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }
}
