package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody goes who just signed in: what they were writing, what they asked for, or home. */
@Component
final class Arrival implements AuthenticationSuccessHandler {

  private static final Duration SESSION = Duration.ofHours(8);

  private final KnownBrowser known;
  private final Lost lost;

  Arrival(KnownBrowser known, Lost lost) {
    this.known = known;
    this.lost = lost;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Account account = authentication.getPrincipal() instanceof SignedIn s ? s.account() : null;
    if (account == null) throw new IllegalStateException("a door let in somebody without account");
    request.getSession().setMaxInactiveInterval((int) SESSION.toSeconds());
    known.remember(account.email(), request, response);
    String asked = Asked.take(request, response).orElse(home(account));
    response.sendRedirect(lost.of(account.email(), request).isPresent() ? ResumePage.PATH : asked);
  }

  private static String home(Account account) {
    boolean courses = account.is(Role.PRODUCER) || account.is(Role.AUDITOR);
    return courses ? "/cours" : "/admin";
  }
}
