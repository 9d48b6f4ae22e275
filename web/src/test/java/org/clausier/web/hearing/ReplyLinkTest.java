package org.clausier.web.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Outcome;
import org.clausier.web.Audited;
import org.clausier.web.Client;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.findings.Shown;
import org.clausier.web.findings.ToldFinding;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Inviting;
import org.clausier.web.kept.Kept;
import org.clausier.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links to answer: each way in which one does not serve has its page; nobody answers by another's.
 */
@SuppressWarnings("NullAway.Init")
class ReplyLinkTest extends WebTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Autowired private Audited audited;
  @Autowired private Inviting inviting;
  @Autowired private Following following;
  @Autowired private Hearings hearings;
  @Autowired private Shown shown;
  @Autowired private JdbcClient sql;

  private Account auditor;
  private Kept audit;
  private String link;

  @BeforeEach
  void asked() {
    auditor = fixtures.person(Role.AUDITOR);
    audit = audited.concluded(fixtures.course(auditor), auditor, "helios-2026-t4-brut");
    link = again();
  }

  private String again() {
    return "/reponse/" + ok(inviting.hear(audit, DAY.plusDays(15), "", Language.FR, auditor));
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        o -> o,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }

  private List<ToldFinding> findings() {
    return Items.answerable(shown.of(audit, Language.FR));
  }

  private static void opens(Client client, String link) {
    client.post(link, Map.of());
    assertThat(Client.next(client.get(link))).isEqualTo(link + "/constats");
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
      assertThat(seen.body()).doesNotContain(findings().get(0).id());
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
    assertThat(told.body()).contains("Ce lien a servi");
    for (String page : List.of("/constats", "/relecture")) {
      assertThat(Client.next(second.get(link + page))).isEqualTo(link);
    }
    second.post(link + "/constats", Map.of("texte-" + findings().get(0).id(), "non"));
    second.post(link + "/envoi", Map.of());
    assertThat(
            sql.sql("select count(*) from audit_answer where audit = :id")
                .param("id", audit.id())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(first.get(link + "/constats").statusCode()).isEqualTo(200);
  }

  @Test
  void a_link_whose_days_are_over_is_withdrawn_or_was_never_made_says_so() {
    Client client = client();
    String next = again();
    assertThat(client.get(link).statusCode()).isEqualTo(410);
    assertThat(client.get(link).body()).contains("Ce lien a été retiré");
    opens(client, next);
    ok(inviting.withdraw(audit, auditor));
    assertThat(Client.next(client.get(next + "/constats"))).isEqualTo(next);
    assertThat(client.get(next).body()).contains("Ce lien a été retiré");
    String forged = "/reponse/" + "A".repeat(43);
    client.post(forged, Map.of());
    assertThat(client.get(forged).statusCode()).isEqualTo(404);
    assertThat(client.get(forged).body()).contains("Ce lien n’existe pas");
  }

  @Test
  void what_is_written_is_kept_checked_and_sent_once() {
    Client client = client();
    opens(client, link);
    String first = findings().get(0).id();
    String second = findings().get(1).id();
    Map<String, String> typed =
        Map.of(
            "avis-" + first,
            "contested",
            "texte-" + first,
            "C’est Mme Durand qui l’a dit.",
            "texte-" + second,
            "sans position",
            "vers",
            "ici");
    assertThat(Client.next(client.post(link + "/constats", typed)))
        .isEqualTo(link + "/constats?garde&page=1");
    assertThat(client.get(link + "/constats").body()).contains("C’est Mme Durand");
    assertThat(shown.of(audit, Language.FR).findings()).allMatch(f -> f.answers().isEmpty());
    HttpResponse<String> refused =
        client.post(
            link + "/constats", Map.of("texte-" + second, "sans position", "vers", "relecture"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<title>Erreur")
        .contains("href=\"#texte-" + first + "\"")
        .contains("href=\"#avis-" + second + "\"");
    assertThat(Client.next(client.get(link + "/relecture"))).isEqualTo(link + "/constats");
    client.post(link + "/envoi", Map.of());
    assertThat(shown.of(audit, Language.FR).findings()).allMatch(f -> f.answers().isEmpty());
    Map<String, String> right =
        Map.of(
            "avis-" + first,
            "contested",
            "texte-" + first,
            "La séance n’a pas eu lieu.",
            "texte-" + second,
            "",
            "vers",
            "relecture");
    assertThat(Client.next(client.post(link + "/constats", right))).isEqualTo(link + "/relecture");
    assertThat(client.get(link + "/relecture").body()).contains("La séance n’a pas eu lieu.");
    client.post(link + "/envoi", Map.of());
    client.post(link + "/envoi", Map.of());
    assertThat(client.get(link + "/constats").body()).contains("Vos réponses sont envoyées");
    assertThat(shown.of(audit, Language.FR).finding(first).orElseThrow().answers()).hasSize(1);
    assertThat(
            sql.sql("select count(*) from audit_hearing_draft where audit = :id")
                .param("id", audit.id())
                .query(Long.class)
                .single())
        .isZero();
    ok(following.reply(audit, first, "maintained", "Le relevé la compte.", auditor));
    assertThat(client.get(link + "/constats").body()).contains("Le relevé la compte.");
  }

  /** The audits of one link are not those of another, and neither names a learner. */
  @Test
  void one_reads_what_concerns_one_and_no_row() {
    Client client = client();
    opens(client, link);
    String page = client.get(link + "/constats").body();
    assertThat(page).contains("Groupe Hélios").doesNotContain("class=\"who\"><a href=\"/moi\"");
    assertThat(page).doesNotContain("brouillon", "/audits/" + audit.id());
    assertThat(client.get("/audits/" + audit.id()).statusCode()).isNotEqualTo(200);
    assertThat(hearings.last(audit.id())).isPresent();
  }

  @Test
  void another_producer_neither_tolerates_nor_hears() {
    Account other = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    Client client = client();
    client.signsIn(other.email(), org.clausier.web.Fixtures.PASSWORD);
    String finding = "/audits/" + audit.id() + "/constats/" + findings().get(0).id();
    for (String path :
        List.of(
            finding + "/tolerance",
            finding + "/tolerance/fin",
            finding + "/reponse",
            "/audits/" + audit.id() + "/suites/entendre",
            "/audits/" + audit.id() + "/suites/retirer")) {
      assertThat(client.post(path, Map.of()).statusCode()).describedAs(path).isEqualTo(404);
    }
    assertThat(client.get("/audits/" + audit.id() + "/suites").statusCode()).isEqualTo(404);
  }
}
