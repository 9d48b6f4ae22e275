package org.clausier.usage.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Place;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageItem.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells by itself, before it is known whether another says the same or denies it.
 *
 * @param id its mark; null when it bears no id
 * @param said the mark of all that is read of it; of its bytes, when it bears no id
 * @param voids the statement that it declares void
 * @param offset whether its hour is written with its offset from UTC
 * @param home where the learner's account is kept; empty when there is none
 */
record Told(
    Meaning meaning,
    LocalDate day,
    String organisation,
    List<LearnerKey> names,
    @Nullable Mark id,
    Mark said,
    @Nullable UUID voids,
    boolean offset,
    String home) {

  /** What becomes of it, with all that was told before in mind. To be asked once. */
  StatementMemory.Fate fate(StatementMemory memory) {
    if (voids != null) memory.voids(voids);
    return id == null ? memory.fate(said) : memory.fate(id, said);
  }

  /** Whether it is like others but for its day, organisation and learner: it is of one, or none. */
  boolean isAlike() {
    return voids == null && !meaning.group() && names.size() < 2;
  }

  /** What is handed over. */
  UsageItem item(Place place, StatementMemory.Fate fate) {
    if (fate == StatementMemory.Fate.REPEATED) return new UsageItem.Repeated(place);
    if (voids != null) return aside(Cause.VOIDING, place);
    return switch (fate) {
      case VOIDED -> aside(Cause.VOIDED, place);
      case CONTESTED ->
          aside(meaning.elsewhere() ? Cause.OF_OTHER_COURSES : Cause.CONTESTED, place);
      default -> meaning.item(place, day, organisation, names);
    };
  }

  private UsageItem aside(Cause cause, Place place) {
    return meaning.aside(cause, place, day, organisation, names);
  }
}
