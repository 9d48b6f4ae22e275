package org.clausier.web.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.web.Client;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Proceedings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/**
 * What an institution is told is whole, in the words of the form, and true where no mail leaves.
 */
class ToldTest extends WebTest {

  private static final Pattern LINK = Pattern.compile("/demande/lien/[A-Za-z0-9_-]{43}");
  private static final String EMAIL = "noe@hautebrise.example";

  @Autowired private Filings filings;
  @Autowired private Outbox outbox;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Keys keys;

  private Course course() {
    return fixtures.course(fixtures.person(Role.PRODUCER));
  }

  /** A draft that this client began. */
  private Filing begun(Client client, Course course, String email) {
    HttpResponse<String> answer =
        client.post(
            "/c/" + course.slug() + "/demande",
            Map.of("audience", "company", "practices", "enrol-cohort", "email", email));
    assertThat(answer.statusCode()).isEqualTo(302);
    String address = Client.next(answer).replaceAll("/demande/([^/]+).*", "$1");
    return filings.at(address).orElseThrow();
  }

  private static String text(HttpResponse<String> response) {
    return HtmlUtils.htmlUnescape(response.body()).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** All at once, in the order of the form, in the words of its fields. */
  @Test
  void who_signs_is_asked_for_whole() {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    String said = text(client.post("/demande/" + draft.address() + "/4", Map.of()));
    assertThat(said.substring(said.indexOf("class=\"errors\"")))
        .containsSubsequence(
            "Nom du référent : écrivez-le.",
            "Courriel du référent : écrivez",
            "Nom du signataire : écrivez-le.",
            "Fonction du signataire : écrivez-la.",
            "Courriel du signataire : écrivez",
            "Dites si le signataire est le représentant légal.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1,5", "999999999999", "100001", "<b>", "beaucoup"})
  void a_number_of_learners_is_from_1_to_100_000(String typed) {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    HttpResponse<String> answer =
        client.post(
            "/demande/" + draft.address() + "/3", Map.of("session", "s5", "learners", typed));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("Nombre d’apprenants : écrivez un nombre de 1 à 100 000.");
  }

  /** Without a mail server nothing leaves: nobody is told the contrary. */
  @Test
  void without_a_mail_server_the_link_is_shown_to_be_copied() {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    HttpResponse<String> later =
        client.post("/demande/" + draft.address() + "/5", Map.of("suite", "plus-tard"));
    String page = text(client.get(Client.next(later)));
    assertThat(page)
        .contains(
            "gardé jusqu’au 20 février 2027", "n’envoie pas de courriels", base() + link(draft))
        .doesNotContain("part à");
    Client elsewhere = client();
    elsewhere.post(link(draft), Map.of());
    assertThat(elsewhere.get("/demande/" + draft.address()).statusCode()).isEqualTo(200);
    // looked at again, the page shows it no more; nobody else is shown it
    assertThat(text(client.get("/demande/" + draft.address()))).doesNotContain("/demande/lien/");
    assertThat(client().get("/demande/" + draft.address() + "?garde").body())
        .doesNotContain("/demande/lien/");
    assertThat(text(client().get("/demande/lien?envoye"))).contains("n’envoie pas de courriels");
  }

  /** What may be read before it is sent is what will be signed: an amendment says so. */
  @Test
  void the_draft_of_an_amendment_says_what_it_changes() throws Exception {
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    Dossiers dossiers = new Dossiers(filings, proceedings, review, outbox);
    Filing filing = dossiers.toSign(course, account);
    Client client = client();
    for (String base :
        List.of(dossiers.link(filing), "/conventions/" + filing.id() + "/signature")) {
      if (base.startsWith("/conv")) client.signsIn(account.email(), Fixtures.PASSWORD);
      else client.post(base, Map.of());
      client.post(base + "/convention", Dossiers.typed());
      String code = Dossiers.code(client.get(base + "/code").body());
      client.post(base + "/code", Map.of("code", code));
    }
    client.post("/demande/lien/" + keys.link(filing), Map.of());
    String amendment =
        Client.next(client.post("/demande/" + filing.address() + "/avenant", Map.of()));
    String projet = amendment.replaceFirst("/6$", "/projet.pdf");
    assertThat(pdf(client, projet)).contains("CONV-" + filing.reference());
  }

  private String pdf(Client client, String path) throws IOException, InterruptedException {
    StringBuilder cookies = new StringBuilder();
    for (String name : List.of("demande-" + path.split("/")[2])) {
      client.cookie(name).ifPresent(c -> cookies.append(name).append('=').append(c.getValue()));
    }
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(base() + path))
                    .header("Cookie", cookies.toString())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
  }

  private String link(Filing filing) {
    Matcher m = LINK.matcher(outbox.about("request " + filing.id()).get(0).message().body());
    assertThat(m.find()).isTrue();
    return m.group();
  }
}
