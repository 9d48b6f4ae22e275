package org.clausier.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.clausier.web.words.Languages;
import org.clausier.web.words.ProblemJson;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the doors: whoever comes too often is told when to come back. */
@Component
@Order(Turnstile.BEFORE_THE_DOORS)
final class Turnstile extends OncePerRequestFilter {

  static final int BEFORE_THE_DOORS = -110;

  private final Limits limits;
  private final ProblemJson json;

  Turnstile(Limits limits, ProblemJson json) {
    this.limits = limits;
    this.json = json;
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
    if (request.getRequestURI().startsWith("/api/")) problem(request, response);
    else response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  /** Programs read RFC 9457. */
  private void problem(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(json.text(ProblemJson.Kind.TOO_MANY, Languages.of(request.getLocale())));
  }
}
