package org.clausier.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.web.Dossiers;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.convention.Review;
import org.clausier.web.mail.Kept;
import org.clausier.web.mail.Outbox;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 17: refused with a reason, corrected and sent again without retyping, then signed. */
class RefusedThenSignedTest extends WebTest {

  private static final Pattern OPENS = Pattern.compile("/demande/lien/[A-Za-z0-9_-]{43}");

  @Autowired private Filings filings;
  @Autowired private Proceedings proceedings;
  @Autowired private Review review;
  @Autowired private Outbox outbox;

  private static void presses(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** The link to the request in the last message of a kind. */
  private String link(Filing filing, String kind) {
    Kept sent =
        outbox.about(Letters.about(filing)).stream()
            .filter(k -> k.message().kind().equals(kind))
            .findFirst()
            .orElseThrow();
    Matcher link = OPENS.matcher(sent.message().body());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private State state(Filing filing) {
    return filings.byId(filing.id()).orElseThrow().state();
  }

  @ParameterizedTest
  @EnumSource
  void refused_corrected_and_sent_again_without_retyping(Look look) {
    Account account = fixtures.person(Role.PRODUCER);
    Filing filing =
        new Dossiers(filings, proceedings, review, outbox).sent(fixtures.course(account));
    try (Visitor producer = visitor(look);
        Visitor institution = visitor(look)) {
      producer.signsIn(account.email(), Fixtures.PASSWORD);
      producer.goes("/conventions/" + filing.id() + "/acte/refus");
      producer.page().getByLabel("Motif").fill("La session s5 est pleine.");
      producer.page().getByLabel("Et maintenant ?").fill("Gardez la session, à 60 étudiants.");
      presses(producer, "Refuser la demande");
      producer.looks("convention-refusee");
      assertThat(state(filing)).isEqualTo(State.REFUSED);
      institution.goes(link(filing, "refused"));
      institution.page().locator("main form button").first().click();
      assertThat(institution.page().locator("main").textContent())
          .contains("La session s5 est pleine.")
          .contains("Gardez la session, à 60 étudiants.");
      institution.looks("suivi-refusee");
      institution.page().locator("form[action$='/corriger'] button").click();
      assertThat(state(filing)).isEqualTo(State.DRAFT);
      assertThat(institution.page().locator("main").textContent())
          .contains("Université des Jalons")
          .contains("Clovis Sauterne");
      institution.page().locator("main input[type=checkbox]").all().forEach(b -> b.check());
      institution.page().locator("form[action$='/6'] button").last().click();
      assertThat(state(filing)).isEqualTo(State.SENT);
      producer.goes("/conventions/" + filing.id() + "/accepter");
      presses(producer, "Accepter et envoyer à la signature");
      assertThat(state(filing)).isEqualTo(State.TO_SIGN);
      institution.page().reload();
      institution.looks("suivi-a-signer");
      institution.page().locator("form[action$='/signature'] button").click();
      presses(institution, "Ouvrir le dossier");
      assertThat(institution.page().locator("h1").textContent()).isEqualTo("Signer la convention");
    }
  }
}
