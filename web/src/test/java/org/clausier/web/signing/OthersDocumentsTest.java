package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.web.Client;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.Http;
import org.clausier.web.Multipart;
import org.clausier.web.Readable;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of a document to whoever has it; and what is shown to those whose it is not. */
class OthersDocumentsTest extends WebTest {

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Outbox outbox;
  @Autowired private Papers papers;
  @Autowired private Keys keys;
  @Autowired private Affirming affirming;
  @Autowired private Codes codes;
  @Autowired private SigningDesk desk;
  @Autowired private SignedFiles files;

  private static final String WISH =
      "{\"name\":\"A B\",\"function\":\"c d\",\"power\":true,\"consent\":true,\"code\":\"123456\"}";

  /** A producer of its own, and its course. */
  private record House(Account producer, Course course) {}

  private House house() {
    Account producer = fixtures.person(Role.PRODUCER);
    return new House(producer, fixtures.course(producer));
  }

  private Dossiers dossiers() {
    return new Dossiers(filings, proceedings, review, outbox);
  }

  private Filing again(Filing filing) {
    return filings.byId(filing.id()).orElseThrow();
  }

  private Paper paper(Filing filing) {
    return papers.current(again(filing)).orElseThrow();
  }

  /** Both sign, each with the code that came to them. */
  private Filing signed() {
    House house = house();
    Filing filing = dossiers().toSign(house.course(), house.producer());
    sign(filing, Signing.Side.INSTITUTION, Optional.empty(), filing.email());
    sign(filing, Signing.Side.PRODUCER, Optional.of(house.producer()), house.producer().email());
    return again(filing);
  }

  private void sign(Filing filing, Signing.Side side, Optional<Account> account, String email) {
    Seat seat = new Seat(again(filing), paper(filing), side, email, account, "");
    assertThat(
            affirming.ask(seat, "Clovis Sauterne", "président", true, "192.0.2.0/24", Language.FR))
        .isEmpty();
    String code =
        codes
            .shown(seat)
            .orElseThrow()
            .message()
            .body()
            .replaceFirst("(?s).*?\\b(\\d{6})\\b.*", "$1");
    assertThat(desk.sign(seat, code)).isInstanceOf(SigningDesk.Result.Signed.class);
  }

  private String verified(byte[] bytes) {
    Client client = client();
    Multipart form =
        new Multipart().text("_csrf", client.csrf()).file("fichier", "document.pdf", bytes);
    String page = client.sends("/verifier", form.body(), Multipart.type()).body();
    return Readable.plain(Readable.text(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void a_document_that_another_replaced_is_said_to_be() {
    House house = house();
    Account producer = house.producer();
    Filing filing = dossiers().toSign(house.course(), producer);
    byte[] first = paper(filing).content();
    assertThat(verified(first))
        .contains("document de la convention du dossier " + filing.reference())
        .contains("ne l’ont pas encore signé");
    assertThat(review.reopen(again(filing), "un nombre est faux", producer))
        .isInstanceOf(Review.Result.Done.class);
    assertThat(verified(first)).contains("Remplacé : ce document du dossier " + filing.reference());
    // accepted again as it was, it is to be signed again
    assertThat(review.accept(again(filing), producer)).isInstanceOf(Review.Result.Done.class);
    assertThat(paper(filing).sha256()).isEqualTo(org.clausier.web.desk.Digest.of(first));
    assertThat(verified(first)).contains("Authentique");
    review.reopen(again(filing), "un nombre est faux", producer);
    assertThat(review.ask(again(filing), "Combien d’apprenants ?", producer))
        .isInstanceOf(Review.Result.Done.class);
    Filing draft = again(filing);
    if (!draft.state().editable()) {
      draft = proceedings.act(draft, Act.CORRECT, Actor.INSTITUTION, Facts.NONE).orElseThrow();
    }
    Filing changed = filings.save(draft, 6, draft.said().with("learners", "91")).orElseThrow();
    assertThat(proceedings.act(changed, Act.SEND, Actor.INSTITUTION, Facts.NONE)).isPresent();
    assertThat(review.accept(again(filing), producer)).isInstanceOf(Review.Result.Done.class);
    assertThat(paper(filing).n()).isEqualTo(3);
    assertThat(verified(first)).contains("Remplacé");
    assertThat(verified(paper(filing).content())).contains("Authentique");
  }

  @Test
  void an_evidence_file_is_known_and_a_changed_one_is_not() {
    Filing filing = signed();
    byte[] evidence =
        files.of(paper(filing)).stream()
            .filter(f -> f.name().equals("dossier-de-preuve.pdf"))
            .findFirst()
            .orElseThrow()
            .bytes();
    assertThat(verified(evidence))
        .contains("le dossier de preuve de la convention du dossier " + filing.reference());
    byte[] altered = evidence.clone();
    altered[altered.length - 1] = ' ';
    assertThat(verified(altered))
        .contains("Modifié")
        .contains("aucun document enregistré ici n’a son empreinte");
    assertThat(verified(paper(filing).content())).contains("Les deux parties l’ont signé");
  }

  /**
   * With its own key, an institution opens its own: neither pages, nor files, nor links, nor API.
   */
  @Test
  void an_institution_never_sees_another_s() {
    Filing mine = signed();
    Filing theirs = signed();
    Client client = client();
    String link = "/demande/lien/" + keys.link(mine);
    client.post(link, Map.of());
    assertThat(client.get("/demande/" + mine.address() + "/exemplaire").statusCode())
        .isEqualTo(200);
    assertThat(client.get("/demande/" + mine.address() + "/fichier/convention.pdf").statusCode())
        .isEqualTo(200);
    String at = "/demande/" + theirs.address();
    HttpResponse<String> closed = client.get(at);
    assertThat(closed.statusCode()).isEqualTo(403);
    assertThat(closed.body()).doesNotContain("Jalons", theirs.email(), theirs.reference());
    for (String file :
        List.of(
            "/convention.pdf",
            "/projet.pdf",
            "/fichier/convention.pdf",
            "/fichier/exemplaire.zip")) {
      assertThat(client.get(at + file).statusCode()).describedAs(file).isIn(302, 403, 404);
    }
    for (String page : List.of("/1", "/6", "/exemplaire")) {
      assertThat(client.get(at + page).body()).describedAs(page).doesNotContain("Jalons");
    }
    for (String act : List.of("/retirer", "/avenant", "/corriger", "/reprendre", "/signature")) {
      client.post(at + act, Map.of());
    }
    assertThat(again(theirs).revision()).isEqualTo(theirs.revision());
    assertThat(filings.amending(theirs.id())).isEmpty();
    // the link to sign of another opens nothing for a browser that did not open it
    String signer = dossiers().link(theirs);
    assertThat(client.get(signer + "/fichier/convention.pdf").statusCode()).isEqualTo(404);
    assertThat(client.get(signer + "/convention").body()).doesNotContain("Jalons");
    byProgram(keys.browser(mine), theirs);
  }

  private void byProgram(String key, Filing theirs) {
    Http http = new Http(base());
    String one = "/api/v1/requests/" + theirs.reference();
    for (String path :
        List.of(
            "",
            "/document",
            "/proposal",
            "/files",
            "/files/convention.pdf",
            "/files/exemplaire.zip")) {
      assertThat(http.get(one + path, "Clausier-Request", key).statusCode())
          .describedAs(path)
          .isEqualTo(404);
    }
    for (String act :
        List.of("/acts/withdraw", "/amendment", "/institution/code", "/institution/signature")) {
      assertThat(
              http.send(
                      "POST",
                      one + act,
                      BodyPublishers.ofString(WISH),
                      "Clausier-Request",
                      key,
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .describedAs(act)
          .isEqualTo(404);
    }
  }

  /** Another house's people, and nobody at all. */
  @Test
  void neither_does_another_house_nor_a_stranger() {
    Filing filing = signed();
    Account other = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Client client = client();
    client.signsIn(other.email(), Fixtures.PASSWORD);
    for (String path :
        List.of("", "/projet.pdf", "/fichier/convention.pdf", "/fichier/dossier-de-preuve.pdf")) {
      String at = "/conventions/" + filing.id() + path;
      assertThat(client.get(at).statusCode()).describedAs(at).isEqualTo(404);
      assertThat(client().get(at).statusCode()).describedAs(at).isEqualTo(302);
    }
    assertThat(client.get("/conventions").body()).doesNotContain(filing.reference());
  }
}
