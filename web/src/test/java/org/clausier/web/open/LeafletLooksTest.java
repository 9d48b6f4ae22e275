package org.clausier.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.mail.Message;
import org.clausier.web.mail.Outbox;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages that are handed over, and those of messages, as people see them. */
class LeafletLooksTest extends WebTest {

  @Autowired private Outbox outbox;

  @ParameterizedTest
  @EnumSource
  void a_teacher_and_an_employee_read_what_is_theirs(Look look) {
    try (Visitor visitor = visitor(look)) {
      visitor.goes("/c/piloter-un-projet/lettre").looks("lettre");
      visitor.page().getByLabel("Mon établissement").selectOption("company");
      visitor.page().getByText("Afficher").click();
      assertThat(visitor.page().locator(".document").textContent()).contains("Entreprise");
      visitor.goes("/c/piloter-un-projet/ce-que-voit-mon-employeur").looks("employeur");
      visitor.goes("/c/piloter-un-projet/ce-que-voit-mon-employeur?langue=en").looks("employer");
      visitor.goes("/mentions?langue=fr").looks("mentions");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_producer_passes_on_what_did_not_leave(Look look) {
    Account producer = fixtures.person(Role.PRODUCER);
    long id =
        outbox.send(
            new Message(
                producer.producer(),
                "direction@lycee-alma.example",
                Language.FR,
                "trial",
                "Où en est votre demande ?",
                "Bonjour,\n\nVotre lien :\nhttps://clausier.example/demande/lien/0123456789012345678901234567890123456789012\n",
                "request 1"));
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(producer.email(), Fixtures.PASSWORD);
      visitor.goes("/courriels").looks("courriels");
      visitor.goes("/courriels/" + id).looks("courriel");
    }
    Account administrator = fixtures.person(Role.ADMINISTRATOR);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(administrator.email(), Fixtures.PASSWORD);
      visitor.goes("/admin/courriels").looks("admin-courriels");
      assertThat(visitor.page().content()).doesNotContain("Votre lien");
    }
  }

  @Test
  void the_letter_is_a_pdf_of_that_institution_and_no_other() {
    var pdf = client().get("/c/piloter-un-projet/lettre.pdf?beneficiaire=school");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(client().get("/c/piloter-un-projet/lettre?beneficiaire=individual").statusCode())
        .isEqualTo(404);
    assertThat(client().get("/c/inconnu/lettre").statusCode()).isEqualTo(404);
  }

  /** Another house's message does not exist; an account's is its administrator's. */
  @Test
  void a_message_is_its_producers_alone() {
    Account owner = fixtures.person(Role.PRODUCER);
    long id =
        outbox.send(
            new Message(
                owner.producer(), "a@b.example", Language.FR, "trial", "Objet", "Texte.", "x 1"));
    long account =
        outbox.send(
            new Message(
                owner.producer(), "a@b.example", Language.FR, "trial", "O", "T.", "account 1"));
    for (Account other : new Account[] {fixtures.person(Role.PRODUCER), owner}) {
      var client = client();
      client.signsIn(other.email(), Fixtures.PASSWORD);
      boolean own = other.id() == owner.id();
      assertThat(client.get("/courriels/" + id).statusCode()).isEqualTo(own ? 200 : 404);
      assertThat(client.get("/courriels/" + account).statusCode()).isEqualTo(404);
      assertThat(client.get("/courriels").body().contains("Objet")).isEqualTo(own);
    }
    var client = client();
    client.signsIn(fixtures.person(Role.ADMINISTRATOR).email(), Fixtures.PASSWORD);
    assertThat(client.get("/admin/courriels/" + id).statusCode()).isEqualTo(404);
    assertThat(client.get("/admin/courriels/" + account).statusCode()).isEqualTo(200);
  }
}
