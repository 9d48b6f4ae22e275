package org.clausier.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.clausier.web.desk.Today;
import org.junit.jupiter.api.Test;

/** A hash that counts people, and finds nobody. */
class AskersTest {

  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  private final Askers askers =
      new Askers(
          new Today(
              new Clock() {
                @Override
                public java.time.ZoneId getZone() {
                  return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                  return Clock.fixed(now, zone);
                }

                @Override
                public Instant instant() {
                  return now;
                }
              },
              ""));

  @Test
  void the_same_person_is_the_same_all_day_and_another_the_next() {
    String morning = askers.asker("192.0.2.1", "Firefox");
    now = Instant.parse("2026-11-22T22:30:00Z");
    assertThat(askers.asker("192.0.2.1", "Firefox")).isEqualTo(morning);
    // 23:30 in Paris is still the 22nd; half past midnight is the 23rd
    now = Instant.parse("2026-11-22T23:30:00Z");
    String next = askers.asker("192.0.2.1", "Firefox");
    assertThat(next).isNotEqualTo(morning);
    now = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(askers.asker("192.0.2.1", "Firefox")).isNotEqualTo(morning).isNotEqualTo(next);
  }

  @Test
  void another_address_or_another_browser_is_another_person() {
    String one = askers.asker("192.0.2.1", "Firefox");
    assertThat(askers.asker("192.0.2.2", "Firefox")).isNotEqualTo(one);
    assertThat(askers.asker("192.0.2.1", "Chromium")).isNotEqualTo(one);
    assertThat(one).matches("[0-9a-f]{64}").doesNotContain("192");
  }
}
