package org.clausier.usage;

import java.util.function.Consumer;
import org.clausier.problem.Problem;

/** What a row of a report says: a use, a volume, or nothing that can be counted, and why. */
public sealed interface UsageItem
    permits UsageEvent, VolumeStatement, UsageItem.Rejected, UsageItem.Repeated {

  /** A row kept aside: counted, listed, never silently dropped. */
  record Rejected(Problem problem) implements UsageItem {}

  /** The same row once more, about the same learner: counted once. */
  record Repeated(Place place) implements UsageItem {}

  /** The exhaustive switch that Java 17 lacks. */
  default void match(
      Consumer<UsageEvent> event,
      Consumer<VolumeStatement> volume,
      Consumer<Rejected> rejected,
      Consumer<Repeated> repeated) {
    if (this instanceof UsageEvent e) event.accept(e);
    else if (this instanceof VolumeStatement v) volume.accept(v);
    else if (this instanceof Rejected r) rejected.accept(r);
    else repeated.accept((Repeated) this);
  }
}
