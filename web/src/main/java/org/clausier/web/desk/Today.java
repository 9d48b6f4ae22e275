package org.clausier.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The day in Europe/Paris, and the instant. The environment may set the day, for a trial. */
@Component
public class Today {

  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Clock clock;
  private final Optional<LocalDate> set;

  @Autowired
  public Today(Clock clock, @Value("${clausier.today:}") String set) {
    this.clock = clock;
    this.set = set.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(set));
  }

  public LocalDate day() {
    return set.orElseGet(() -> LocalDate.now(clock.withZone(PARIS)));
  }

  /** The day of an instant, in Europe/Paris. */
  public LocalDate day(OffsetDateTime instant) {
    return instant.atZoneSameInstant(PARIS).toLocalDate();
  }

  /** Days gone by since an instant; none where the day was set to one before it. */
  public long daysSince(OffsetDateTime instant) {
    return Math.max(0, ChronoUnit.DAYS.between(day(instant), day()));
  }

  /** To the microsecond, as databases keep it. */
  public OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
  }
}
