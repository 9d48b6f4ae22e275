package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.clausier.web.link.Cookies;
import org.springframework.http.HttpHeaders;

/**
 * The page that somebody asked for before having to sign in. Their browser keeps it: a stranger
 * costs the server no memory.
 */
final class Asked {

  private static final String COOKIE = "clausier-suite";
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int LONGEST = 1_000;

  private Asked() {}

  /** Only a page is gone back to: never a picture, a fragment or a form. */
  static void remember(HttpServletRequest request, HttpServletResponse response) {
    boolean page =
        request.getMethod().equals("GET")
            && request.getHeader("HX-Request") == null
            && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (page && path.length() <= LONGEST) {
      Cookies.set(COOKIE, URLEncoder.encode(path, StandardCharsets.UTF_8), KEPT, request, response);
    }
  }

  /** Takes it back; only a path of this server is one. */
  static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> kept = Cookies.get(COOKIE, request);
    if (kept.isPresent()) Cookies.set(COOKIE, "", Duration.ZERO, request, response);
    return kept.map(Asked::decoded).filter(path -> path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*"));
  }

  private static String decoded(String cookie) {
    try {
      return URLDecoder.decode(cookie, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
