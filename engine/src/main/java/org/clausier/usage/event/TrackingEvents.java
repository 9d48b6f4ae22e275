package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.library.EventRule.Standard;
import org.clausier.usage.Place;
import org.clausier.usage.UsageItem;
import org.jspecify.annotations.Nullable;

/**
 * Events of Open edX, as its tracking logs have them. They bear no id: a line that comes again, the
 * same to the byte, is the same event.
 */
final class TrackingEvents {

  private final StatementMemory memory;
  private final Tracing tracing;

  TrackingEvents(StatementMemory memory, Tracing tracing) {
    this.memory = memory;
    this.tracing = tracing;
  }

  UsageItem item(Place place, EventParser parser, Pieces piece) {
    EventFields f = parser.fields();
    String name = name(f);
    if (name.startsWith("edx.")) parser.unwrap();
    if (!f.misshapen.isEmpty()) throw new Wrong("usage-event-field", f.misshapen);
    Moment at = Tracing.moment(f.time != null ? f.time : f.timestamp, "time");
    boolean another = f.ofUser != null && f.userId != null && !f.ofUser.equals(f.userId);
    Tracing.Trace trace =
        new Tracing.Trace(
            place,
            at,
            Standard.OPENEDX,
            name,
            "",
            Tracing.traits(f.closed, another, f.enterprise != null, tracing.paid(f.mode)),
            names(f, another),
            f.enterprise == null ? "" : f.enterprise,
            f.cohort == null ? "" : f.cohort,
            f.courseId == null ? "" : f.courseId,
            courses(f, name),
            false);
    StatementMemory.Fate fate = memory.fate(piece.bytes(), piece.from(), piece.length());
    if (fate == StatementMemory.Fate.REPEATED) return new UsageItem.Repeated(place);
    return tracing.item(trace);
  }

  /** The course, by its own id, else by the address of its page. */
  private static List<String> courses(EventFields f, String name) {
    if (f.courseId != null) return List.of(f.courseId);
    return name.startsWith("/courses/") ? List.of(name) : List.of();
  }

  /** Mobile applications say the same thing in two words; the server’s word is the first. */
  private static String name(EventFields f) {
    return Tracing.required(f.eventType != null ? f.eventType : f.name, "event_type");
  }

  /** The number of the account, else its name; of whoever was enrolled by another, the number. */
  private static List<String> names(EventFields f, boolean another) {
    List<String> names = new ArrayList<>();
    add(names, f.ofUser != null ? f.ofUser : f.userId);
    if (!another) add(names, f.username);
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    Optional.ofNullable(name).filter(n -> !n.isBlank()).ifPresent(names::add);
  }
}
