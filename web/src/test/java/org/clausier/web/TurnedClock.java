package org.clausier.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * It is eleven in Paris when the tests begin, on the {@code clausier.today} that they set, whatever
 * the day and the hour they are run: what happens in a test happens on its day. A test may turn it.
 */
@TestComponent
@Primary
public class TurnedClock extends Clock {

  /** Long before midnight; once for all, so that a server that starts again does not go back. */
  private static final Duration TO_THAT_MORNING =
      Duration.between(Instant.now(), Instant.parse("2026-11-22T10:00:00Z"));

  private volatile Duration turned = TO_THAT_MORNING;

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
