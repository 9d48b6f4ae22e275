package org.clausier.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The machine's clock, which a test may turn. */
@TestComponent
@Primary
public class TurnedClock extends Clock {

  private volatile Duration turned = Duration.ZERO;

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
