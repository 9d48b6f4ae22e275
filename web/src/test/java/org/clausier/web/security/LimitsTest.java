package org.clausier.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever comes too often waits; nobody keeps somebody else out. */
class LimitsTest extends WebTest {

  @Autowired private KnownBrowser known;
  private @org.jspecify.annotations.Nullable Turnstile turnstile;

  @BeforeEach
  void fresh() {
    turnstile = new Turnstile(limits());
  }

  private Limits limits() {
    MockEnvironment environment = new MockEnvironment();
    for (String name :
        new String[] {"sign-in", "link", "ask", "verify", "request", "check", "api-address"}) {
      environment.setProperty("clausier.limit." + name, "5/10m");
    }
    environment.setProperty("clausier.limit.sign-in-account", "3/3m");
    environment.setProperty("clausier.limit.api", "2/1m");
    return new Limits(environment, known);
  }

  @Test
  void the_sixth_sign_in_of_an_address_waits_and_another_address_does_not() throws Exception {
    for (int n = 0; n < 5; n++) assertThat(status(signIn("10.0.0.1", "qui-" + n))).isEqualTo(200);
    MockHttpServletResponse refused = answer(signIn("10.0.0.1", "qui-6"));
    assertThat(refused.getStatus()).isEqualTo(429);
    // five in ten minutes: one more comes back every two minutes
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(100, 121);
    assertThat(status(signIn("10.0.0.2", "qui-6"))).isEqualTo(200);
  }

  @Test
  void an_account_is_tried_so_many_times_wherever_from_and_however_written() throws Exception {
    assertThat(status(signIn("10.0.1.1", "cible@essai.example"))).isEqualTo(200);
    assertThat(status(signIn("10.0.1.2", " CIBLE@essai.example"))).isEqualTo(200);
    assertThat(status(signIn("10.0.1.3", "cible@essai.example"))).isEqualTo(200);
    assertThat(status(signIn("10.0.1.4", "cible@essai.example"))).isEqualTo(429);
  }

  @Test
  void who_signed_in_before_is_not_kept_out_by_strangers() throws Exception {
    MockHttpServletResponse once = new MockHttpServletResponse();
    known.remember("cible@essai.example", new MockHttpServletRequest(), once);
    for (int n = 0; n < 9; n++) status(signIn("10.0.2." + n, "cible@essai.example"));
    MockHttpServletRequest owner = signIn("10.0.2.100", "cible@essai.example");
    owner.setCookies(once.getCookies());
    assertThat(status(owner)).isEqualTo(200);
    MockHttpServletRequest forger = signIn("10.0.2.101", "cible@essai.example");
    forger.setCookies(new Cookie("clausier-connu", "0".repeat(64)));
    assertThat(status(forger)).isEqualTo(429);
  }

  @Test
  void the_addresses_of_one_ipv6_network_count_as_one() throws Exception {
    for (int n = 0; n < 5; n++) status(signIn("2001:db8:1:2::" + n, "v6-" + n));
    assertThat(status(signIn("2001:db8:1:2:ffff::1", "v6"))).isEqualTo(429);
    assertThat(status(signIn("2001:db8:1:3::1", "v6"))).isEqualTo(200);
  }

  @Test
  void what_a_stranger_writes_in_a_header_changes_nothing() throws Exception {
    for (int n = 0; n < 5; n++) {
      MockHttpServletRequest request = signIn("10.0.3.1", "qui-" + n);
      request.addHeader("X-Forwarded-For", "192.0.2." + n);
      status(request);
    }
    MockHttpServletRequest request = signIn("10.0.3.1", "qui");
    request.addHeader("X-Forwarded-For", "192.0.2.77");
    assertThat(status(request)).isEqualTo(429);
  }

  @Test
  void programs_are_counted_by_token_and_by_address() throws Exception {
    for (int n = 0; n < 2; n++) assertThat(status(api("10.0.4.1", "un"))).isEqualTo(200);
    assertThat(status(api("10.0.4.2", "un"))).isEqualTo(429);
    // a new token each time is no way around
    for (int n = 0; n < 5; n++) status(api("10.0.4.9", "jeton-" + n));
    assertThat(status(api("10.0.4.9", "jeton"))).isEqualTo(429);
  }

  @Test
  void people_are_told_by_a_page_and_programs_in_json(@TempDir Path data) {
    try (Installation here =
        Installation.start(
            data, "clausier.limit.sign-in", "1/5m", "clausier.limit.api-address", "1/5m")) {
      Client client = here.client();
      client.signsIn("qui@essai.example", "n’importe quoi");
      var page = client.signsIn("qui@essai.example", "n’importe quoi");
      assertThat(page.statusCode()).isEqualTo(429);
      assertThat(page.body()).contains("Trop de demandes");
      assertThat(page.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(200L, 301L);
      client.get("/api/v1/courses");
      var json = client.get("/api/v1/courses");
      assertThat(json.statusCode()).isEqualTo(429);
      assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void behind_a_proxy_that_is_believed_cookies_are_for_https_alone(@TempDir Path data) {
    try (Installation here =
        Installation.start(data, "server.forward-headers-strategy", "native")) {
      Account account = here.fixtures().person(Role.PRODUCER);
      Client client = here.client();
      String form =
          "email=%s&password=%s&_csrf=%s"
              .formatted(account.email(), Fixtures.PASSWORD.replace(' ', '+'), client.csrf());
      var response = client.postBare("/connexion", form, "X-Forwarded-Proto", "https");
      assertThat(response.statusCode()).isEqualTo(302);
      assertThat(response.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }
  }

  @Test
  void pages_are_read_without_limit() throws Exception {
    for (int n = 0; n < 50; n++) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/connexion");
      request.setRemoteAddr("10.0.5.1");
      assertThat(status(request)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/1m", "-1/1m", "off", "10", "10/0m", "10/1d", ""})
  void a_limit_that_is_none_is_refused_at_the_start(String written) {
    assertThatThrownBy(() -> Limit.of("ask", written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clausier.limit.ask");
  }

  private static MockHttpServletRequest signIn(String address, String email) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/connexion");
    request.setRemoteAddr(address);
    request.setParameter("email", email);
    return request;
  }

  private static MockHttpServletRequest api(String address, String token) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/courses");
    request.setRemoteAddr(address);
    request.addHeader("Authorization", "Bearer " + token);
    return request;
  }

  private int status(MockHttpServletRequest request) throws Exception {
    return answer(request).getStatus();
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    java.util.Objects.requireNonNull(turnstile).doFilter(request, response, new MockFilterChain());
    return response;
  }
}
