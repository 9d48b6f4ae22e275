package org.clausier.web.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much, in how long: « 30/5m ». What was spent comes back little by little, so that nobody
 * waits for the whole time.
 *
 * @param times at once, at most; never zero: a limit that is off would be none
 */
record Limit(int times, Duration within) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})/([1-9][0-9]{0,3})([smh])");

  /**
   * @throws IllegalArgumentException for any other form, so that the server does not start without
   */
  static Limit of(String name, String written) {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "clausier.limit." + name + ": « " + written + " » is not like 30/5m");
    }
    int amount = Integer.parseInt(form.group(2));
    Duration within =
        switch (form.group(3)) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        };
    return new Limit(Integer.parseInt(form.group(1)), within);
  }

  Bucket bucket() {
    return Bucket.builder().addLimit(l -> l.capacity(times).refillGreedy(times, within)).build();
  }
}
