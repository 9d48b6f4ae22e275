package org.clausier.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausier.web.request.Act;
import org.clausier.web.request.Event;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Side;
import org.clausier.web.request.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Calendar CALENDAR = new Calendar(List.of(60, 30, 7));

  private static OffsetDateTime noon(LocalDate day) {
    return day.atTime(12, 0).atOffset(ZoneOffset.UTC);
  }

  /**
   * Came to its state on {@link #DAY}; a draft is kept until day 90; an agreement ends on day 90.
   */
  private static Filing filing(State state) {
    return new Filing(
        1,
        1,
        "D-2026-0001",
        "adresse",
        "a@alma.example",
        "fr",
        state,
        1,
        1,
        "{}",
        null,
        noon(DAY),
        noon(DAY),
        noon(DAY),
        DAY.plusDays(90),
        null,
        DAY,
        DAY.plusDays(90));
  }

  private static Event reminder(LocalDate day, Facts noted) {
    return new Event(1, 1, noon(day), Side.CLAUSIER, null, Act.REMIND, noted.json());
  }

  /** The days, counted from {@link #DAY}, on which something is due when each is sent. */
  private static List<String> year(State state) {
    List<Event> events = new ArrayList<>();
    List<String> due = new ArrayList<>();
    for (int n = 0; n < 365; n++) {
      LocalDate day = DAY.plusDays(n);
      for (Due each : CALENDAR.due(filing(state), events, day)) {
        due.add(n + " " + each.kind().id() + " " + each.to().id());
        events.add(reminder(day, each.noted()));
      }
    }
    return due;
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, 83 draft institution",
    "TO_COMPLETE, 3 complete institution|6 complete institution|9 complete institution",
    "TO_SIGN, 3 sign institution|6 sign institution|9 sign institution",
    "SENT, 3 review producer|6 review producer|9 review producer",
    "TO_COUNTERSIGN, 3 countersign producer|6 countersign producer|9 countersign producer",
    "SIGNED, 30 end institution|30 end producer|60 end institution|60 end producer|83 end institution|83 end producer",
    "REFUSED, ''",
    "WITHDRAWN, ''"
  })
  void a_year_of_each_state(State state, String days) {
    assertThat(String.join("|", year(state))).isEqualTo(days);
  }

  @ParameterizedTest
  @EnumSource
  void every_state_was_tried(State state) {
    assertThat(CALENDAR.due(filing(state), List.of(), DAY)).isEmpty();
  }

  /** A server that slept through day 30 and day 60 says the next that is true, once. */
  @Test
  void a_day_that_was_missed_is_caught_up_by_the_nearest() {
    List<Due> due = CALENDAR.due(filing(State.SIGNED), List.of(), DAY.plusDays(70));
    assertThat(due).extracting(d -> d.noted().text("before")).containsExactly("30", "30");
    assertThat(due).extracting(Due::days).containsExactly(20L, 20L);
  }

  @Test
  void an_end_that_moved_is_told_again() {
    Facts told =
        Facts.of("to", "institution")
            .with(Map.of("end", DAY.plusDays(50).toString(), "before", "7", "kind", "end"));
    assertThat(
            CALENDAR.due(
                filing(State.SIGNED), List.of(reminder(DAY.plusDays(45), told)), DAY.plusDays(60)))
        .extracting(Due::to)
        .containsExactly(Side.INSTITUTION, Side.PRODUCER);
  }

  /** An earlier turn has its own reminders: they do not count for this one. */
  @Test
  void each_turn_has_its_own_reminders() {
    List<Event> before =
        List.of(
            reminder(DAY.minusDays(9), Facts.NONE),
            reminder(DAY.minusDays(6), Facts.NONE),
            reminder(DAY.minusDays(3), Facts.NONE));
    assertThat(CALENDAR.due(filing(State.TO_SIGN), before, DAY.plusDays(3))).hasSize(1);
  }

  @Test
  void nothing_is_due_after_the_end() {
    assertThat(CALENDAR.due(filing(State.SIGNED), List.of(), DAY.plusDays(91))).isEmpty();
    assertThat(CALENDAR.due(filing(State.DRAFT), List.of(), DAY.plusDays(91))).isEmpty();
  }
}
