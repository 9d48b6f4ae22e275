package org.clausier.web.reminder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.request.Act;
import org.clausier.web.request.Event;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Side;

/**
 * When a reminder is due. Whoever's turn it is: after three days, then every three days, three
 * times at most for one turn. A draft: once, in its last week. An agreement: once for each of the
 * days set before its end, to each side.
 *
 * @param ends how many days before the end of an agreement; empty: none
 */
record Calendar(List<Integer> ends) {

  /** Days between two reminders, of a request as of a person. */
  static final int EVERY = 3;

  /** Reminders for one turn. */
  static final int MOST = 3;

  /** Days before a draft is erased. */
  static final int LAST_WEEK = 7;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String KIND = "kind";
  private static final String TO = "to";
  private static final String END = "end";
  private static final String BEFORE = "before";

  Calendar {
    ends = ends.stream().sorted().toList();
  }

  static LocalDate day(OffsetDateTime instant) {
    return instant.atZoneSameInstant(PARIS).toLocalDate();
  }

  /**
   * What is due on a day.
   *
   * @param events of the request: reminders are among them
   */
  List<Due> due(Filing filing, List<Event> events, LocalDate day) {
    List<Event> reminders = events.stream().filter(e -> e.act() == Act.REMIND).toList();
    return switch (filing.state()) {
      case DRAFT -> draft(filing, reminders, day).stream().toList();
      case TO_COMPLETE ->
          turn(filing, Due.Kind.COMPLETE, Side.INSTITUTION, reminders, day).stream().toList();
      case TO_SIGN ->
          turn(filing, Due.Kind.SIGN, Side.INSTITUTION, reminders, day).stream().toList();
      case SENT -> turn(filing, Due.Kind.REVIEW, Side.PRODUCER, reminders, day).stream().toList();
      case TO_COUNTERSIGN ->
          turn(filing, Due.Kind.COUNTERSIGN, Side.PRODUCER, reminders, day).stream().toList();
      case SIGNED -> end(filing, reminders, day);
      case REFUSED, WITHDRAWN -> List.of();
    };
  }

  private Optional<Due> draft(Filing filing, List<Event> reminders, LocalDate day) {
    long left = ChronoUnit.DAYS.between(day, filing.keptUntil());
    boolean told = reminders.stream().anyMatch(e -> e.at().isAfter(filing.saved()));
    if (left < 0 || left > LAST_WEEK || told) return Optional.empty();
    return Optional.of(due(filing, Due.Kind.DRAFT, Side.INSTITUTION, left, Map.of()));
  }

  private Optional<Due> turn(
      Filing filing, Due.Kind kind, Side to, List<Event> all, LocalDate day) {
    long waited = ChronoUnit.DAYS.between(day(filing.since()), day);
    List<LocalDate> told =
        all.stream()
            .filter(e -> !e.at().isBefore(filing.since()))
            .map(e -> day(e.at()))
            .sorted()
            .toList();
    boolean late = waited >= EVERY;
    boolean rested =
        told.isEmpty() || ChronoUnit.DAYS.between(told.get(told.size() - 1), day) >= EVERY;
    return late && rested && told.size() < MOST
        ? Optional.of(due(filing, kind, to, waited, Map.of()))
        : Optional.empty();
  }

  private List<Due> end(Filing filing, List<Event> reminders, LocalDate day) {
    LocalDate end = filing.ends();
    if (end == null || day.isAfter(end)) return List.of();
    long left = ChronoUnit.DAYS.between(day, end);
    Optional<Integer> before = ends.stream().filter(d -> left <= d).findFirst();
    if (before.isEmpty()) return List.of();
    List<Due> due = new ArrayList<>();
    for (Side to : List.of(Side.INSTITUTION, Side.PRODUCER)) {
      boolean told =
          reminders.stream()
              .map(Event::said)
              .anyMatch(
                  s ->
                      s.text(TO).equals(to.id())
                          && s.text(END).equals(end.toString())
                          && Integer.parseInt(s.text(BEFORE)) <= before.get());
      if (told) continue;
      due.add(
          due(
              filing,
              Due.Kind.END,
              to,
              left,
              Map.of(END, end.toString(), BEFORE, before.get() + "")));
    }
    return due;
  }

  private static Due due(
      Filing filing, Due.Kind kind, Side to, long days, Map<String, String> more) {
    return new Due(filing, kind, to, days, Facts.of(KIND, kind.id()).with(TO, to.id()).with(more));
  }
}
