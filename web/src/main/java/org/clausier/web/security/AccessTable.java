package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what: {@code access.txt}, the only place where it is said. What has no row is
 * refused to all; a test holds the rows against the addresses that exist, one by one and role by
 * role.
 */
public final class AccessTable {

  /** Whoever comes, signed in or not. */
  public static final String ANYONE = "anyone";

  /**
   * @param method GET, POST, PUT, DELETE or *
   * @param pattern of the path, as Spring MVC writes it
   * @param who {@code anyone}, or roles of which one is enough
   */
  public record Row(String method, String pattern, Set<String> who) {
    public boolean anyone() {
      return who.contains(ANYONE);
    }

    /** The roles, as Spring Security names them. */
    String[] roles() {
      return who.stream().map(w -> w.toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** Who may read a page may ask for its headers alone. */
    RequestMatcher matcher() {
      PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
      if (method.equals("*")) return paths.matcher(pattern);
      RequestMatcher own = paths.matcher(HttpMethod.valueOf(method), pattern);
      return method.equals("GET")
          ? new OrRequestMatcher(own, paths.matcher(HttpMethod.HEAD, pattern))
          : own;
    }
  }

  private AccessTable() {}

  /** The rows, the first that matches decides. */
  public static List<Row> rows() {
    return text()
        .lines()
        .map(line -> line.replaceAll("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(AccessTable::row)
        .toList();
  }

  private static final List<RequestMatcher> MATCHERS = rows().stream().map(Row::matcher).toList();

  /** Whether some row is about that request. */
  static boolean knows(HttpServletRequest request) {
    return MATCHERS.stream().anyMatch(m -> m.matches(request));
  }

  private static Row row(String line) {
    String[] words = line.split("\\s+");
    if (words.length != 3) throw new IllegalStateException("access.txt: " + line);
    return new Row(
        words[0], words[1], Arrays.stream(words[2].split(",")).collect(Collectors.toSet()));
  }

  private static String text() {
    try (InputStream in = AccessTable.class.getResourceAsStream("/access.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
