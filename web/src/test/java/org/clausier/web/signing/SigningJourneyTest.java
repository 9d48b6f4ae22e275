package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios 16 and 18 as people live them: accepted, signed by both, verified. */
class SigningJourneyTest extends WebTest {

  private static final Pattern LINK = Pattern.compile("/signer/[A-Za-z0-9_-]{43}");

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Papers papers;
  @Autowired private Review review;
  @Autowired private Outbox outbox;

  private static void presses(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void follows(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static void says(Visitor visitor, String... sentences) {
    assertThat(
            visitor
                .page()
                .locator("main")
                .textContent()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '))
        .contains(sentences);
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(21, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void both_sides_sign_in_order_and_the_document_is_told_genuine(Look look) throws IOException {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    Filing filing = new Dossiers(filings, proceedings, review, outbox).sent(course);
    String link;
    try (Visitor producer = visitor(look)) {
      producer
          .signsIn(account.email(), Fixtures.PASSWORD)
          .goes("/conventions")
          .looks("conventions");
      follows(producer, filing.reference());
      says(producer, "Envoyée, encore modifiable", "au tour de : le producteur", "720,00 €");
      producer.looks("convention-envoyee");
      follows(producer, "Accepter…");
      producer.looks("convention-accepter");
      presses(producer, "Accepter et envoyer à la signature");
      says(producer, "La demande est acceptée", "À signer", "Pas encore en vigueur");
      producer.looks("convention-a-signer");
      Matcher found = LINK.matcher(producer.page().locator(".message").first().textContent());
      assertThat(found.find()).isTrue();
      link = found.group();
      // in order: the producer does not sign first
      assertThat(producer.page().getByText("Signer…").count()).isZero();
      String own = "/conventions/" + filing.id();
      producer.goes(own + "/signature/convention");
      assertThat(java.net.URI.create(producer.page().url()).getPath()).isEqualTo(own);
      institution(look, link);
      producer.goes(own);
      follows(producer, "Signer…");
      producer.looks("signer-producteur");
      producer.page().getByLabel("Votre nom et votre prénom").fill("Maëlle Tarquin");
      producer.page().getByLabel("Qualité").fill("présidente");
      producer.page().locator("#pouvoir").check();
      producer.page().locator("#accord").check();
      presses(producer, "Afficher le code");
      types(producer);
      says(
          producer, "Les deux parties ont signé", "Signée", "l’usage commence le 1er février 2027");
      producer.looks("convention-signee");
    }
    verified(look, filing);
  }

  private void institution(Look look, String link) {
    try (Visitor signer = visitor(look)) {
      signer.goes(link).looks("signer-lien");
      presses(signer, "Ouvrir le dossier");
      signer.looks("signer");
      signer.expects("422");
      presses(signer, "Afficher le code");
      says(signer, "Nom : écrivez", "Qualité : écrivez", "Pouvoir : cochez", "Accord : cochez");
      assertThat(signer.page().title()).startsWith("Erreur");
      signer.looks("signer-erreurs");
      signer.page().getByLabel("Votre nom et votre prénom").fill("Clovis Sauterne");
      signer.page().getByLabel("Qualité").fill("président");
      signer.page().locator("#pouvoir").check();
      signer.page().locator("#accord").check();
      presses(signer, "Afficher le code");
      says(signer, "le code est lu ici, à l’écran");
      signer.looks("signer-code");
      signer.page().locator("#code").fill("12");
      presses(signer, "Signer la convention");
      says(signer, "écrivez les six chiffres");
      signer.page().locator("#code").fill(wrong(signer));
      presses(signer, "Signer la convention");
      says(signer, "ce n’est pas le bon");
      signer.looks("signer-code-faux");
      types(signer);
      says(signer, "Vous avez signé", "attend la signature du producteur");
      signer.looks("signer-fait");
    }
  }

  private static String wrong(Visitor visitor) {
    String shown = visitor.page().locator("strong.copy").textContent();
    return shown.replaceAll("[^0-9]", "").equals("000000") ? "000001" : "000000";
  }

  private static void types(Visitor visitor) {
    String shown = visitor.page().locator("strong.copy").textContent();
    visitor.page().locator("#code").fill(shown.replaceAll("[^0-9]", ""));
    presses(visitor, "Signer la convention");
  }

  private void verified(Look look, Filing filing) {
    byte[] genuine = papers.current(filing).orElseThrow().content();
    byte[] altered = genuine.clone();
    altered[altered.length - 1] = ' ';
    try (Visitor visitor = visitor(look)) {
      drops(visitor, genuine);
      says(
          visitor,
          "Authentique : c’est le document de la convention du dossier " + filing.reference());
      says(visitor, "la dernière signature est du 22 novembre 2026");
      visitor.looks("verifier-convention");
      drops(visitor, altered);
      says(visitor, "Modifié : ce fichier se présente comme un document du dossier");
      visitor.looks("verifier-convention-modifiee");
    }
  }

  private static void drops(Visitor visitor, byte[] bytes) {
    visitor.goes("/verifier");
    visitor
        .page()
        .locator("#fichier")
        .setInputFiles(new FilePayload("convention.pdf", "application/pdf", bytes));
    presses(visitor, "Vérifier");
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_DARK", "NARROW_LIGHT"})
  void the_institution_signs_on_paper_and_its_copy_is_kept(Look look) throws IOException {
    Account account = fixtures.person(Role.PRODUCER);
    Dossiers dossiers = new Dossiers(filings, proceedings, review, outbox);
    Filing filing = dossiers.toSign(fixtures.course(account), account);
    try (Visitor signer = visitor(look)) {
      signer.goes(dossiers.link(filing));
      presses(signer, "Ouvrir le dossier");
      follows(signer, "Déposer la copie signée");
      signer.looks("signer-papier");
      signer.expects("422");
      signer
          .page()
          .locator("#copie")
          .setInputFiles(
              new FilePayload("convention.pdf", "application/pdf", new byte[] {'M', 'Z'}));
      presses(signer, "Déposer la copie");
      says(signer, "Copie : Ce fichier n’est ni un PDF, ni un PNG, ni un JPEG.", "Jour : écrivez");
      signer.looks("signer-papier-erreurs");
      signer.page().getByLabel("Nom de la personne qui a signé").fill("Clovis Sauterne");
      signer.page().getByLabel("Qualité").fill("président");
      signer.page().getByLabel("Jour de la signature").fill("22/11/2026");
      signer
          .page()
          .locator("#copie")
          .setInputFiles(new FilePayload("copie.png", "image/png", png()));
      presses(signer, "Déposer la copie");
      says(signer, "Vous avez signé", "La copie signée sur papier par l’établissement");
      signer.goes("/verifier");
      signer
          .page()
          .locator("#fichier")
          .setInputFiles(new FilePayload("copie.png", "image/png", png()));
      presses(signer, "Vérifier");
      says(signer, "Authentique : c’est, à l’octet près, la copie signée sur papier");
      signer.looks("verifier-copie");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
  void the_other_pages_are_looked_at(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    Dossiers dossiers = new Dossiers(filings, proceedings, review, outbox);
    try (Visitor producer = visitor(look)) {
      producer
          .signsIn(account.email(), Fixtures.PASSWORD)
          .goes("/conventions")
          .looks("conventions-vides");
      producer.goes("/conventions/importer").looks("conventions-importer");
      producer.expects("422");
      presses(producer, "Importer la convention");
      producer.looks("conventions-importer-erreurs");
      Filing filing = dossiers.sent(course);
      String own = "/conventions/" + filing.id();
      producer.goes(own + "/acte/question").looks("convention-question");
      producer.goes(own + "/acte/refus");
      presses(producer, "Refuser la demande");
      producer.looks("convention-refus-erreurs");
      Filing other = dossiers.toSign(course, account);
      String link = dossiers.link(other);
      review.reopen(filings.byId(other.id()).orElseThrow(), "Une date change.", account);
      producer.goes("/conventions/" + other.id()).looks("convention-reprise");
      producer.expects("410").expects("404").goes(link).looks("signer-lien-change");
      producer.goes("/signer/" + "A".repeat(43)).looks("signer-lien-inconnu");
    }
  }
}
