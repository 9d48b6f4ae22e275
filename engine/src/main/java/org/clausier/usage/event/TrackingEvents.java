package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.library.EventRule.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Events of Open edX, as its tracking logs have them. They bear no id: a line that comes again, the
 * same to the byte, is the same event. One for each thread.
 */
final class TrackingEvents {

  /** Those of the server, whose payload is read even when it is the text of an object. */
  static final String SERVER = "edx.";

  private final Marks marks;
  private final Tracing tracing;
  private final Learners learners;

  TrackingEvents(Marks marks, Tracing tracing, Learners learners) {
    this.marks = marks;
    this.tracing = tracing;
    this.learners = learners;
  }

  Told told(EventParser parser, Pieces piece) {
    EventFields f = parser.fields();
    if (name(f).startsWith(SERVER)) parser.unwrap();
    Meaning meaning = meaning(f);
    String written = f.time != null ? f.time : f.timestamp;
    Moment at = Tracing.moment(written, "time");
    return new Told(
        meaning,
        at.day(),
        f.enterprise == null ? "" : f.enterprise,
        learners.keys(names(f)),
        null,
        marks.of(piece.bytes(), piece.from(), piece.from() + piece.length()),
        null,
        Moment.hasOffset(Tracing.required(written, "time")),
        "");
  }

  /** What an event stands for, if it is one. */
  Meaning meaning(EventFields f) {
    String name = name(f);
    if (!f.misshapen.isEmpty()) throw new Wrong("usage-event-field", f.misshapen);
    return tracing.meaning(
        new Tracing.Trace(
            Standard.OPENEDX,
            name,
            "",
            Tracing.traits(f.closed, another(f), f.enterprise != null, tracing.paid(f.mode)),
            f.cohort == null ? "" : f.cohort,
            f.courseId == null ? "" : f.courseId,
            courses(f, name),
            false,
            0));
  }

  private static boolean another(EventFields f) {
    return f.ofUser != null && f.userId != null && !f.ofUser.equals(f.userId);
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
  private static List<String> names(EventFields f) {
    List<String> names = new ArrayList<>();
    add(names, f.ofUser != null ? f.ofUser : f.userId);
    if (!another(f)) add(names, f.username);
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    Optional.ofNullable(name).filter(n -> !n.isBlank()).ifPresent(names::add);
  }
}
