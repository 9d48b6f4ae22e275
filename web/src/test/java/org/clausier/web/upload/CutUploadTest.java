package org.clausier.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.ServerProcess;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A power cut while a report is being received leaves nothing of it. */
@Tag("slow")
class CutUploadTest {

  private static final int SENT = 4_000_000;

  /** No process has that number. */
  private static final String GONE = "clausier-2147483000-1.xlsx";

  @TempDir Path data;

  @Test
  void nothing_half_received_is_kept() throws Exception {
    Account account;
    try (Installation before = Installation.start(data)) {
      account = before.fixtures().person(Role.AUDITOR);
    }
    Path stray = Files.createFile(Path.of(System.getProperty("java.io.tmpdir"), GONE));
    try (ServerProcess server = ServerProcess.start(data, "CLAUSIER_DEMONSTRATION", "false")) {
      Client client = server.client();
      client.signsIn(account.email(), Fixtures.PASSWORD);
      try (Socket report = begins(server, client, "/audits/nouveau", "releve");
          Socket paper = begins(server, client, "/verifier", "fichier")) {
        until(() -> bytes("depot") > SENT / 2 && bytes("passage") > SENT / 2);
        server.kill();
        assertThat(report.isClosed()).isFalse();
        assertThat(paper.isClosed()).isFalse();
      }
    }
    // in clear nowhere: what is long is sealed as it comes
    assertThat(bytes("depot")).isPositive();
    try (Installation after = Installation.start(data)) {
      until(() -> bytes("depot") == 0);
      assertThat(files("depot")).isEmpty();
      assertThat(bytes("passage")).isZero();
      assertThat(stray).doesNotExist();
      for (String table : List.of("audit", "audit_input", "audit_paper")) {
        assertThat(rows(after, table)).describedAs(table).isZero();
      }
      assertThat(after.client().get("/verifier").statusCode()).isEqualTo(200);
    } finally {
      Files.deleteIfExists(stray);
    }
  }

  private static long rows(Installation here, String table) {
    return here.get(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }

  /** Sends the beginning of a form, and waits. */
  private static Socket begins(ServerProcess server, Client client, String path, String field)
      throws IOException {
    String token = client.csrf();
    StringBuilder cookies = new StringBuilder();
    for (String name : List.of("clausier", "XSRF-TOKEN")) {
      client
          .cookie(name)
          .map(HttpCookie::getValue)
          .ifPresent(v -> cookies.append(name).append('=').append(v).append("; "));
    }
    String head =
        "--e\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token
            + "\r\n--e\r\nContent-Disposition: form-data; name=\""
            + field
            + "\"; filename=\"releve.csv\"\r\n\r\n";
    URI at = URI.create(server.base());
    Socket socket = new Socket(at.getHost(), at.getPort());
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: localhost:"
                + at.getPort()
                + "\r\nCookie: "
                + cookies
                + "\r\nContent-Type: multipart/form-data; boundary=e\r\nContent-Length: 7000000"
                + "\r\n\r\n"
                + head)
            .getBytes(StandardCharsets.UTF_8));
    byte[] row =
        "04/09/2026;follow-individually;lea.martin@helios.example\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int sent = 0; sent < SENT; sent += row.length) out.write(row);
    out.flush();
    return socket;
  }

  private interface Look {
    boolean right() throws IOException;
  }

  private static void until(Look look) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!look.right()) {
      assertThat(System.nanoTime()).describedAs("in time").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve(folder))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private long bytes(String folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) bytes += Files.size(file);
    return bytes;
  }
}
