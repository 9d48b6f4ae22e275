package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.evidence.Signing;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Signing with a code that a mail server carries: whoever signs reads it in their mailbox alone.
 */
@Tag("web")
class MailedCodeTest {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final String PUBLIC = "https://clausier.example";
  private static final Pattern LINK = Pattern.compile(PUBLIC + "(/signer/[A-Za-z0-9_-]{43})");
  private static final Pattern CODE = Pattern.compile("D-2026-[0-9]{4} : ([0-9]{6})\\b");

  @TempDir static Path data;

  @SuppressWarnings("NullAway.Init")
  private static Installation installation;

  @BeforeAll
  static void start() {
    SERVER.start();
    installation =
        Installation.start(
            data,
            "clausier.demonstration",
            "true",
            "clausier.mail.reminders",
            "none",
            "clausier.smtp.host",
            "127.0.0.1",
            "clausier.smtp.port",
            SERVER.getSmtp().getPort() + "",
            "clausier.smtp.from",
            "conventions@clausier.example",
            "clausier.smtp.starttls",
            "false",
            "clausier.url",
            PUBLIC);
  }

  @AfterAll
  static void stop() {
    installation.close();
    SERVER.stop();
  }

  /** What the last message to somebody says at that place. */
  private static String mailed(String to, Pattern what) throws Exception {
    for (int tries = 0; tries < 150; tries++) {
      MimeMessage[] all = SERVER.getReceivedMessages();
      for (int i = all.length - 1; i >= 0; i--) {
        if (!all[i].getRecipients(RecipientType.TO)[0].toString().equals(to)) continue;
        Matcher found =
            what.matcher(
                all[i].getContent().toString().replace('\u00a0', ' ').replace('\u202f', ' '));
        if (found.find()) return found.group(1);
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nothing for " + to);
  }

  private static void presses(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static String text(Visitor visitor) {
    return visitor.page().locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static void fills(Visitor visitor, String name, String function) {
    visitor.page().getByLabel("Votre nom et votre prénom").fill(name);
    visitor.page().getByLabel("Qualité").fill(function);
    visitor.page().locator("#pouvoir").check();
    visitor.page().locator("#accord").check();
    presses(visitor, "Recevoir le code");
  }

  private static void types(Visitor visitor, String code) {
    visitor.page().locator("#code").fill(code);
    presses(visitor, "Signer la convention");
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @ParameterizedTest
  @EnumSource
  void the_code_is_asked_mailed_typed_wrong_then_right_by_both_sides(Look look) throws Exception {
    Account account = installation.fixtures().person(Role.PRODUCER);
    Course course = installation.fixtures().course(account);
    Filings filings = installation.get(Filings.class);
    Dossiers dossiers =
        new Dossiers(
            filings,
            installation.get(Proceedings.class),
            installation.get(Review.class),
            installation.get(Outbox.class));
    SERVER.purgeEmailFromAllMailboxes();
    Filing filing = dossiers.toSign(course, account);
    String link = mailed(Dossiers.EMAIL, LINK);
    try (Visitor signer = installation.visitor(look)) {
      signer.goes(link);
      presses(signer, "Ouvrir le dossier");
      assertThat(text(signer)).contains("Un code à usage unique part à c•••@univ-jalons.example");
      signer.looks("signer-courriel");
      fills(signer, "Clovis Sauterne", "président");
      String code = mailed(Dossiers.EMAIL, CODE);
      assertThat(text(signer))
          .contains("Un code part à c•••@univ-jalons.example")
          .doesNotContain(code)
          .doesNotContain("lu ici, à l’écran");
      signer.looks("signer-code-courriel");
      signer.expects("422");
      types(signer, other(code));
      assertThat(text(signer)).contains("ce n’est pas le bon. Il vous reste 4 essais.");
      assertThat(signer.page().title()).startsWith("Erreur");
      signer.looks("signer-code-courriel-faux");
      assertThat(filings.byId(filing.id()).orElseThrow().state()).isEqualTo(State.TO_SIGN);
      types(signer, code.substring(0, 3) + " " + code.substring(3));
      assertThat(text(signer)).contains("Vous avez signé", "attend la signature du producteur");
      signer.looks("signer-fait-courriel");
    }
    assertThat(filings.byId(filing.id()).orElseThrow().state()).isEqualTo(State.TO_COUNTERSIGN);
    countersigns(look, account, filing);
    Filing signed = filings.byId(filing.id()).orElseThrow();
    assertThat(signed.state()).isEqualTo(State.SIGNED);
    var paper = installation.get(Papers.class).current(signed).orElseThrow();
    assertThat(installation.get(Signatures.class).of(paper))
        .extracting(k -> ((Signing.Electronic) k.signing()).code().way())
        .containsExactly(Signing.CodeWay.MAIL, Signing.CodeWay.MAIL);
  }

  /** The producer's page shows neither the code nor the link that went to the other side. */
  private static void countersigns(Look look, Account account, Filing filing) throws Exception {
    try (Visitor producer = installation.visitor(look)) {
      producer.signsIn(account.email(), Fixtures.PASSWORD).goes("/conventions/" + filing.id());
      assertThat(text(producer)).doesNotContain("Messages à transmettre", "/signer/");
      producer.goes("/courriels");
      assertThat(text(producer)).doesNotContain("Votre code");
      producer.goes("/conventions/" + filing.id() + "/signature/convention");
      fills(producer, "Camille Essai", "gérant");
      types(producer, mailed(account.email(), CODE));
      assertThat(text(producer)).contains("Les deux parties ont signé");
    }
  }
}
