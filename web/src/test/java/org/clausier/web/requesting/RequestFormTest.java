package org.clausier.web.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausier.web.Client;
import org.clausier.web.WebTest;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Scenarios 14 and 15, and the doors of a request. */
class RequestFormTest extends WebTest {

  private static final Pattern LINK = Pattern.compile("/demande/lien/[A-Za-z0-9_-]{43}");
  private static final String EMAIL = "noe@hautebrise.example";

  @Autowired private Filings filings;
  @Autowired private Outbox outbox;

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

  private static Map<String, String> institution(String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("where", "france");
    fields.put("name", "Groupe Hélios");
    fields.put("address", "1 allée du Zénith, 92000 Nanterre");
    for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
    return fields;
  }

  private static String text(HttpResponse<String> response) {
    return HtmlUtils.htmlUnescape(response.body()).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** Scenario 14: what is typed, and what is said of it; nothing: it is taken. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123 456 782 00010   |",
        "123-456-782-00010   |",
        "35600000000048      |", // La Poste, head office
        "35600000000001      |", // La Poste: digits that sum to a multiple of five, without the key
        "1234567820001       | SIRET : le numéro a 13 chiffres, il en faut 14.",
        "12345678200011      | SIRET : la clé ne correspond pas",
        "11122233344455      | SIRET : les neuf premiers chiffres ne forment pas un SIREN.",
        "1234567820001A      | contient autre chose que des chiffres",
        "''                  | SIRET : écrivez-le, ou donnez le code UAI ou le numéro RNA.",
      })
  void a_siret_is_taken_with_spaces_and_refused_for_what_is_wrong(String typed, String said) {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    HttpResponse<String> answer =
        client.post("/demande/" + draft.address() + "/2", institution("siret", typed));
    if (said == null) {
      assertThat(Client.next(answer)).isEqualTo("/demande/" + draft.address() + "/3");
    } else {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(text(answer)).contains(said, "<title>Erreur : ", "href=\"#siret\"");
      assertThat(text(answer)).contains("value=\"" + typed + "\"");
    }
    assertThat(filings.byId(draft.id()).orElseThrow().said().text("name"))
        .isEqualTo("Groupe Hélios");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MA | ice   | 009996077000176 |",
        "MA | ice   | 009996077000177 | ICE : la clé ne correspond pas",
        "MA | local |                 |",
        "SN | local | SN-DKR-2020-B-1 |",
        "BE | vat   | BE0123456749    |",
      })
  void an_institution_elsewhere_needs_no_siret(
      String country, String field, String typed, String said) {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    HttpResponse<String> answer =
        client.post(
            "/demande/" + draft.address() + "/2",
            institution(
                "where", "elsewhere", "country", country, field, typed == null ? "" : typed));
    if (said == null) {
      assertThat(Client.next(answer)).isEqualTo("/demande/" + draft.address() + "/3");
    } else {
      assertThat(text(answer)).contains(said);
    }
  }

  @Test
  void each_step_says_all_that_it_lacks_at_once() {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    String at = "/demande/" + draft.address();
    assertThat(text(client.post(at + "/2", Map.of())))
        .contains("href=\"#where\"", "href=\"#name\"", "href=\"#address\"");
    client.post(at + "/2", institution("siret", Applicant.HELIOS));
    assertThat(text(client.post(at + "/3", Map.of())))
        .contains("href=\"#from\"", "href=\"#to\"", "href=\"#learners\"");
    assertThat(text(client.post(at + "/3", Map.of("from", "31/02/2027", "to", "x"))))
        .contains("« Premier jour » : écrivez un jour qui existe", "value=\"31/02/2027\"");
    assertThat(text(client.post(at + "/4", Map.of("contact.email", "noe"))))
        .contains(
            "href=\"#contact.name\"",
            "href=\"#contact.email\"",
            "href=\"#signatory.name\"",
            "href=\"#signatory.legal-representative\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marie@helios.example; paul@helios.example",
        "Dupont Marie\nMartin Paul\nDurand Zoé\nPetit Jean",
        "1. Dupont Marie\n2. Martin Paul\n3. Durand Zoé\n4. Petit Jean",
      })
  void a_list_of_learners_is_refused_and_kept_nowhere(String list) {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    HttpResponse<String> answer =
        client.post("/demande/" + draft.address() + "/5", Map.of("note", list));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("N’écrivez aucune liste de personnes");
    assertThat(filings.byId(draft.id()).orElseThrow().answers()).doesNotContain("Marie", "marie");
  }

  /** Scenario 15: 40 learners at 90,00 €. */
  @Test
  void the_price_of_the_fifth_step_is_that_of_the_document() throws Exception {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    String at = "/demande/" + draft.address();
    client.post(at + "/2", institution("siret", Applicant.HELIOS, "vat-subject", "true"));
    client.post(at + "/3", Map.of("session", "s5", "learners", "40"));
    client.post(
        at + "/4",
        Map.of(
            "contact.name", "Armance Levasquier",
            "contact.email", "formation@helios.example",
            "signatory.name", "Armance Levasquier",
            "signatory.function", "directrice générale",
            "signatory.email", "dg@helios.example",
            "signatory.legal-representative", "true"));
    String price = "3 600,00 € HT, soit 4 320,00 € TTC";
    assertThat(text(client.get(at + "/5"))).contains(price, "40 apprenants actifs");
    assertThat(text(client.get(at + "/6"))).contains(price);
    String pdf = pdf(client, at + "/projet.pdf");
    assertThat(pdf).contains("3 600,00 €", "4 320,00 €", "PROJET", "Groupe Hélios");
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

  /** Addresses, keys, links and sessions crossed: nobody sees another's. */
  @Test
  void an_institution_never_sees_anothers_request() {
    Course course = course();
    Client one = client();
    Client other = client();
    Filing first = begun(one, course, "un@alma.example");
    Filing second = begun(other, course, "deux@alma.example");
    one.post("/demande/" + first.address() + "/2", institution("name", "Secret de l’un"));
    List<String> paths =
        List.of("", "/1", "/2", "/3", "/4", "/5", "/6", "/projet.pdf", "/convention.pdf");
    for (String path : paths) {
      HttpResponse<String> seen = other.get("/demande/" + first.address() + path);
      assertThat(seen.statusCode()).describedAs(path).isIn(302, 403, 404);
      assertThat(seen.body()).describedAs(path).doesNotContain("Secret", first.reference());
    }
    for (String act : List.of("2", "6", "reprendre", "corriger", "retirer", "avenant")) {
      other.post("/demande/" + first.address() + "/" + act, institution("name", "Autre"));
    }
    assertThat(filings.byId(first.id()).orElseThrow().said().text("name"))
        .isEqualTo("Secret de l’un");
    assertThat(filings.byId(first.id()).orElseThrow().state()).isEqualTo(first.state());
    // the key of one, under the name of the other
    String key = other.cookie("demande-" + second.address()).orElseThrow().getValue();
    HttpResponse<String> forged =
        client()
            .get("/demande/" + first.address(), "Cookie", "demande-" + first.address() + "=" + key);
    assertThat(forged.statusCode()).isEqualTo(403);
    // neither the reference nor the number is an address
    assertThat(one.get("/demande/" + first.reference()).statusCode()).isEqualTo(404);
    assertThat(one.get("/demande/" + first.id()).statusCode()).isEqualTo(404);
    // a signed-in producer of another house has no key either
    Client producer = client();
    producer.signsIn(fixtures.person(Role.PRODUCER).email(), org.clausier.web.Fixtures.PASSWORD);
    assertThat(producer.get("/demande/" + first.address()).statusCode()).isEqualTo(403);
  }

  @Test
  void a_link_serves_once_looking_uses_nothing_up_and_another_is_sent_to_the_same_address() {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    client.post("/demande/" + draft.address() + "/lien", Map.of());
    String link = link(draft);
    Client mailProgram = client();
    assertThat(mailProgram.get(link).statusCode()).isEqualTo(200);
    assertThat(mailProgram.get(link).statusCode()).isEqualTo(200);
    Client phone = client();
    assertThat(Client.next(phone.post(link, Map.of()))).isEqualTo("/demande/" + draft.address());
    assertThat(phone.get("/demande/" + draft.address()).statusCode()).isEqualTo(200);
    // the one who opened it goes straight in; anybody else is told
    assertThat(Client.next(phone.get(link))).isEqualTo("/demande/" + draft.address());
    HttpResponse<String> late = client().post(link, Map.of());
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(text(late)).contains("Ce lien a servi").doesNotContain(draft.reference(), EMAIL);
    client().post(link + "/nouveau", Map.of());
    assertThat(link(draft)).isNotEqualTo(link);
    HttpResponse<String> forged = client().get("/demande/lien/" + "A".repeat(43));
    assertThat(forged.statusCode()).isEqualTo(410);
    assertThat(text(forged)).doesNotContain("/nouveau");
  }

  @Test
  void pages_of_a_request_are_told_to_nobody() {
    Client client = client();
    Filing draft = begun(client, course(), EMAIL);
    for (String path : List.of("/demande/" + draft.address(), "/demande/lien")) {
      var headers = client.get(path).headers();
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex, nofollow");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void whether_an_address_has_a_request_is_not_told() {
    Client client = client();
    begun(client, course(), EMAIL);
    assertThat(Client.next(client.post("/demande/lien", Map.of("email", EMAIL))))
        .isEqualTo("/demande/lien?envoye");
    assertThat(Client.next(client.post("/demande/lien", Map.of("email", "x@y.example"))))
        .isEqualTo("/demande/lien?envoye");
  }

  private String link(Filing filing) {
    Matcher m = LINK.matcher(outbox.about("request " + filing.id()).get(0).message().body());
    assertThat(m.find()).isTrue();
    return m.group();
  }
}
