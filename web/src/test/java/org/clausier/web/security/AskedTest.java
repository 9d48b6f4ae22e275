package org.clausier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Going back to the page that was asked for, and nowhere else. */
class AskedTest {

  @Test
  void a_page_is_gone_back_to_with_its_query() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cours/été/regles");
    request.setQueryString("case=a%20b");
    request.addHeader("Accept", "text/html");
    MockHttpServletResponse response = new MockHttpServletResponse();
    Asked.remember(request, response);
    assertThat(taken(response.getCookies())).contains("/cours/été/regles?case=a%20b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ailleurs.example/",
        "//ailleurs.example/",
        "/\\ailleurs.example",
        "/cours\\..\\x",
        "/cours\r\nSet-Cookie: x=y",
        "javascript:alert(1)",
        ""
      })
  void another_site_is_never_gone_to(String written) {
    assertThat(
            taken(new Cookie("clausier-suite", URLEncoder.encode(written, StandardCharsets.UTF_8))))
        .isEmpty();
  }

  @Test
  void a_cookie_that_makes_no_sense_is_ignored() {
    assertThat(taken(new Cookie("clausier-suite", "%zz"))).isEmpty();
  }

  private static java.util.Optional<String> taken(Cookie... cookies) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(cookies);
    return Asked.take(request, new MockHttpServletResponse());
  }
}
