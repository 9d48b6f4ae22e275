package org.clausier.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.clausier.web.account.AccountUser;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who signed in this morning may have lost a role since, or the account: each request sees the
 * account as it stands. A password changed elsewhere ends the sessions that the old one opened.
 */
final class Standing extends OncePerRequestFilter {

  private final Accounts accounts;

  Standing(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    // whether the server lives does not depend on the database
    return path.startsWith("/static/") || path.startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    if (before != null && before.getPrincipal() instanceof SignedIn signedIn) {
      Optional<AccountUser> now =
          accounts.user(signedIn.account().id()).filter(user -> user.comesAs(signedIn));
      if (now.isEmpty()) leave(request);
      else if (!now.get().account().equals(signedIn.account())) stand(now.get());
    }
    chain.doFilter(request, response);
  }

  private static void leave(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
  }

  private static void stand(AccountUser user) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    SecurityContextHolder.setContext(context);
  }
}
