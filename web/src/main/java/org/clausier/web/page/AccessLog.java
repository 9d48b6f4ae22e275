package org.clausier.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line in the log for each request, and a number that finds it: which page, how it ended, how
 * long it took. Never who: no address, no query, no name; a page is written as its pattern, for its
 * path may hold a token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AccessLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger("org.clausier.access");
  private static final String ID = AccessLog.class.getName() + ".id";
  private static final String BEGAN = AccessLog.class.getName() + ".began";
  private static final String GOES_ON = AccessLog.class.getName() + ".goes-on";
  private static final String PATTERN = AccessLog.class.getName() + ".pattern";
  private static final int SHOWN = 12;

  /** The number of a request, as the log has it. */
  static String id(HttpServletRequest request) {
    Object id = request.getAttribute(ID);
    return id == null ? "" : id.toString();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean error = request.getDispatcherType() == DispatcherType.ERROR;
    if (!error) {
      request.setAttribute(ID, UUID.randomUUID().toString().replace("-", "").substring(0, SHOWN));
      request.setAttribute(BEGAN, System.nanoTime());
    }
    MDC.put("request", id(request));
    boolean ended = false;
    try {
      chain.doFilter(request, error ? response : new Watched(request, response));
      ended = true;
    } finally {
      // what failed is told once its page was made
      if (error || ended && request.getAttribute(GOES_ON) == null) tell(request, response);
      MDC.remove("request");
    }
  }

  private static void tell(HttpServletRequest request, HttpServletResponse response) {
    String path = pattern(request);
    if (path.startsWith("/static/") || path.startsWith("/actuator/health")) return;
    long took = request.getAttribute(BEGAN) instanceof Long began ? System.nanoTime() - began : 0;
    long ms = TimeUnit.NANOSECONDS.toMillis(took);
    LOG.atInfo()
        .addKeyValue("http.request.method", request.getMethod())
        .addKeyValue("http.route", path)
        .addKeyValue("http.response.status_code", response.getStatus())
        .addKeyValue("event.duration", took)
        .log("{} {} {} {} ms", request.getMethod(), path, response.getStatus(), ms);
  }

  /** The page's pattern; for what was refused before any page, no more than its first word. */
  private static String pattern(HttpServletRequest request) {
    Object matched = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String kept = request.getAttribute(PATTERN) instanceof String s ? s : "";
    if (!kept.isEmpty()) return kept;
    if (matched != null && !matched.equals("/error")) return matched.toString();
    Object asked = request.getAttribute("jakarta.servlet.error.request_uri");
    String[] words = (asked == null ? request.getRequestURI() : asked.toString()).split("/");
    boolean known = words.length > 1 && words[1].matches("[a-z-]{1,20}");
    return words.length <= 1 ? "/" : known ? "/" + words[1] + "/…" : "/…";
  }

  /** Sees that an error page will follow. */
  private static final class Watched extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Watched(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      goesOn();
      super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
      goesOn();
      super.sendError(status);
    }

    /** The error page has a pattern of its own: this one is the page that was asked. */
    private void goesOn() {
      request.setAttribute(GOES_ON, true);
      Object matched = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      if (matched != null) request.setAttribute(PATTERN, matched.toString());
    }
  }
}
