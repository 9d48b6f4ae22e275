package org.clausier.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What happens to whoever is refused at a door. */
final class Refusals {

  private Refusals() {}

  /** Not sent elsewhere: what was typed stays. A database that is away refuses nobody. */
  static void password(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    if (refusal instanceof InternalAuthenticationServiceException) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else {
      request.getRequestDispatcher("/connexion/refus").forward(request, response);
    }
  }

  static void organisation(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    boolean unknown =
        refusal instanceof OAuth2AuthenticationException e
            && e.getError().getErrorCode().equals(OidcDoor.UNKNOWN);
    response.sendRedirect("/connexion?organisation=" + (unknown ? "inconnu" : "panne"));
  }
}
