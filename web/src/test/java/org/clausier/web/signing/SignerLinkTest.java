package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clausier.evidence.Signing;
import org.clausier.scan.Scan;
import org.clausier.web.Client;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.journal.Verification;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Paper;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links to sign: each way in which one does not serve has its page; nobody signs by another's. */
class SignerLinkTest extends WebTest {

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Papers papers;
  @Autowired private Review review;
  @Autowired private Outbox outbox;
  @Autowired private SigningDesk desk;
  @Autowired private Signatures signatures;
  @Autowired private EvidenceFiles evidence;
  @Autowired private Agreements agreements;
  @Autowired private Verification verification;
  @Autowired private JdbcClient sql;

  private Dossiers dossiers;
  private Account producer;
  private Course course;
  private Filing filing;
  private String link;

  @BeforeEach
  void proposed() {
    dossiers = new Dossiers(filings, proceedings, review, outbox);
    producer = fixtures.person(Role.PRODUCER);
    course = fixtures.course(producer);
    filing = dossiers.toSign(course, producer);
    link = dossiers.link(filing);
  }

  private static void opens(Client client, String link) {
    client.post(link, Map.of());
    assertThat(Client.next(client.get(link))).isEqualTo(link + "/convention");
  }

  private static String signs(Client client, String base) {
    assertThat(Client.next(client.post(base + "/convention", Dossiers.typed())))
        .isEqualTo(base + "/code");
    String code = Dossiers.code(client.get(base + "/code").body());
    return Client.next(client.post(base + "/code", Map.of("code", code)));
  }

  private Filing now() {
    return filings.byId(filing.id()).orElseThrow();
  }

  @Test
  void looking_uses_nothing_up_and_the_page_is_told_to_nobody() {
    Client mail = client();
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> seen = mail.get(link);
      assertThat(seen.statusCode()).isEqualTo(200);
      assertThat(seen.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(seen.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
      assertThat(seen.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    opens(client(), link);
  }

  @Test
  void of_two_people_one_opens_it_and_the_other_is_told() {
    Client first = client();
    Client second = client();
    opens(first, link);
    second.post(link, Map.of());
    HttpResponse<String> told = second.get(link);
    assertThat(told.statusCode()).isEqualTo(410);
    assertThat(told.body()).contains("Ce lien a servi").contains("c•••@univ-jalons.example");
    for (String page : List.of("/convention", "/code", "/papier", "/fait")) {
      assertThat(Client.next(second.get(link + page))).isEqualTo(link);
    }
    assertThat(second.get(link + "/fichier/convention.pdf").statusCode()).isEqualTo(404);
    second.post(link + "/convention", Dossiers.typed());
    second.post(link + "/code", Map.of("code", "123456"));
    assertThat(now().state()).isEqualTo(State.TO_SIGN);
    assertThat(first.get(link + "/convention").statusCode()).isEqualTo(200);
  }

  @Test
  void a_link_that_is_too_old_opens_no_more() {
    sql.sql("update signing_link set expires = made where request = :id")
        .param("id", filing.id())
        .update();
    Client client = client();
    client.post(link, Map.of());
    HttpResponse<String> told = client.get(link);
    assertThat(told.statusCode()).isEqualTo(410);
    assertThat(told.body()).contains("Ce lien a expiré");
    client.post(link + "/nouveau", Map.of());
    String other = dossiers.link(filing);
    assertThat(other).isNotEqualTo(link);
    opens(client, other);
  }

  @Test
  void a_link_that_was_never_made_tells_nothing() {
    String forged = "/signer/" + "A".repeat(43);
    Client client = client();
    client.post(forged, Map.of());
    client.post(forged + "/nouveau", Map.of());
    assertThat(client.get(forged).statusCode()).isEqualTo(404);
    assertThat(client.get(forged).body()).contains("Ce lien n’existe pas");
  }

  /** Scenario 16: a change after sending kills the old link, and annuls what was signed. */
  @Test
  void a_document_that_changes_kills_its_link_and_annuls_its_signatures() {
    Client client = client();
    opens(client, link);
    assertThat(signs(client, link)).isEqualTo(link + "/fait");
    assertThat(now().state()).isEqualTo(State.TO_COUNTERSIGN);
    Paper first = papers.current(now()).orElseThrow();
    review.reopen(now(), "Le nombre d’étudiants change.", producer);
    HttpResponse<String> told = client.get(link);
    assertThat(told.statusCode()).isEqualTo(410);
    assertThat(told.body())
        .contains("La convention a été modifiée le 22 novembre 2026. Ce lien ne sert plus.")
        .contains("pas encore proposée")
        .doesNotContain("/nouveau");
    assertThat(Client.next(client.get(link + "/fait"))).isEqualTo(link);
    review.accept(now(), producer);
    assertThat(client.get(link).body()).contains("/nouveau");
    client.post(link + "/nouveau", Map.of());
    String other = dossiers.link(filing);
    assertThat(other).isNotEqualTo(link);
    Paper second = papers.current(now()).orElseThrow();
    assertThat(second.n()).isEqualTo(first.n() + 1);
    assertThat(signatures.of(second)).isEmpty();
    assertThat(signatures.of(first)).hasSize(1);
    assertThat(now().state()).isEqualTo(State.TO_SIGN);
    opens(client, other);
    assertThat(signs(client, other)).isEqualTo(other + "/fait");
    assertThat(signatures.of(second).get(0).signing().document()).isEqualTo(second.sha256());
  }

  @Test
  void five_wrong_codes_spend_it_and_another_may_be_asked_for() {
    Client client = client();
    opens(client, link);
    client.post(link + "/convention", Dossiers.typed());
    String code = Dossiers.code(client.get(link + "/code").body());
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int left = 4; left > 0; left--) {
      HttpResponse<String> refused = client.post(link + "/code", Map.of("code", wrong));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Il vous reste " + left + " essai");
    }
    client.post(link + "/code", Map.of("code", wrong));
    HttpResponse<String> late = client.post(link + "/code", Map.of("code", code));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("il ne sert plus");
    assertThat(now().state()).isEqualTo(State.TO_SIGN);
    assertThat(signs(client, link)).isEqualTo(link + "/fait");
  }

  /** Whoever presses the button too early, or types letters, has not guessed. */
  @Test
  void what_is_not_six_digits_is_no_try() {
    Client client = client();
    opens(client, link);
    client.post(link + "/convention", Dossiers.typed());
    String code = Dossiers.code(client.get(link + "/code").body());
    for (String typed : List.of("", "abc", "12345", "1234567", "12", "-")) {
      HttpResponse<String> told = client.post(link + "/code", Map.of("code", typed));
      assertThat(told.statusCode()).describedAs(typed).isEqualTo(422);
      assertThat(told.body()).describedAs(typed).contains("six chiffres du dernier code");
    }
    String spaced = code.substring(0, 3) + " " + code.substring(3);
    assertThat(Client.next(client.post(link + "/code", Map.of("code", spaced))))
        .isEqualTo(link + "/fait");
  }

  /** Nobody signed before the document was there. */
  @Test
  void a_paper_is_not_signed_before_its_document_was_made() throws Exception {
    Client client = client();
    opens(client, link);
    java.io.ByteArrayOutputStream png = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB),
        "png",
        png);
    Map<String, byte[]> copy = Map.of("copie:copie.png", png.toByteArray());
    HttpResponse<String> told =
        client.uploads(
            link + "/papier",
            Map.of("nom", "Clovis Sauterne", "qualite", "président", "jour", "21/11/2026"),
            copy);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("href=\"#jour\"");
    assertThat(now().state()).isEqualTo(State.TO_SIGN);
    HttpResponse<String> taken =
        client.uploads(
            link + "/papier",
            Map.of("nom", "Clovis Sauterne", "qualite", "président", "jour", "22/11/2026"),
            copy);
    assertThat(Client.next(taken)).isEqualTo(link + "/fait");
  }

  @Test
  void a_code_that_is_too_old_signs_nothing() {
    Client client = client();
    opens(client, link);
    client.post(link + "/convention", Dossiers.typed());
    String code = Dossiers.code(client.get(link + "/code").body());
    sql.sql("update signing_code set expires = made where request = :id")
        .param("id", filing.id())
        .update();
    assertThat(client.post(link + "/code", Map.of("code", code)).statusCode()).isEqualTo(422);
    assertThat(signatures.of(papers.current(now()).orElseThrow())).isEmpty();
  }

  @Test
  void codes_are_not_asked_for_without_end_and_the_producer_reads_none() {
    Client client = client();
    opens(client, link);
    for (int i = 0; i < 6; i++) {
      assertThat(client.post(link + "/convention", Dossiers.typed()).statusCode()).isEqualTo(302);
    }
    HttpResponse<String> seventh = client.post(link + "/convention", Dossiers.typed());
    assertThat(seventh.statusCode()).isEqualTo(422);
    assertThat(seventh.body()).contains("Attendez une heure");
    assertThat(outbox.of(producer.producer()))
        .noneMatch(k -> k.message().kind().equals("signing-code"));
  }

  /** Nothing is ticked beforehand; nothing goes without both boxes, a name and a capacity. */
  @Test
  void the_boxes_are_unticked_and_each_is_needed() {
    Client client = client();
    opens(client, link);
    assertThat(client.get(link + "/convention").body()).doesNotContain("checked");
    for (String missing : Dossiers.typed().keySet()) {
      Map<String, String> typed = new java.util.HashMap<>(Dossiers.typed());
      typed.remove(missing);
      HttpResponse<String> refused = client.post(link + "/convention", typed);
      assertThat(refused.statusCode()).describedAs(missing).isEqualTo(422);
      assertThat(refused.body()).contains("href=\"#" + missing + "\"");
    }
  }

  @Test
  void somebody_else_signs_by_a_link_of_their_own() {
    Client client = client();
    opens(client, link);
    assertThat(client.post(link + "/transmettre", Map.of("courriel", "non")).statusCode())
        .isEqualTo(422);
    client.post(link + "/transmettre", Map.of("courriel", "presidence@univ-jalons.example"));
    String other = dossiers.link(filing);
    Client president = client();
    opens(president, other);
    assertThat(signs(president, other)).isEqualTo(other + "/fait");
    Signing signed = signatures.of(papers.current(now()).orElseThrow()).get(0).signing();
    assertThat(((Signing.Electronic) signed).code().address())
        .isEqualTo("presidence@univ-jalons.example");
    assertThat(Client.next(client.get(link))).isEqualTo(link + "/fait");
  }

  @Test
  void of_two_who_sign_at_once_one_does() throws Exception {
    Paper paper = papers.current(filing).orElseThrow();
    Seat seat =
        new Seat(
            filing, paper, Signing.Side.INSTITUTION, Dossiers.EMAIL, Optional.empty(), "/signer/x");
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<SigningDesk.Result> signs =
        () -> {
          together.await();
          return desk.deposit(
              seat,
              "Clovis Sauterne",
              "président",
              LocalDate.of(2026, 11, 21),
              "essai",
              new SigningDesk.Copy("copie.png", new Scan(Scan.Kind.PNG, 1), new byte[] {1, 2}));
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<SigningDesk.Result> results =
          two.invokeAll(List.of(signs, signs)).stream().map(SignerLinkTest::result).toList();
      assertThat(results).hasAtLeastOneElementOfType(SigningDesk.Result.Signed.class);
      assertThat(results).hasAtLeastOneElementOfType(SigningDesk.Result.Overtaken.class);
    } finally {
      two.shutdownNow();
    }
    assertThat(signatures.of(paper)).hasSize(1);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The order is kept, and nothing rules before the last signature. */
  @Test
  void the_institution_signs_first_and_both_make_the_agreement() {
    Client company = client();
    company.signsIn(producer.email(), Fixtures.PASSWORD);
    String own = "/conventions/" + filing.id();
    assertThat(Client.next(company.get(own + "/signature/convention")))
        .isEqualTo(own + "?fait=meanwhile");
    company.post(own + "/avenant", Map.of());
    assertThat(filings.amending(filing.id())).isEmpty();
    Client client = client();
    opens(client, link);
    signs(client, link);
    assertThat(agreements.of(course.id())).isEmpty();
    assertThat(evidence.of(papers.current(now()).orElseThrow())).isEmpty();
    assertThat(signs(company, own + "/signature")).isEqualTo(own + "?fait=countersign");
    Paper paper = papers.current(now()).orElseThrow();
    assertThat(now().state()).isEqualTo(State.SIGNED);
    assertThat(agreements.of(course.id()))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.id()).isEqualTo("CONV-" + filing.reference());
              assertThat(a.signed()).hasValue(LocalDate.of(2026, 11, 22));
              assertThat(a.quota().learners()).hasValue(90);
            });
    assertThat(evidence.of(paper).orElseThrow().json())
        .contains(paper.sha256())
        .contains("\"way\":\"screen\"")
        .contains("127.0.0.0/24");
    assertThat(client.get(link + "/fait").body()).contains("dossier-de-preuve.pdf");
    assertThat(client.get(link + "/fichier/exemplaire.zip").statusCode()).isEqualTo(200);
    assertThat(company.get(own + "/fichier/dossier-de-preuve.json").body())
        .isEqualTo(client.get(link + "/fichier/dossier-de-preuve.json").body());
    assertThat(company.get(own).body()).contains("720,00").doesNotContain(Dossiers.EMAIL + "\"");
    company.post(own + "/avenant", Map.of());
    assertThat(filings.amending(filing.id())).hasSize(1);
    assertThat(verification.verify().flaws()).isEmpty();
  }
}
