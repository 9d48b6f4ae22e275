package org.clausier.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** How often the same comer may do the same thing: {@code limits.txt}, and the environment. */
@Component
final class Limits {

  private static final int COMERS = 100_000;
  private static final Duration FORGOTTEN = Duration.ofHours(2);

  private enum By {
    ADDRESS,
    ACCOUNT,
    TOKEN
  }

  private record Row(RequestMatcher matcher, By by, String name, Limit limit) {}

  private record Comer(String limit, String who) {}

  private final KnownBrowser known;
  private final List<Row> rows;
  private final Cache<Comer, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(COMERS).expireAfterAccess(FORGOTTEN).build();

  Limits(Environment environment, KnownBrowser known) {
    this.known = known;
    this.rows = Table.lines("/limits.txt", 4).map(words -> row(words, environment)).toList();
  }

  private static Row row(String[] words, Environment environment) {
    String name = words[3];
    String written = environment.getRequiredProperty("clausier.limit." + name);
    return new Row(
        Table.matcher(words[0], words[1]),
        By.valueOf(words[2].toUpperCase(java.util.Locale.ROOT)),
        name,
        Limit.of(name, written));
  }

  /** How long to wait before asking again; absent when the request may go on. */
  Optional<Duration> wait(HttpServletRequest request) {
    return rows.stream()
        .filter(row -> row.matcher().matches(request))
        .flatMap(row -> wait(row, request))
        .max(Duration::compareTo);
  }

  private Stream<Duration> wait(Row row, HttpServletRequest request) {
    Comer comer = new Comer(row.name(), who(row.by(), request));
    Bucket bucket = buckets.get(comer, c -> row.limit().bucket());
    Duration wait =
        Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    return wait.isZero() ? Stream.empty() : Stream.of(wait);
  }

  private String who(By by, HttpServletRequest request) {
    return switch (by) {
      case ADDRESS -> Comers.address(request);
      case ACCOUNT -> known.account(request);
      case TOKEN -> Comers.token(request);
    };
  }
}
