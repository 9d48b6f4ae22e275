package org.clausier.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the doors: whoever comes too often is told when to come back. */
@Component
@Order(Turnstile.BEFORE_THE_DOORS)
final class Turnstile extends OncePerRequestFilter {

  static final int BEFORE_THE_DOORS = -110;

  private final Limits limits;

  Turnstile(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = limits.wait(request);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, wait.get().toSeconds() + 1 + "");
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }
}
