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
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Place;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageItem.Cause;
import org.jspecify.annotations.Nullable;

/** What becomes of an event once its standard is known: the table says what it stands for. */
final class Tracing {

  private static final int LONGEST_KIND = 80;

  private final EventTable table;
  private final ReportWords words;
  private final CourseIds courses;
  private final Learners learners;

  Tracing(ReportWords words, Learners learners) {
    this.table = words.events();
    this.words = words;
    this.courses = words.courses();
    this.learners = learners;
  }

  /**
   * What was read of an event.
   *
   * @param names of the learner, the first of which counts; of a group, one of each member
   * @param organisation as the platform says it; empty when it does not
   * @param course whose last word may be the session
   * @param courses ids of what it is about and of what that is within
   */
  record Trace(
      Place place,
      Moment at,
      Standard standard,
      String name,
      String type,
      Set<Trait> traits,
      List<String> names,
      String organisation,
      String cohort,
      String course,
      List<String> courses,
      boolean group) {}

  UsageItem item(Trace trace) {
    if (elsewhere(trace)) return aside(Cause.OF_OTHER_COURSES, trace);
    Optional<EventRule> rule =
        table.rule(trace.standard(), trace.name(), trace.type(), trace.traits());
    if (rule.isEmpty()) return aside(Cause.UNKNOWN, trace);
    return switch (rule.get().fate()) {
      case SET_ASIDE -> aside(Cause.NO_USE, trace);
      case UNTOLD -> aside(Cause.UNTOLD, trace);
      case USE -> {
        if (courses.areTold() && trace.courses().isEmpty()) {
          yield aside(Cause.NO_COURSE, trace);
        }
        List<LearnerKey> names = trace.names().stream().map(learners::key).toList();
        List<LearnerKey> one = trace.group() ? List.of() : names;
        UsageEvent event = event(trace, rule.get().practice(), rule.get().audience(), one);
        yield new UsageItem.Traced(event, names, trace.cohort());
      }
    };
  }

  /** One of two statements that contradict each other; of another course, it is nothing to us. */
  UsageItem contested(Trace trace) {
    return aside(elsewhere(trace) ? Cause.OF_OTHER_COURSES : Cause.CONTESTED, trace);
  }

  /** Whether it says what course it is of, and that is not the one audited. */
  private boolean elsewhere(Trace trace) {
    return courses.areTold()
        && !trace.courses().isEmpty()
        && trace.courses().stream().noneMatch(courses::have);
  }

  UsageItem aside(Cause cause, Trace trace) {
    List<LearnerKey> names =
        trace.group() ? List.of() : trace.names().stream().limit(1).map(learners::key).toList();
    return new UsageItem.Aside(
        cause, kind(trace.name()), event(trace, "", Optional.empty(), names));
  }

  private UsageEvent event(
      Trace t, String practice, Optional<String> audience, List<LearnerKey> names) {
    LocalDate day = t.at().day();
    return new UsageEvent(
        t.place(),
        day,
        practice,
        t.organisation(),
        names.stream().findFirst(),
        audience,
        known(t),
        Map.of(),
        1);
  }

  private Map<String, String> known(Trace t) {
    Optional<String> session = words.session(t.course());
    int people = t.group() ? t.names().size() : 0;
    if (session.isEmpty() && people == 0) return Map.of();
    Map<String, String> known = new java.util.TreeMap<>();
    session.ifPresent(s -> known.put("session", s));
    if (people > 0) known.put("participants", people + "");
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
