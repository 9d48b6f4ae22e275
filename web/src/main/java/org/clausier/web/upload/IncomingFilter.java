package org.clausier.web.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the doors, which ask forms for their token: the forms that bring files which may be long
 * and name people are read as they come, there and nowhere else.
 */
@Component
@Order(IncomingFilter.BEFORE_THE_DOORS)
final class IncomingFilter extends OncePerRequestFilter {

  static final int BEFORE_THE_DOORS = -105;

  private static final RequestMatcher OURS =
      new OrRequestMatcher(
          List.of(
                  "/audits/nouveau",
                  "/api/v1/audits",
                  "/c/{course}/verifier-mes-usages",
                  "/api/v1/courses/{course}/self-checks",
                  "/api/v1/courses/{course}/self-checks/mapping")
              .stream()
              .map(p -> (RequestMatcher) matcher(p))
              .toList());

  private static RequestMatcher matcher(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data") || !OURS.matches(request)) {
      chain.doFilter(request, response);
      return;
    }
    Incoming incoming;
    try {
      incoming = new Incoming(request);
    } catch (IOException e) {
      response.sendError(HttpStatus.BAD_REQUEST.value());
      return;
    }
    chain.doFilter(incoming, response);
  }
}
