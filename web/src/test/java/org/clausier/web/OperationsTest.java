package org.clausier.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever keeps the server sees of it: health, metrics, log, the end. */
@Tag("slow")
class OperationsTest {

  @TempDir Path data;

  @Test
  void a_database_that_is_away_is_said_in_time_and_forgotten_when_it_is_back() {
    String database = Postgres.database();
    URI direct = URI.create(database.substring("jdbc:".length()));
    try (Wire wire = new Wire(direct.getPort())) {
      String through = database.replace(":" + direct.getPort() + "/", ":" + wire.port() + "/");
      try (Installation here = Installation.on(through, data)) {
        Account account = here.fixtures().person(Role.PRODUCER);
        Client client = here.client();
        client.signsIn(account.email(), Fixtures.PASSWORD);
        String form = client.csrf();
        assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        wire.cut();
        Instant cut = Instant.now();
        assertThat(client.get("/cours").statusCode()).isEqualTo(503);
        assertThat(Duration.between(cut, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(client.get("/cours").body()).contains("La base de données ne répond pas");
        assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        // nobody is told that their password is wrong
        String typed = "email=" + account.email() + "&password=x&_csrf=" + form;
        assertThat(here.client().postBare("/connexion", typed).statusCode()).isIn(403, 503);
        wire.mend();
        // a connection that was cut while in use is found out by whoever uses it next
        int status = client.get("/cours").statusCode();
        for (int i = 0; i < 20 && status == 503; i++) {
          pause(100);
          status = client.get("/cours").statusCode();
        }
        assertThat(status).isEqualTo(200);
        assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void metrics_are_for_administrators_and_their_programs() {
    try (Installation here = Installation.start(data)) {
      Account administrator = here.fixtures().person(Role.ADMINISTRATOR, Role.PRODUCER);
      String path = "/actuator/prometheus";
      assertThat(Client.next(here.client().get(path))).isEqualTo("/connexion");
      Client client = here.client();
      client.signsIn(administrator.email(), Fixtures.PASSWORD);
      assertThat(client.get(path).body()).contains("jvm_memory_used_bytes");
      ApiTokens tokens = here.get(ApiTokens.class);
      Duration day = Duration.ofDays(1);
      String good = tokens.make(administrator, "relevé", administrator.roles(), day, null);
      assertThat(here.client().get(path, "Authorization", "Bearer " + good).body())
          .contains("http_server_requests");
      String less = tokens.make(administrator, "autre", java.util.Set.of(Role.PRODUCER), day, null);
      assertThat(here.client().get(path, "Authorization", "Bearer " + less).statusCode())
          .isEqualTo(403);
      assertThat(here.client().get(path, "Authorization", "Bearer faux").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void the_commands_say_that_the_server_holds_the_database() {
    try (ServerProcess server = ServerProcess.start(data, "CLAUSIER_DEMONSTRATION", "false")) {
      String problem =
          Upkeep.of(Map.of(), Optional.of(data))
              .verify()
              .<String>match(report -> "none", problems -> problems.get(0).id());
      assertThat(problem).isEqualTo("base-in-use");
      assertThat(server.client().get("/").statusCode()).isEqualTo(200);
    }
  }

  /** Scenario 32. */
  @Test
  void the_log_of_somebody_who_signs_in_and_asks_names_nobody() {
    try (ServerProcess server = ServerProcess.start(data, "CLAUSIER_LOG", "ecs")) {
      Client client = server.client();
      Map<String, String> person =
          Map.of(
              "name",
              "Zélie Quidam",
              "email",
              "zelie@quidam.example",
              "password",
              "phrase secrète à moi");
      String setup = server.setup();
      assertThat(client.post(setup, person).statusCode()).isEqualTo(302);
      client.signsIn("zelie@quidam.example", "pas la bonne phrase");
      client.signsIn("zelie@quidam.example", "phrase secrète à moi");
      client.get("/cours?mot=intime");
      client.get(
          "/c/piloter-un-projet/puis-je?beneficiaire=company&pratique=internal-debriefing-talk&qui=zelie");
      client.get("/c/piloter-un-projet/v/3");
      client.get("/mot-de-passe/jeton-de-quelqu-un");
      client.get("/nulle-part/zelie@quidam.example");
      var missing = client.get("/nulle-part");
      String reference =
          missing.body().replaceAll("(?s).*Référence[^0-9a-f]*([0-9a-f]{12}).*", "$1");
      server.stop();
      assertThat(server.ended()).isIn(0, 143);
      List<String> log = server.said().stream().filter(line -> line.startsWith("{")).toList();
      // the threads bear the address that the server listens to
      String all = String.join("\n", log).replace("http-nio-127.0.0.1", "");
      assertThat(log).describedAs(server.said().toString()).hasSizeGreaterThan(8);
      assertThat(all)
          .contains("\"route\":\"/c/{course}/v/{number}\"")
          .contains(reference)
          .doesNotContainIgnoringCase("quidam")
          .doesNotContainIgnoringCase("zelie")
          .doesNotContain("Zélie")
          .doesNotContain("intime")
          .doesNotContain("phrase")
          .doesNotContain("company")
          .doesNotContain("jeton-de")
          .doesNotContain(setup.substring(setup.lastIndexOf('/') + 1))
          .doesNotContain("127.0.0.1")
          .doesNotContain("0:0:0:0");
    }
  }

  @Test
  void a_server_told_to_stop_finishes_what_it_began() throws IOException {
    try (ServerProcess server = ServerProcess.start(data, "CLAUSIER_DEMONSTRATION", "false")) {
      URI base = URI.create(server.base());
      byte[] form = "email=a%40b.example&password=quelque".getBytes(US_ASCII);
      try (Socket slow = new Socket(InetAddress.getByName("localhost"), base.getPort())) {
        slow.setSoTimeout(60_000);
        String head =
            "POST /connexion HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Expect: 100-continue\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length
                + "\r\n\r\n";
        slow.getOutputStream().write(head.getBytes(US_ASCII));
        // said once the request has reached the application: on a busy machine no pause would tell
        String goOn = "HTTP/1.1 100 \r\n\r\n";
        assertThat(new String(slow.getInputStream().readNBytes(goOn.length()), US_ASCII))
            .isEqualTo(goOn);
        slow.getOutputStream().write(form, 0, 10);
        slow.getOutputStream().flush();
        pause(500);
        server.stop();
        pause(1_500);
        slow.getOutputStream().write(form, 10, form.length - 10);
        slow.getOutputStream().flush();
        String answer = read(slow.getInputStream());
        // no token in that form: refused, by a whole page
        assertThat(answer).startsWith("HTTP/1.1 403").contains("</html>");
      }
      assertThat(server.ended()).isIn(0, 143);
    }
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void pause(int ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
