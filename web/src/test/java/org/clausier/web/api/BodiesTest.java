package org.clausier.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.clausier.web.Http;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What programs send has an end, whatever reads it. */
class BodiesTest extends WebTest {

  /** More than any address takes, but those that answer while they read. */
  private static final int TOO_MUCH = 8_000_001;

  @Autowired private ApiBook book;
  @Autowired private ApiTokens tokens;

  private String key() {
    Account account = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    return "Bearer "
        + tokens.make(
            account, "essai", EnumSet.of(Role.PRODUCER, Role.AUDITOR), Duration.ofDays(1), null);
  }

  private static BodyPublisher blanks(int bytes) {
    byte[] blanks = new byte[bytes];
    java.util.Arrays.fill(blanks, (byte) ' ');
    return BodyPublishers.ofByteArray(blanks);
  }

  /** The same, whose length nobody says before. */
  private static BodyPublisher unannounced(int bytes) {
    byte[] blanks = new byte[bytes];
    java.util.Arrays.fill(blanks, (byte) ' ');
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks));
  }

  private static void tooLarge(HttpResponse<String> refused, String what) {
    assertThat(refused.statusCode()).describedAs(what + refused.body()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.body()).contains("/docs/api#too-large");
  }

  /** Every operation that is sent a text, as the description tells it. */
  private List<ApiBook.Operation> sent() {
    JsonNode api = new ObjectMapper().readTree(new Http(base()).get("/v3/api-docs").body());
    List<ApiBook.Operation> sent = new ArrayList<>();
    for (ApiBook.Operation o : book.operations()) {
      JsonNode told = api.get("paths").get(o.path()).get(o.method().toLowerCase(Locale.ROOT));
      if (!told.has("requestBody") || o.id().equals("rulings")) continue;
      if (told.at("/requestBody/content").has("multipart/form-data")) continue;
      assertThat(told.get("responses").has("413")).describedAs(o.id()).isTrue();
      sent.add(o);
    }
    return sent;
  }

  private static String type(ApiBook.Operation o) {
    return switch (o.id()) {
      case "requestTable" -> "text/csv";
      case "putDraft", "checkDraft", "readAgain", "sendRequest", "replaceRequest" ->
          "application/yaml";
      default -> "application/json";
    };
  }

  @Test
  void a_body_that_is_announced_too_long_is_refused_at_every_address() {
    String key = key();
    assertThat(sent()).hasSizeGreaterThan(20);
    for (ApiBook.Operation o : sent()) {
      HttpResponse<String> refused =
          new Http(base())
              .send(
                  o.method(),
                  o.path().replaceAll("\\{[^}]+}", "7"),
                  blanks(TOO_MUCH),
                  "Authorization",
                  key,
                  "Content-Type",
                  type(o));
      tooLarge(refused, o.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,  /api/v1/replies/7,                              application/json, 2000000",
    "POST, /api/v1/courses/piloter-un-projet/demands,      application/json, 2000000",
    "POST, /api/v1/courses/piloter-un-projet/requests,     application/yaml, 200000",
    "POST, /api/v1/signatures/7/code,                      application/json, 2000000",
  })
  void one_whose_length_nobody_says_is_read_to_its_limit_and_no_further(
      String method, String path, String type, int most) {
    HttpResponse<String> refused =
        new Http(base()).send(method, path, unannounced(most + 1), "Content-Type", type);
    tooLarge(refused, path);
    HttpResponse<String> read =
        new Http(base()).send(method, path, unannounced(most), "Content-Type", type);
    assertThat(read.statusCode()).describedAs(read.body()).isNotEqualTo(413);
  }
}
