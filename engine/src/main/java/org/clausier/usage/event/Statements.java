package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clausier.library.EventRule.Standard;
import org.jspecify.annotations.Nullable;

/**
 * xAPI statements, 1.0.3 and 2.0, those of the cmi5 and video profiles among them. One for each
 * thread.
 */
final class Statements {

  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private final Marks marks;
  private final Tracing tracing;
  private final Learners learners;

  Statements(Marks marks, Tracing tracing, Learners learners) {
    this.marks = marks;
    this.tracing = tracing;
    this.learners = learners;
  }

  Told told(EventFields f, Pieces piece) {
    Meaning meaning = meaning(f);
    Moment at = Tracing.moment(f.timestamp, "timestamp");
    Optional<UUID> id = Optional.ofNullable(f.id).map(Statements::uuid);
    List<String> names =
        f.group ? List.copyOf(f.members) : List.of(Tracing.required(f.actor, "actor"));
    return new Told(
        meaning,
        at.day(),
        f.team == null ? "" : f.team,
        learners.keys(names),
        id.map(i -> marks.of(i.getMostSignificantBits(), i.getLeastSignificantBits())).orElse(null),
        id.isPresent()
            ? said(f, at)
            : marks.of(piece.bytes(), piece.from(), piece.from() + piece.length()),
        voids(f) ? target(f) : null,
        Moment.hasOffset(Tracing.required(f.timestamp, "timestamp")),
        f.home == null ? "" : f.home);
  }

  /** What a statement stands for, if it is one. */
  Meaning meaning(EventFields f) {
    if (!f.misshapen.isEmpty()) throw new Wrong("usage-event-field", f.misshapen);
    if (!f.actorGiven || f.actor == null && !f.group)
      throw new Wrong("usage-event-missing", "actor");
    String verb = Tracing.required(f.verb, "verb.id");
    Tracing.required(f.objectId, "object.id");
    boolean another = f.instructor != null && !f.instructor.equals(f.actor);
    return tracing.meaning(
        new Tracing.Trace(
            Standard.XAPI,
            verb,
            f.type == null ? "" : f.type,
            Tracing.traits(false, another, false, false),
            "",
            f.course == null ? "" : f.course,
            courses(f),
            f.group,
            f.group ? f.members.size() : 0));
  }

  static boolean voids(EventFields f) {
    return VOIDED.equals(f.verb);
  }

  /** What tells the course: what was acted upon, and what that is within. */
  private static List<String> courses(EventFields f) {
    List<String> told = new ArrayList<>(f.within);
    if (isActivity(f.objectType) && f.objectId != null) told.add(f.objectId);
    return told;
  }

  /** Whether an object is what one learns with, and not a person or another statement. */
  static boolean isActivity(@Nullable String type) {
    return type == null || type.equals("Activity");
  }

  private static UUID uuid(String id) {
    if (!ID.matcher(id).matches()) {
      throw new Wrong("usage-event-id", org.clausier.usage.Masking.of(id, 60));
    }
    return UUID.fromString(id);
  }

  private static UUID target(EventFields f) {
    if (!"StatementRef".equals(f.objectType)) throw new Wrong("usage-event-field", "object");
    return uuid(Tracing.required(f.objectId, "object.id"));
  }

  /** All that an audit reads of a statement. */
  private Mark said(EventFields f, Moment at) {
    Mark words = words(f);
    begin(marks, at.at().getEpochSecond(), at.at().getNano(), words)
        .add(f.actor)
        .add(f.instructor)
        .add(f.objectId)
        .add(f.team)
        .add(f.course);
    f.within.forEach(marks::add);
    return marks.end();
  }

  /** The beginning of what is said; who, with whom, what, for whom, in what course follow. */
  static Marks begin(Marks marks, long second, int nano, Mark words) {
    return marks.begin().add(second).add(nano).add(words);
  }

  /** The part of what it says that many others say in the same words. */
  Mark words(EventFields f) {
    marks.begin().add(f.group ? 1 + f.members.size() : 0);
    if (f.group) f.members.forEach(marks::add);
    return marks.add(f.verb).add(f.objectType).add(f.type).end();
  }
}
