package org.clausier.web.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** The fields of an agreement signed elsewhere: what is wrong is said beside each, in its words. */
class ImportPageTest extends WebTest {

  private static final String PATH = "/conventions/importer";

  @Autowired private Agreements agreements;
  @Autowired private Filings filings;

  private Account producer;
  private Course course;
  private Client client;

  @BeforeEach
  void producer() {
    producer = fixtures.person(Role.PRODUCER);
    course = fixtures.course(producer);
    client = client();
    client.signsIn(producer.email(), Fixtures.PASSWORD);
  }

  private Map<String, String> right() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("cours", course.slug());
    typed.put("agreement", "CONV-2025-003");
    typed.put("version", "3");
    typed.put("name", "Groupe Hélios");
    typed.put("audience", "company");
    typed.put("country", "FR");
    typed.put("siret", "123 456 782 00010");
    typed.put("signed", "02/09/2026");
    typed.put("from", "14/09/2026");
    typed.put("to", "02/07/2027");
    typed.put("practices", "enrol-cohort");
    typed.put("email", "formation@helios.example");
    return typed;
  }

  private HttpResponse<String> sends(Map<String, String> typed) throws IOException {
    return client.uploads(PATH, typed, Map.of("original:original.pdf", ImportTest.pdf()));
  }

  private static String text(HttpResponse<String> response) {
    return HtmlUtils.htmlUnescape(response.body()).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** Companies and schools have agreements too, though other audiences are within them. */
  @Test
  void every_audience_may_be_chosen_and_none_is_chosen_beforehand() throws IOException {
    String page = text(client.get(PATH));
    String list = page.substring(page.indexOf("id=\"audience\""));
    assertThat(list.substring(0, list.indexOf("</select>")))
        .contains("value=\"company\"", "value=\"school\"", "value=\"higher-education\"")
        .doesNotContain("selected");
    HttpResponse<String> taken = sends(right());
    assertThat(Client.next(taken)).endsWith("?fait=import");
    assertThat(agreements.of(course.id())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "siret     | 1234567820001  | SIRET : le numéro a 13 chiffres, il en faut 14.",
        "siret     | 12345678200011 | SIRET : la clé ne correspond pas",
        "siret     | 11122233344455 | SIRET : les neuf premiers chiffres ne forment pas un SIREN.",
        "country   | ZZ             | « ZZ »",
        "country   | ''             | Pays : écrivez-le",
        "audience  | ''             | Bénéficiaire : choisissez-le.",
        "practices | ''             | Pratiques : cochez-en une au moins.",
        "version   | trois          | « Version des CGU » : écrivez un nombre entier.",
        "learners  | -4             | « Apprenants » : écrivez un nombre entier.",
        "from      | 31/02/2027     | « Premier jour » : écrivez un jour qui existe",
        "signed    | hier           | « Signée le » : écrivez un jour qui existe",
      })
  void what_is_wrong_is_said_beside_its_field(String field, String typed, String said)
      throws IOException {
    Map<String, String> wrong = right();
    if (typed.isEmpty()) wrong.remove(field);
    else wrong.put(field, typed);
    HttpResponse<String> told = sends(wrong);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(text(told)).contains("href=\"#" + field + "\"", said);
    assertThat(agreements.of(course.id())).isEmpty();
  }

  @Test
  void an_original_that_was_not_chosen_is_not_said_to_be_empty() throws IOException {
    HttpResponse<String> told = client.uploads(PATH, right(), Map.of("original:", new byte[0]));
    assertThat(text(told)).contains("L’original signé : choisissez un fichier.");
    told = client.uploads(PATH, right(), Map.of("original:vide.pdf", new byte[0]));
    assertThat(text(told)).contains("est vide").doesNotContain("choisissez un fichier.");
  }

  /** A button pressed twice, or by two people: one amendment, and its link to pass on. */
  @Test
  void an_amendment_is_begun_once_and_its_message_is_on_the_agreement() throws IOException {
    String at = Client.next(sends(right())).replaceFirst("\\?.*", "");
    client.post(at + "/avenant", Map.of());
    client.post(at + "/avenant", Map.of());
    Filing signed = filings.byId(Long.parseLong(at.replaceAll("\\D", ""))).orElseThrow();
    assertThat(filings.amending(signed.id())).hasSize(1);
    String page = text(client.get(at));
    assertThat(page)
        .contains("CONV-2025-003", "formation@helios.example")
        .contains(base() + "/demande/lien/");
  }
}
