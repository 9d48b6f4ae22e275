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
  private final Learners learners;

  Tracing(ReportWords words, Learners learners) {
    this.table = words.events();
    this.words = words;
    this.learners = learners;
  }

  /**
   * What was read of an event.
   *
   * @param names of the learner, the first of which counts
   * @param organisation as the platform says it; empty when it does not
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
      int people) {}

  UsageItem item(Trace trace) {
    Optional<EventRule> rule =
        table.rule(trace.standard(), trace.name(), trace.type(), trace.traits());
    if (rule.isEmpty()) return aside(Cause.UNKNOWN, trace);
    return switch (rule.get().fate()) {
      case SET_ASIDE -> aside(Cause.NO_USE, trace);
      case UNTOLD -> aside(Cause.UNTOLD, trace);
      case USE -> {
        List<LearnerKey> names = trace.names().stream().map(learners::key).toList();
        UsageEvent event = event(trace, rule.get().practice(), rule.get().audience(), names);
        yield new UsageItem.Traced(event, names, trace.cohort());
      }
    };
  }

  UsageItem aside(Cause cause, Trace trace) {
    List<LearnerKey> names = trace.names().stream().limit(1).map(learners::key).toList();
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
