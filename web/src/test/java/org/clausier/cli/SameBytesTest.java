package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausier.web.WebTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is the same to the byte, printed by a command or handed out by a page. */
class SameBytesTest extends WebTest {

  @ParameterizedTest
  @CsvSource({"pdf, fr", "pdf, en", "json, fr"})
  void the_terms_of_a_version(String format, String language, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path policy = folder.resolve("policy.yaml");
    Files.write(policy, get("/c/piloter-un-projet/v/3/politique.yaml"));
    Path printed = folder.resolve("cgu." + format);
    Run run =
        Run.of(
            "cgu",
            policy + "",
            "--format",
            format,
            "--language",
            language,
            "--day",
            "2026-07-20",
            "-o",
            printed + "");
    assertThat(run.code()).describedAs(run.err()).isZero();
    byte[] page = get("/c/piloter-un-projet/v/3/cgu." + format + "?langue=" + language);
    assertThat(page).isEqualTo(Files.readAllBytes(printed));
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(base() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
