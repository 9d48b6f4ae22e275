package org.clausier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.clausier.web.Client;
import org.clausier.web.Installation;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 31: the door of an organisation, open when the environment says so, and off. */
class OidcTest extends WebTest {

  private static final String START = "/oauth2/authorization/oidc";

  @TempDir Path data;

  @Test
  void when_no_issuer_is_set_there_is_no_such_door() {
    assertThat(client().get("/connexion").body()).doesNotContain("votre organisation");
    assertThat(client().get(START).statusCode()).isEqualTo(404);
    assertThat(client().get("/login/oauth2/code/oidc").statusCode()).isEqualTo(404);
  }

  @Test
  void people_come_by_their_organisation_when_an_account_has_their_proved_address() {
    try (Issuer issuer = new Issuer();
        Installation here = start(issuer.address())) {
      here.fixtures().person(Role.ADMINISTRATOR);
      Account account = here.fixtures().person(Role.PRODUCER);
      assertThat(here.client().get("/connexion").body()).contains("votre organisation");

      issuer.recognises(account.email().toUpperCase(java.util.Locale.ROOT), true);
      Client client = here.client();
      assertThat(Client.next(client.get("/cours"))).isEqualTo("/connexion");
      assertThat(Client.next(come(client))).isEqualTo("/cours");
      assertThat(client.get("/cours").statusCode()).isEqualTo(200);
      assertThat(client.get("/admin").statusCode()).isEqualTo(403);

      here.get(Accounts.class)
          .change(account, Set.of(Role.PRODUCER, Role.ADMINISTRATOR), false, null);
      assertThat(client.get("/admin").statusCode())
          .describedAs("a role is seen at once")
          .isEqualTo(200);

      issuer.recognises(account.email(), false);
      refused(come(here.client()));
      issuer.recognises("quelqu-un@ailleurs.example", true);
      refused(come(here.client()));
      here.get(Accounts.class).change(account, account.roles(), true, null);
      issuer.recognises(account.email(), true);
      refused(come(here.client()));
      assertThat(Client.next(client.get("/cours"))).isEqualTo("/connexion");
    }
  }

  @Test
  void an_answer_that_was_not_asked_for_lets_nobody_in() {
    try (Issuer issuer = new Issuer();
        Installation here = start(issuer.address())) {
      issuer.recognises(here.fixtures().person(Role.PRODUCER).email(), true);
      Client client = here.client();
      var forged = client.get("/login/oauth2/code/oidc?code=un-code&state=forge");
      assertThat(Client.next(forged)).isEqualTo("/connexion?organisation=panne");
      assertThat(Client.next(client.get("/cours"))).isEqualTo("/connexion");
    }
  }

  @Test
  void an_issuer_that_is_away_keeps_nobody_from_signing_in_otherwise() {
    try (Installation here = start("http://localhost:1")) {
      assertThat(Client.next(here.client().get(START))).isEqualTo("/connexion?organisation=panne");
      Account account = here.fixtures().person(Role.PRODUCER);
      var response = here.client().signsIn(account.email(), org.clausier.web.Fixtures.PASSWORD);
      assertThat(Client.next(response)).isEqualTo("/cours");
    }
  }

  private Installation start(String issuer) {
    return Installation.start(
        data,
        "clausier.oidc.issuer",
        issuer,
        "clausier.oidc.client-id",
        "clausier",
        "clausier.oidc.client-secret",
        "un-secret");
  }

  /** From the sign-in page to the organisation and back. */
  private static java.net.http.HttpResponse<String> come(Client client) {
    var toIssuer = client.get(START);
    assertThat(toIssuer.statusCode()).describedAs(toIssuer.body()).isEqualTo(302);
    String authorize = toIssuer.headers().firstValue("Location").orElseThrow();
    String back = new Client("").get(authorize).headers().firstValue("Location").orElseThrow();
    return client.get(back.replaceFirst("^https?://[^/]+", ""));
  }

  private static void refused(java.net.http.HttpResponse<String> response) {
    assertThat(Client.next(response)).isEqualTo("/connexion?organisation=inconnu");
  }
}
