package org.clausier.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.clausier.web.desk.Today;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The time of the machine, on the day of the tests whatever the day they are run: what happened on
 * the {@code clausier.today} that they set says so. A test may turn it.
 */
@TestComponent
@Primary
public class TurnedClock extends Clock {

  /** The day that tests set. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private volatile Duration turned =
      Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(Today.PARIS), DAY));

  public void turn(Duration by) {
    turned = turned.plus(by);
  }

  /** It is that instant, from now on. */
  public void set(Instant instant) {
    turned = Duration.between(Instant.now(), instant);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(turned);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    TurnedClock whole = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return whole.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return whole.withZone(other);
      }
    };
  }
}
