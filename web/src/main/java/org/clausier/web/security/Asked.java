package org.clausier.web.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What somebody asked for before having to sign in. */
final class Asked {

  private Asked() {}

  /** Only a page is gone back to: never a picture, a fragment or a form. */
  static RequestCache onlyPages() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request ->
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**").matches(request)
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
    return cache;
  }
}
