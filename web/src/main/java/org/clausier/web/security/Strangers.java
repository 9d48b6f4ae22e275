package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What happens to whoever may not open a page: sign in, be refused, or find nothing there. */
@Component
final class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String DOOR = "/connexion";

  private final Lost lost;

  Strangers(Lost lost) {
    this.lost = lost;
  }

  /** A page that is not there is missing for everybody; another one asks who comes. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (!AccessTable.knows(request)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
      return;
    }
    Asked.remember(request, response);
    lost.keep(request, response);
    String door = request.getMethod().equals("POST") ? DOOR + "?fin" : DOOR;
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(door);
    } else {
      // a fragment has no room for a door: the whole page goes there
      response.setHeader("HX-Redirect", door);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    boolean known = AccessTable.knows(request);
    response.sendError(known ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
  }
}
