package org.clausier.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A table in a text: a row a line, words apart, {@code #} begins a remark. */
final class Table {

  private Table() {}

  /** The rows, of that many words. */
  static Stream<String[]> lines(String resource, int words) {
    return text(resource)
        .lines()
        .map(line -> line.replaceAll("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\\s+"))
        .peek(
            row -> {
              if (row.length != words) {
                throw new IllegalStateException(resource + ": " + String.join(" ", row));
              }
            });
  }

  /** Who may read a page may ask for its headers alone. */
  static RequestMatcher matcher(String method, String pattern) {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    if (method.equals("*")) return paths.matcher(pattern);
    RequestMatcher own = paths.matcher(HttpMethod.valueOf(method), pattern);
    return method.equals("GET")
        ? new OrRequestMatcher(own, paths.matcher(HttpMethod.HEAD, pattern))
        : own;
  }

  private static String text(String resource) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
