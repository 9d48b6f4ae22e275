package org.clausier.web.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The keys that a browser holds: no script reads them, no other site sends them with a form. */
public final class Cookies {

  private Cookies() {}

  public static Optional<String> get(String name, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(c -> c.getValue());
  }

  /**
   * @param kept zero to take it back
   */
  public static void set(
      String name,
      String text,
      Duration kept,
      HttpServletRequest request,
      HttpServletResponse response) {
    set(name, text, "/", kept, request, response);
  }

  /**
   * @param path the pages to which the browser gives it back
   */
  public static void set(
      String name,
      String text,
      String path,
      Duration kept,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, text)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path(path)
            .maxAge(kept)
            .build()
            .toString());
  }
}
