package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clausier.library.EventRule.Standard;
import org.clausier.usage.Place;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageItem.Cause;
import org.jspecify.annotations.Nullable;

/** xAPI statements, 1.0.3 and 2.0, those of the cmi5 and video profiles among them. */
final class Statements {

  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private final StatementMemory memory;
  private final Tracing tracing;

  Statements(StatementMemory memory, Tracing tracing) {
    this.memory = memory;
    this.tracing = tracing;
  }

  UsageItem item(Place place, EventFields f, Pieces piece) {
    if (!f.misshapen.isEmpty()) throw new Wrong("usage-event-field", f.misshapen);
    if (!f.actorGiven || f.actor == null && !f.group)
      throw new Wrong("usage-event-missing", "actor");
    String verb = Tracing.required(f.verb, "verb.id");
    String object = Tracing.required(f.objectId, "object.id");
    Moment at = Tracing.moment(f.timestamp, "timestamp");
    Optional<UUID> id = Optional.ofNullable(f.id).map(Statements::uuid);
    Tracing.Trace trace = trace(place, f, verb, at);
    boolean voiding = verb.equals(VOIDED);
    if (voiding) memory.voids(target(f, object));
    StatementMemory.Fate fate =
        id.map(i -> memory.fate(i, said(f, verb, object, at)))
            .orElseGet(() -> memory.fate(piece.bytes(), piece.from(), piece.length()));
    if (fate == StatementMemory.Fate.REPEATED) return new UsageItem.Repeated(place);
    if (voiding) return tracing.aside(Cause.VOIDING, trace);
    return switch (fate) {
      case VOIDED -> tracing.aside(Cause.VOIDED, trace);
      case CONTESTED -> tracing.contested(trace);
      default -> tracing.item(trace);
    };
  }

  private static Tracing.Trace trace(Place place, EventFields f, String verb, Moment at) {
    boolean another = f.instructor != null && !f.instructor.equals(f.actor);
    return new Tracing.Trace(
        place,
        at,
        Standard.XAPI,
        verb,
        f.type == null ? "" : f.type,
        Tracing.traits(false, another, false, false),
        f.group ? List.copyOf(f.members) : List.of(Tracing.required(f.actor, "actor")),
        f.team == null ? "" : f.team,
        "",
        f.course == null ? "" : f.course,
        courses(f),
        f.group);
  }

  /** What tells the course: what was acted upon, and what that is within. */
  private static List<String> courses(EventFields f) {
    List<String> told = new ArrayList<>(f.within);
    boolean activity = f.objectType == null || f.objectType.equals("Activity");
    if (activity && f.objectId != null) told.add(f.objectId);
    return told;
  }

  private static UUID uuid(String id) {
    if (!ID.matcher(id).matches()) {
      throw new Wrong("usage-event-id", org.clausier.usage.Masking.of(id, 60));
    }
    return UUID.fromString(id);
  }

  private static UUID target(EventFields f, String object) {
    if (!"StatementRef".equals(f.objectType)) throw new Wrong("usage-event-field", "object");
    return uuid(object);
  }

  /** All that an audit reads of a statement. */
  private static String said(EventFields f, String verb, String object, Moment at) {
    return String.join(
        "\u001F",
        text(f.actor),
        f.group ? "group " + String.join("\u001E", f.members) : "",
        verb,
        object,
        text(f.objectType),
        text(f.type),
        at.at().toString(),
        text(f.team),
        text(f.instructor),
        text(f.course),
        String.join("\u001E", f.within));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
