package org.clausier.usage.event;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.EventRule;
import org.clausier.library.EventRule.Standard;
import org.clausier.library.EventRule.Trait;
import org.clausier.library.EventTable;
import org.clausier.usage.CourseIds;
import org.clausier.usage.Place;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem.Cause;
import org.jspecify.annotations.Nullable;

/** What an event stands for once its standard is known: the table says so. For all threads. */
final class Tracing {

  private static final int LONGEST_KIND = 80;
  private static final Place NOWHERE = new Place("", 1);

  private final EventTable table;
  private final ReportWords words;
  private final CourseIds courses;

  Tracing(ReportWords words) {
    this.table = words.events();
    this.words = words;
    this.courses = words.courses();
  }

  /**
   * What was read of an event that decides what it stands for.
   *
   * @param course whose last word may be the session
   * @param courses ids of what it is about and of what that is within
   * @param people the members of a group; 0 when it is of one person
   */
  record Trace(
      Standard standard,
      String name,
      String type,
      Set<Trait> traits,
      String cohort,
      String course,
      List<String> courses,
      boolean group,
      int people) {}

  Meaning meaning(Trace trace) {
    boolean elsewhere = elsewhere(trace.courses());
    Optional<EventRule> rule =
        table.rule(trace.standard(), trace.name(), trace.type(), trace.traits());
    Map<String, String> known = known(trace);
    return Meaning.of(
        elsewhere ? Optional.of(Cause.OF_OTHER_COURSES) : cause(rule, trace),
        elsewhere,
        kind(trace.name()),
        event(rule.map(EventRule::practice).orElse(""), rule.flatMap(EventRule::audience), known),
        event("", Optional.empty(), known),
        trace.cohort(),
        trace.group());
  }

  private Optional<Cause> cause(Optional<EventRule> rule, Trace trace) {
    if (rule.isEmpty()) return Optional.of(Cause.UNKNOWN);
    return switch (rule.get().fate()) {
      case SET_ASIDE -> Optional.of(Cause.NO_USE);
      case UNTOLD -> Optional.of(Cause.UNTOLD);
      case USE ->
          courses.areTold() && trace.courses().isEmpty()
              ? Optional.of(Cause.NO_COURSE)
              : Optional.empty();
    };
  }

  /** Whether such ids say of what course an event is, and that is not the one audited. */
  boolean elsewhere(List<String> of) {
    return courses.areTold() && !of.isEmpty() && of.stream().noneMatch(courses::have);
  }

  Optional<String> session(String course) {
    return words.session(course);
  }

  /** The same text for names that stand for the same, but for the kind that is shown. */
  String family(Standard standard, String name) {
    return table.family(standard, name);
  }

  /** Whether there is more than one course to tell apart. */
  boolean severalCourses() {
    return courses.areTold();
  }

  private static UsageEvent event(
      String practice, Optional<String> audience, Map<String, String> known) {
    return new UsageEvent(
        NOWHERE, LocalDate.EPOCH, practice, "", Optional.empty(), audience, known, Map.of(), 1);
  }

  private Map<String, String> known(Trace t) {
    Optional<String> session = session(t.course());
    if (session.isEmpty() && t.people() == 0) return Map.of();
    Map<String, String> known = new java.util.TreeMap<>();
    session.ifPresent(s -> known.put("session", s));
    if (t.people() > 0) known.put("participants", t.people() + "");
    return known;
  }

  /**
   * The name of a kind of event: of a page, only where it begins, for the rest may name a person.
   */
  static String kind(String name) {
    String shown = name;
    if (name.startsWith("/")) {
      int second = name.indexOf('/', 1);
      shown = second < 0 ? "/…" : name.substring(0, second) + "/…";
    }
    return org.clausier.usage.Masking.of(shown, LONGEST_KIND);
  }

  static Set<Trait> traits(boolean closed, boolean another, boolean enterprise, boolean paid) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    if (closed) traits.add(Trait.GROUP);
    if (another) traits.add(Trait.ANOTHER);
    if (enterprise) traits.add(Trait.ENTERPRISE);
    if (paid) traits.add(Trait.PAID);
    return traits;
  }

  boolean paid(@Nullable String mode) {
    return mode != null && table.paid(mode);
  }

  /** What no event can do without. */
  static String required(@Nullable String value, String field) {
    if (value == null || value.isBlank()) throw new Wrong("usage-event-missing", field);
    return value;
  }

  static Moment moment(@Nullable String written, String field) {
    String text = required(written, field);
    return Moment.read(text)
        .orElseThrow(
            () -> new Wrong("usage-event-date", field, org.clausier.usage.Masking.of(text, 60)));
  }
}
