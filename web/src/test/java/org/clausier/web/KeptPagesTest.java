package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages drawn once for all visitors: what each of them is sent. */
class KeptPagesTest extends WebTest {

  private static final String TERMS = "/c/piloter-un-projet";

  @ParameterizedTest
  @ValueSource(strings = {"/", TERMS, TERMS + "/puis-je", TERMS + "?pour=company"})
  void compressed_or_not_the_page_is_the_same(String path) throws Exception {
    byte[] plain = ask(path, "fr", "identity").body();
    byte[] packed = ask(path, "fr", "gzip").body();
    assertThat(new String(plain, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, gzip", "gzip;q=0.5, br", "gzip; q=1.0"})
  void who_takes_compressed_pages_is_sent_them(String taken) throws Exception {
    HttpResponse<byte[]> answer = ask(TERMS, "fr", taken);
    assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    assertThat(String.join(",", answer.headers().allValues("Vary")))
        .containsIgnoringCase("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000"})
  void who_does_not_is_sent_plain_ones(String taken) throws Exception {
    HttpResponse<byte[]> answer = ask(TERMS, "fr", taken);
    assertThat(answer.headers().allValues("Content-Encoding")).isEmpty();
    assertThat(String.join(",", answer.headers().allValues("Vary")))
        .containsIgnoringCase("Accept-Encoding");
  }

  @Test
  void each_language_has_its_own_page() throws Exception {
    assertThat(text(ask(TERMS, "fr", "identity"))).contains("lang=\"fr\"");
    assertThat(text(ask(TERMS, "en", "identity"))).contains("<html lang=\"en\"");
    assertThat(text(ask(TERMS, "fr", "identity"))).contains("<html lang=\"fr\"");
  }

  @Test
  void whoever_signed_in_sees_a_page_of_their_own() throws Exception {
    ask(TERMS, "fr", "identity");
    Client client = client();
    client.signsIn(fixtures.person(Role.PRODUCER).email(), Fixtures.PASSWORD);
    assertThat(client.get(TERMS).body()).contains("action=\"/deconnexion\"");
    assertThat(text(ask(TERMS, "fr", "identity"))).doesNotContain("action=\"/deconnexion\"");
  }

  private HttpResponse<byte[]> ask(String path, String language, String taken)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(base() + path))
                .header("Accept-Language", language)
                .header("Accept-Encoding", taken)
                .build(),
            BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
