package org.clausier.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.TurnedClock;
import org.clausier.web.account.Account;
import org.clausier.web.account.Links;
import org.clausier.web.account.Role;
import org.clausier.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves, through a real mail server. */
@Tag("web")
class MailTest {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir static Path data;

  @SuppressWarnings("NullAway.Init")
  private static Installation installation;

  @BeforeAll
  static void start() {
    SERVER.start();
    installation =
        Installation.start(
            data,
            "clausier.smtp.host",
            "127.0.0.1",
            "clausier.smtp.port",
            SERVER.getSmtp().getPort() + "",
            "clausier.smtp.from",
            "conventions@clausier.example",
            "clausier.smtp.starttls",
            "false",
            "clausier.url",
            "https://clausier.example");
  }

  @AfterAll
  static void stop() {
    installation.close();
    SERVER.stop();
  }

  private static final Outbox outbox() {
    return installation.get(Outbox.class);
  }

  private static Message message(long producer, String to, String subject, String body) {
    return new Message(producer, to, Language.FR, "trial", subject, body, "essai");
  }

  private static MimeMessage received(String to) throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      for (MimeMessage each : SERVER.getReceivedMessages()) {
        if (each.getRecipients(RecipientType.TO)[0].toString().equals(to)) return each;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nothing for " + to);
  }

  private static Kept until(long id, Kept.State state) throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      Kept kept = outbox().byId(id).orElseThrow();
      if (kept.state() == state) return kept;
      Thread.sleep(50);
    }
    throw new AssertionError(outbox().byId(id).toString());
  }

  @Test
  void a_message_leaves_with_its_french_typography_and_its_links_are_kept_no_more()
      throws Exception {
    long producer = installation.fixtures().person(Role.PRODUCER).producer();
    String link = "https://clausier.example/demande/" + Links.token();
    String body =
        "Bonjour Mme Diallo,\n\nL’œuvre coûte 90,00\u00a0€\u00a0; «\u00a0prix\u202f!\u00a0»\n\n"
            + link;
    long id =
        outbox()
            .send(message(producer, "aicha@alma.example", "Où en est votre demande\u202f?", body));
    MimeMessage mime = received("aicha@alma.example");
    assertThat(mime.getSubject()).isEqualTo("Où en est votre demande\u202f?");
    assertThat(mime.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(body);
    assertThat(mime.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mime.getHeader("Content-Language")).containsExactly("fr");
    assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mime.getFrom()[0].toString()).contains("conventions@clausier.example");
    assertThat(mime.getMessageID()).endsWith(".clausier@clausier.example>");
    Kept kept = until(id, Kept.State.SENT);
    assertThat(kept.message().body()).endsWith("https://clausier.example/demande/…");
    assertThat(kept.sent()).isPresent();
  }

  @Test
  void a_message_leaves_once_what_it_tells_is_done_and_not_before() throws Exception {
    long producer = installation.fixtures().person(Role.PRODUCER).producer();
    TransactionTemplate transaction = installation.get(TransactionTemplate.class);
    transaction.executeWithoutResult(
        status -> {
          outbox().send(message(producer, "jamais@alma.example", "Rien", "Rien."));
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(
        status -> {
          outbox().send(message(producer, "ensuite@alma.example", "Fait", "Fait."));
          installation.get(Postman.class).deliver();
        });
    received("ensuite@alma.example");
    assertThat(SERVER.getReceivedMessages())
        .extracting(m -> m.getRecipients(RecipientType.TO)[0].toString())
        .doesNotContain("jamais@alma.example");
  }

  @Test
  void nobody_writes_a_header_nor_a_second_recipient() {
    long producer = installation.fixtures().person(Role.PRODUCER).producer();
    for (String to :
        new String[] {
          "a@b.example\r\nBcc: c@d.example", "a@b.example\u0000", "a@b.example,c@d.example", ""
        }) {
      assertThatThrownBy(() -> message(producer, to, "Objet", "Texte."))
          .describedAs(to)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String subject :
        new String[] {"Objet\r\nBcc: c@d.example", "Objet\nX: y", "Objet\u2028X: y", " "}) {
      assertThatThrownBy(() -> message(producer, "a@b.example", subject, "Texte."))
          .describedAs(subject)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Message.line("Lycée\r\nBcc: c@d.example", 100)).isEqualTo("Lycée Bcc: c@d.example");
  }

  @Test
  void a_name_of_many_lines_is_one_line_wherever_it_stands() throws Exception {
    Account account = installation.fixtures().person(Role.ADMINISTRATOR);
    Wording wording = installation.get(Wording.class);
    Message written =
        wording.message(
            account.producer(),
            "nom@alma.example",
            Language.FR,
            "account-invited",
            "account 1",
            "Ève\r\nBcc: x@y.example",
            "Ada\n\nCliquez ici",
            "Atelier",
            "https://clausier.example/mot-de-passe/x");
    assertThat(written.body())
        .contains("Bonjour Ève Bcc: x@y.example,")
        .contains("\n\nAda Cliquez ici vous ouvre")
        .endsWith("Ce message vient de https://clausier.example/. Personne ne lit les réponses.\n");
    outbox().send(written);
    MimeMessage mime = received("nom@alma.example");
    assertThat(mime.getAllRecipients()).hasSize(1);
  }

  @Test
  void an_invitation_goes_to_the_person_and_opens_the_account() throws Exception {
    Account administrator = installation.fixtures().person(Role.ADMINISTRATOR);
    Client client = installation.client();
    client.signsIn(administrator.email(), Fixtures.PASSWORD);
    var made =
        client.post(
            "/admin/comptes",
            Map.of(
                "name", "Nour Essai",
                "email", "nour@alma.example",
                "producer", administrator.producer() + "",
                "role", "auditor"));
    String page = client.get(Client.next(made)).body();
    assertThat(page).contains("Le lien part à nour@alma.example").doesNotContain("/mot-de-passe/");
    MimeMessage mime = received("nour@alma.example");
    assertThat(mime.getSubject()).isEqualTo("Votre accès à Clausier");
    var link =
        Pattern.compile("https://clausier\\.example(/mot-de-passe/\\S+)")
            .matcher(mime.getContent().toString());
    assertThat(link.find()).isTrue();
    assertThat(client.post(link.group(1), Map.of("password", "une phrase à moi")).statusCode())
        .isEqualTo(302);
  }

  @Test
  void an_administrator_tries_the_mail_server_and_reads_its_answer() throws Exception {
    Account administrator = installation.fixtures().person(Role.ADMINISTRATOR);
    Client client = installation.client();
    client.signsIn(administrator.email(), Fixtures.PASSWORD);
    var tried = client.post("/admin/courriels/essai", Map.of());
    assertThat(client.get(Client.next(tried)).body()).contains("<strong>envoyé</strong>");
    assertThat(received(administrator.email()).getSubject()).isEqualTo("Essai d’envoi");
  }

  @Test
  void a_server_that_says_later_is_asked_again_and_one_that_says_never_is_not() throws Exception {
    try (ScriptedServer server = new ScriptedServer();
        Installation other = on(server.port(), "later")) {
      Outbox outbox = other.get(Outbox.class);
      Postman postman = other.get(Postman.class);
      postman.stop();
      long producer = other.fixtures().person(Role.PRODUCER).producer();
      server.answers("451 4.7.1 greylisted, come back");
      long id = outbox.send(message(producer, "plus-tard@alma.example", "Objet", "Texte."));
      postman.deliver();
      postman.deliver();
      Kept kept = outbox.byId(id).orElseThrow();
      assertThat(kept.state()).isEqualTo(Kept.State.WAITING);
      assertThat(kept.tries()).describedAs("not before its time").isEqualTo(1);
      assertThat(kept.problem()).contains("greylisted");
      server.answers("250 OK");
      other.get(TurnedClock.class).turn(Duration.ofMinutes(2));
      postman.deliver();
      assertThat(outbox.byId(id).orElseThrow().state()).isEqualTo(Kept.State.SENT);
      assertThat(server.heard).anyMatch(l -> l.startsWith("Message-ID: <" + id + "."));

      server.answers("550 5.1.1 no such person");
      long never = outbox.send(message(producer, "personne@alma.example", "Objet", "Texte."));
      postman.deliver();
      Kept refused = outbox.byId(never).orElseThrow();
      assertThat(refused.state()).isEqualTo(Kept.State.FAILED);
      assertThat(refused.tries()).isEqualTo(1);
      assertThat(refused.problem()).contains("550 5.1.1 no such person");
    }
  }

  private static Installation on(int port, String folder) {
    return Installation.start(
        data.resolve(folder),
        "clausier.smtp.host",
        "127.0.0.1",
        "clausier.smtp.port",
        port + "",
        "clausier.smtp.from",
        "conventions@clausier.example",
        "clausier.smtp.starttls",
        "false",
        "clausier.url",
        "https://clausier.example");
  }

  @Test
  void a_server_that_is_away_is_asked_seven_times_then_somebody_is_told() throws Exception {
    int nobody;
    try (ScriptedServer server = new ScriptedServer()) {
      nobody = server.port();
    }
    try (Installation other = on(nobody, "away")) {
      Outbox outbox = other.get(Outbox.class);
      Postman postman = other.get(Postman.class);
      postman.stop();
      Account person = other.fixtures().person(Role.PRODUCER);
      long id = outbox.send(message(person.producer(), "loin@alma.example", "Objet", "Texte."));
      for (int tries = 1; tries <= 7; tries++) {
        assertThat(outbox.byId(id).map(Kept::state)).isEqualTo(Optional.of(Kept.State.WAITING));
        postman.deliver();
        assertThat(outbox.byId(id).orElseThrow().tries()).isEqualTo(tries);
        other.get(TurnedClock.class).turn(Duration.ofHours(25));
      }
      Kept failed = outbox.byId(id).orElseThrow();
      assertThat(failed.state()).isEqualTo(Kept.State.FAILED);
      assertThat(failed.byHand()).isTrue();
      Client client = other.client();
      client.signsIn(person.email(), Fixtures.PASSWORD);
      assertThat(client.get("/courriels").body()).contains("non envoyé").contains("loin@alma");
      assertThat(client.get("/courriels/" + id).body()).contains("Texte.").contains("Copiez");
      assertThat(client.get("/actuator/health/readiness").statusCode())
          .describedAs("a mail server that is away keeps nobody from working")
          .isEqualTo(200);
      assertThat(client.post("/courriels/" + id + "/envoi", Map.of()).statusCode()).isEqualTo(302);
      assertThat(outbox.byId(id).map(Kept::state)).isEqualTo(Optional.of(Kept.State.WAITING));
    }
  }
}
