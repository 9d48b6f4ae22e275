package org.clausier.web.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.policy.CellId;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.demand.Demands;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios 12, 13, 15 and 17, in a browser. */
class RequestPagesTest extends WebTest {

  private static final Pattern LINK = Pattern.compile("/demande/lien/[A-Za-z0-9_-]{43}");

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Outbox outbox;
  @Autowired private Demands demands;

  private Course course() {
    return fixtures.course(fixtures.person(Role.PRODUCER));
  }

  /** The link of the last message about a request. */
  private String link(Filing filing) {
    Matcher m = LINK.matcher(outbox.about("request " + filing.id()).get(0).message().body());
    assertThat(m.find()).isTrue();
    return m.group();
  }

  private Filing only(Course course) {
    List<Filing> all = filings.of(course);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** Scenario 12. */
  @ParameterizedTest
  @EnumSource(Look.class)
  void who_needs_no_agreement_is_told_at_step_1_and_goes_no_further(Look look) {
    Course course = course();
    try (Visitor visitor = visitor(look)) {
      Applicant school = new Applicant(visitor, course.slug());
      visitor.goes("/c/" + course.slug() + "/demande").looks("demande-1");
      school.asks("school", "enrol-cohort");
      assertThat(school.answer()).startsWith("Aucune convention n’est nécessaire");
      assertThat(school.text("#reponse")).contains("libre (CGU v3, article ");
      assertThat(school.page().locator("#email").count()).isZero();
      visitor.looks("demande-1-libre");
      school.asks("company", "private-discussion-company-network");
      assertThat(school.answer()).startsWith("Pas de convention");
      assertThat(school.text("#reponse")).contains("Peut être demandé à la place");
      visitor.looks("demande-1-interdit");
      assertThat(filings.of(course)).isEmpty();
    }
  }

  @Test
  void what_the_terms_do_not_say_is_asked_to_the_producer_and_counted() {
    Course course = course();
    CellId cell = new CellId("internal-debriefing-talk", "company");
    try (Visitor visitor = visitor(Look.WIDE_LIGHT)) {
      Applicant company = new Applicant(visitor, course.slug());
      company.asks("company", "internal-debriefing-talk");
      assertThat(company.answer()).startsWith("Ce n’est pas prévu");
      visitor.looks("demande-1-silence");
      company.page().locator("#reponse a").click();
      company.presses("Envoyer la question");
      assertThat(demands.of(course.id())).containsEntry(cell, 1);
    }
  }

  @Test
  void nothing_of_it_needs_a_script_nor_a_mouse() {
    Course course = course();
    try (Visitor visitor = visitorWithoutScript(Look.WIDE_LIGHT)) {
      Applicant university = new Applicant(visitor, course.slug(), false);
      university.fillsAll("sans-script@hautebrise.example");
      university.ticks("#authorised");
      university.ticks("#read");
      university.presses("Envoyer la demande");
      assertThat(only(course).state()).isEqualTo(State.SENT);
      visitor.silent();
    }
  }

  /** Scenario 13. */
  @ParameterizedTest
  @EnumSource(Look.class)
  void a_request_is_filled_step_by_step_taken_up_again_and_sent(Look look) {
    Course course = course();
    String email = "noe." + look.name().toLowerCase(java.util.Locale.ROOT) + "@hautebrise.example";
    try (Visitor visitor = visitor(look)) {
      Applicant university = new Applicant(visitor, course.slug());
      Page page = university.page();
      university.asks("he-institution-fr", "enrol-cohort", "integrate-curriculum");
      assertThat(university.answer()).isEqualTo("Une convention est nécessaire.");
      visitor.looks("demande-1-convention");
      university.begins(email);
      Filing draft = only(course);
      assertThat(university.title()).contains("Étape 2 sur 6");
      visitor.looks("demande-2");
      university.inFrance("Université de Hautebrise", "999 960 446 00014");
      visitor.looks("demande-3");
      university.inSession("s5", "120");
      visitor.looks("demande-4");
      university.people();
      assertThat(university.text(".total")).isEqualTo("960,00 € HT, soit 1 152,00 € TTC");
      assertThat(university.text(".bill tbody")).contains("120 étudiants");
      visitor.looks("demande-5");
      // back at each step, and what was typed is there
      for (int step = 4; step >= 1; step--) {
        university.follows("‹ Retour");
        assertThat(university.title()).contains("Étape " + step + " sur 6");
      }
      assertThat(page.locator("input[name=practices]:checked").count()).isEqualTo(2);
      for (int step = 2; step <= 6; step++) {
        university.presses("Continuer");
        assertThat(university.title()).contains("Étape " + step + " sur 6");
      }
      visitor.looks("demande-6");
      // a change goes back to the summary
      page.locator("a.change").nth(2).click();
      assertThat(page.locator("#learners").inputValue()).isEqualTo("120");
      university.fills("learners", "125");
      university.presses("Enregistrer et revenir au résumé");
      assertThat(university.title()).contains("Étape 6 sur 6");
      // 125 × 8,00 €, and VAT at 20 %
      assertThat(university.text(".total")).isEqualTo("1 000,00 € HT, soit 1 200,00 € TTC");
      // the browser's own way back breaks nothing: what was saved is there
      page.goBack();
      assertThat(university.title()).contains("Étape 3 sur 6");
      assertThat(page.locator("#learners").inputValue()).isEqualTo("125");
      page.goBack();
      assertThat(university.title()).contains("Étape 6 sur 6");
      page.navigate("/demande/" + draft.address() + "/5");
      university.presses("Finir plus tard");
      assertThat(university.text(".notice.good")).contains("gardé jusqu’au 20 février 2027");
      visitor.looks("demande-suivi-brouillon");

      try (Visitor elsewhere = visitor(look)) {
        // another browser with the address finds the door closed, and no second draft is made
        elsewhere.expects("403").goes("/demande/" + draft.address()).looks("demande-fermee");
        assertThat(elsewhere.page().content()).doesNotContain("Hautebrise");
        Applicant again = new Applicant(elsewhere, course.slug());
        again.asks("he-institution-fr", "enrol-cohort");
        again.begins(email.toUpperCase(java.util.Locale.ROOT));
        assertThat(only(course).id()).isEqualTo(draft.id());
        assertThat(elsewhere.page().content()).doesNotContain("Brantôme");
        elsewhere.goes(link(draft)).looks("demande-ouvrir");
        again.presses("Ouvrir ma demande");
        again.follows("Continuer");
        assertThat(again.title()).contains("Étape 6 sur 6");
        assertThat(elsewhere.page().content()).contains("Hautebrise");
      }

      page.navigate("/demande/" + draft.address() + "/6");
      university.presses("Envoyer la demande");
      visitor.expects("422");
      assertThat(Applicant.plain(page.title())).startsWith("Erreur : ");
      visitor.looks("demande-6-erreur");
      page.locator("#authorised").check();
      page.locator("#read").check();
      university.presses("Envoyer la demande");
      assertThat(university.title()).isEqualTo("Demande " + draft.reference());
      assertThat(university.content()).contains("Envoyée, encore modifiable", "11 décembre 2026");
      visitor.looks("demande-suivi-envoyee");
      page.reload();
      assertThat(university.content()).contains(draft.reference());
      assertThat(filings.byId(draft.id()).orElseThrow().state()).isEqualTo(State.SENT);
      visitor.silent();
    }
  }

  /** Scenario 17, the institution's part. */
  @ParameterizedTest
  @EnumSource(Look.class)
  void what_is_refused_is_corrected_without_typing_it_again(Look look) {
    Course course = course();
    Account producer = fixtures.person(course.producer(), Role.PRODUCER);
    try (Visitor visitor = visitor(look)) {
      Applicant university = new Applicant(visitor, course.slug());
      university.fillsAll("b@hautebrise.example");
      university.page().locator("#authorised").check();
      university.page().locator("#read").check();
      university.presses("Envoyer la demande");
      Filing sent = only(course);
      proceedings.act(
          sent,
          Act.REFUSE,
          Actor.producer(producer.id()),
          Facts.of("reason", "La session est complète.").with("next", "Choisissez la suivante."));
      visitor.goes("/demande/" + sent.address()).looks("demande-suivi-refusee");
      assertThat(university.content())
          .contains("La session est complète.", "Choisissez la suivante.");
      university.presses("Corriger et renvoyer");
      assertThat(university.title()).contains("Étape 6 sur 6");
      assertThat(university.content()).contains("Noé Brantôme", "999 960 446 00014");
      // what was objected is under the eyes while it is corrected
      assertThat(university.content())
          .contains("La session est complète.", "Choisissez la suivante.");
      university.page().locator("#authorised").check();
      university.page().locator("#read").check();
      university.presses("Envoyer la demande");
      Filing again = only(course);
      assertThat(again.state()).isEqualTo(State.SENT);
      proceedings.act(
          again, Act.ASK, Actor.producer(producer.id()), Facts.of("question", "Quel diplôme ?"));
      visitor.goes("/demande/" + sent.address()).looks("demande-suivi-question");
      assertThat(university.content()).contains("Quel diplôme ?");
      university.presses("Retirer la demande");
      assertThat(only(course).state()).isEqualTo(State.WITHDRAWN);
    }
  }
}
