package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookies of the doors: no script reads them, no other site sends them with a form. */
final class Cookies {

  private Cookies() {}

  static Optional<String> get(String name, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(c -> c.getValue());
  }

  /**
   * @param kept zero to take it back
   */
  static void set(
      String name,
      String text,
      Duration kept,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, text)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(kept)
            .build()
            .toString());
  }
}
