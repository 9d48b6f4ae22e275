package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.clausier.web.Client;
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
import org.clausier.web.request.Proceedings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Scenario 16, its other half: a change after sending kills the old link; before the signature
 * there is no amendment, after it there is.
 */
class ChangedDocumentTest extends WebTest {

  private static final String AMEND = "Préparer un avenant";

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Outbox outbox;

  private static com.microsoft.playwright.Locator button(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void says(Visitor visitor, String... sentences) {
    String text = visitor.page().locator("main").textContent();
    assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ')).contains(sentences);
  }

  private void signs(String base) {
    Client client = client();
    client.post(base, Map.of());
    signs(client, base);
  }

  private static void signs(Client client, String base) {
    client.post(base + "/convention", Dossiers.typed());
    String code = Dossiers.code(client.get(base + "/code").body());
    client.post(base + "/code", Map.of("code", code));
  }

  @ParameterizedTest
  @EnumSource
  void a_change_kills_the_link_and_an_amendment_waits_for_both_signatures(Look look) {
    Dossiers dossiers = new Dossiers(filings, proceedings, review, outbox);
    Account account = fixtures.person(Role.PRODUCER);
    Course course = fixtures.course(account);
    Filing filing = dossiers.toSign(course, account);
    String link = dossiers.link(filing);
    try (Visitor producer = visitor(look);
        Visitor institution = visitor(look)) {
      producer.signsIn(account.email(), Fixtures.PASSWORD).goes("/conventions/" + filing.id());
      says(producer, "Un avenant modifie une convention signée : celle-ci ne l’est pas encore");
      assertThat(button(producer, AMEND).count()).isZero();
      institution.goes(link);
      button(institution, "Ouvrir le dossier").click();
      review.reopen(filings.byId(filing.id()).orElseThrow(), "Deux étudiants de plus.", account);
      institution.expects("410").goes(link);
      says(institution, "La convention a été modifiée le 22 novembre 2026. Ce lien ne sert plus.");
      institution.looks("lien-change");
      review.accept(filings.byId(filing.id()).orElseThrow(), account);
      institution.expects("410").goes(link);
      says(institution, "Un nouveau document est à signer.");
      button(institution, "M’envoyer un nouveau lien").click();
      String other = dossiers.link(filing);
      assertThat(other).isNotEqualTo(link);
      signs(other);
      Client company = client();
      company.signsIn(account.email(), Fixtures.PASSWORD);
      signs(company, "/conventions/" + filing.id() + "/signature");
      producer.goes("/conventions/" + filing.id());
      producer.looks("convention-avenant-possible");
      button(producer, AMEND).click();
      says(producer, "L’avenant est commencé. L’établissement reçoit un lien pour le compléter.");
      producer.looks("convention-avenant-commence");
    }
    assertThat(filings.amending(filing.id())).hasSize(1);
  }
}
