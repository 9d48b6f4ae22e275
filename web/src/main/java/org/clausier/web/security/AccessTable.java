package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what: {@code access.txt}, the only place where it is said. What has no row is
 * refused to all; a test holds the rows against the addresses that exist, one by one and role by
 * role.
 */
public final class AccessTable {

  /** Whoever comes, signed in or not. */
  public static final String ANYONE = "anyone";

  private static final int WORDS = 3;

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

    RequestMatcher matcher() {
      return Table.matcher(method, pattern);
    }
  }

  private static final List<Row> ROWS =
      Table.lines("/access.txt", WORDS)
          .map(words -> new Row(words[0], words[1], Set.of(words[2].split(","))))
          .toList();

  private static final List<RequestMatcher> MATCHERS = ROWS.stream().map(Row::matcher).toList();

  private AccessTable() {}

  /** The rows, the first that matches decides. */
  public static List<Row> rows() {
    return ROWS;
  }

  /** The row that decides about a request. */
  public static Optional<Row> row(HttpServletRequest request) {
    return IntStream.range(0, ROWS.size())
        .filter(i -> MATCHERS.get(i).matches(request))
        .mapToObj(ROWS::get)
        .findFirst();
  }

  /** Whether some row is about that request. */
  static boolean knows(HttpServletRequest request) {
    return row(request).isPresent();
  }
}
