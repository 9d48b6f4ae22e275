package org.clausier.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Look;
import org.clausier.web.Visitor;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Links;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator at work. */
class AdminPagesTest extends WebTest {

  @Autowired private Accounts accounts;
  @Autowired private ApiTokens tokens;
  @Autowired private Links links;

  @ParameterizedTest
  @EnumSource
  void somebody_is_added_and_chooses_a_password_by_the_link(Look look) {
    Account administrator = fixtures.person(Role.ADMINISTRATOR);
    String email = "nouvelle-" + look.name().toLowerCase(java.util.Locale.ROOT) + "@essai.example";
    String link;
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(administrator.email(), Fixtures.PASSWORD).looks("admin-reglages");
      Page page = visitor.page();
      visitor.goes("/admin/comptes").looks("admin-comptes");
      visitor.expects("422");
      button(page, "Ajouter la personne");
      visitor.looks("admin-comptes-erreur");
      assertThat(page.title()).startsWith("Erreur\u00a0:");
      page.getByLabel("Nom de la personne").fill("Nour Essai");
      page.getByLabel("Courriel").fill(email);
      page.getByLabel("Auditeur : lit").check();
      button(page, "Ajouter la personne");
      visitor.looks("admin-compte-lien");
      link = page.locator("code.copy").textContent();
      visitor.goes("/admin/producteurs").looks("admin-producteurs");
    }
    try (Visitor invited = visitor(look)) {
      Page page = invited.page();
      invited.goes(link).looks("mot-de-passe");
      invited.expects("422");
      page.getByLabel("Mot de passe").fill("court");
      button(page, "Enregistrer le mot de passe");
      invited.looks("mot-de-passe-erreur");
      page.getByLabel("Mot de passe").fill("une phrase à moi");
      button(page, "Enregistrer le mot de passe");
      invited.looks("connexion-pret");
      invited.signsIn(email, "une phrase à moi");
      invited.goes("/moi").looks("moi");
      invited.expects("404").goes(link).looks("lien-expire");
      invited.expects("422").goes("/connexion");
      page.getByLabel("Courriel").fill(email);
      button(page, "Se connecter");
      assertThat(page.getByLabel("Courriel").inputValue()).isEqualTo(email);
      invited.looks("connexion-refus");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_is_made_shown_once_and_taken_back(Look look) {
    Account administrator = fixtures.person(Role.ADMINISTRATOR, Role.PRODUCER);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(administrator.email(), Fixtures.PASSWORD).goes("/admin/jetons");
      Page page = visitor.page();
      page.getByLabel("Programme").fill("tableau " + look);
      page.getByLabel("Producteur : écrit").check();
      button(page, "Faire le jeton");
      visitor.looks("admin-jetons");
      String text = page.locator("code.copy").textContent();
      assertThat(tokens.account(text)).isPresent();
      page.reload();
      assertThat(page.content()).doesNotContain(text);
      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName("Retirer le jeton tableau " + look))
          .click();
      assertThat(tokens.account(text)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_journal_is_read_and_verified(Look look) {
    Account administrator = fixtures.person(Role.ADMINISTRATOR);
    try (Visitor visitor = visitor(look)) {
      visitor.signsIn(administrator.email(), Fixtures.PASSWORD).goes("/admin/journal");
      button(visitor.page(), "Vérifier le journal");
      visitor.looks("admin-journal");
      assertThat(visitor.page().locator("[role=status]").textContent())
          .contains("Le journal est entier");
    }
  }

  @Test
  void the_last_who_can_administer_stays() {
    Account administrator = fixtures.person(Role.ADMINISTRATOR, Role.PRODUCER);
    for (Account other : accounts.all()) {
      if (other.is(Role.ADMINISTRATOR) && other.id() != administrator.id()) {
        accounts.change(other, java.util.Set.of(Role.AUDITOR), false, null);
      }
    }
    Client client = client();
    client.signsIn(administrator.email(), Fixtures.PASSWORD);
    String own = "/admin/comptes/" + administrator.id();
    assertThat(client.post(own, Map.of("role", "producer")).statusCode()).isEqualTo(422);
    assertThat(client.post(own, Map.of("role", "administrator", "disabled", "true")).statusCode())
        .isEqualTo(422);
    assertThat(accounts.byId(administrator.id())).contains(administrator);
    // who has no password yet can do nothing: it does not count
    Account invited = fixtures.person(Role.ADMINISTRATOR);
    accounts.setPassword(invited.id(), "");
    assertThat(client.post(own, Map.of("role", "producer")).statusCode()).isEqualTo(302);
  }

  @Test
  void a_producer_is_added_with_its_first_person() {
    Client client = client();
    client.signsIn(fixtures.person(Role.ADMINISTRATOR).email(), Fixtures.PASSWORD);
    Map<String, String> fields =
        Map.of("producer", "Académie d’Été", "name", "Ada", "email", "ada@essai.example");
    assertThat(client.post("/admin/producteurs", fields).statusCode()).isEqualTo(302);
    Account first = accounts.byEmail("ada@essai.example").orElseThrow();
    assertThat(first.roles()).containsExactly(Role.PRODUCER);
    assertThat(accounts.of(first.producer())).containsExactly(first);
    assertThat(client.post("/admin/producteurs", fields).statusCode())
        .describedAs("the address is taken")
        .isEqualTo(422);
  }

  @Test
  void a_link_serves_once_and_neither_late_nor_forged() {
    Account account = fixtures.person(Role.PRODUCER);
    String used = links.make(Links.Purpose.PASSWORD, account.id(), java.time.Duration.ofDays(1));
    Map<String, String> chosen = Map.of("password", "une autre phrase");
    Client client = client();
    assertThat(client.post("/mot-de-passe/" + used, chosen).statusCode()).isEqualTo(302);
    assertThat(client.post("/mot-de-passe/" + used, chosen).statusCode()).isEqualTo(404);
    String late = links.make(Links.Purpose.PASSWORD, account.id(), java.time.Duration.ofDays(-1));
    assertThat(client.post("/mot-de-passe/" + late, chosen).statusCode()).isEqualTo(404);
    assertThat(client.post("/mot-de-passe/" + Links.token(), chosen).statusCode()).isEqualTo(404);
    String other = links.make(Links.Purpose.SETUP, null, java.time.Duration.ofDays(1));
    assertThat(client.post("/mot-de-passe/" + other, chosen).statusCode()).isEqualTo(404);
    String first = links.make(Links.Purpose.PASSWORD, account.id(), java.time.Duration.ofDays(1));
    links.make(Links.Purpose.PASSWORD, account.id(), java.time.Duration.ofDays(1));
    assertThat(client.get("/mot-de-passe/" + first).statusCode())
        .describedAs("replaced by a later one")
        .isEqualTo(404);
  }

  @Test
  void secrets_are_not_shown() {
    assertThat(Settings.withoutCredentials("jdbc:postgresql://u:s@h/d?user=u&password=s&x=1"))
        .isEqualTo("jdbc:postgresql://…@h/d?user=…&password=…&x=1");
    Client client = client();
    client.signsIn(fixtures.person(Role.ADMINISTRATOR).email(), Fixtures.PASSWORD);
    String page = client.get("/admin").body();
    assertThat(page).contains("jdbc:postgresql:").contains(">postgres<");
    String row = page.replaceAll("(?s).*CLAUSIER_DB_PASSWORD(.*?)</tr>.*", "$1");
    assertThat(row).contains("masqué").doesNotContain("postgres");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
