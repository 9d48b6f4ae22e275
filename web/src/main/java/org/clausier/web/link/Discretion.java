package org.clausier.web.link;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What has a key for an address: the address is told to no other site, no engine, no cache. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Discretion extends OncePerRequestFilter {

  private static final List<String> KEYS =
      List.of(
          "/demande/",
          "/signer/",
          "/reponse/",
          "/api/v1/request-links/",
          "/api/v1/signatures/",
          "/api/v1/replies/",
          "/api/v1/reminders/");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return KEYS.stream().noneMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    chain.doFilter(request, response);
  }
}
