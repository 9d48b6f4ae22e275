package org.clausier.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.WebTest;
import org.clausier.web.account.Account;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** How people come in, and how they leave. */
class DoorsTest extends WebTest {

  @Autowired private Accounts accounts;

  @Test
  void whoever_is_refused_learns_nothing_of_the_account() {
    Account known = fixtures.person(Role.PRODUCER);
    Account closed = closed();
    Account without = withoutPassword();
    String unknown = "personne-inconnue@essai.example";
    List<String> said =
        List.of(known.email(), closed.email(), without.email(), unknown).stream()
            .map(
                email -> {
                  var response = client().signsIn(email, "pas le bon mot de passe");
                  assertThat(response.statusCode()).isEqualTo(422);
                  return response.body().replace(email, "…").replaceAll("value=\"[^\"]{40,}\"", "");
                })
            .distinct()
            .toList();
    assertThat(said).hasSize(1);
  }

  @Test
  void to_refuse_takes_one_password_check_whoever_it_is() {
    String known = fixtures.person(Role.PRODUCER).email();
    for (String email :
        List.of(known, closed().email(), withoutPassword().email(), "inconnue@essai.example")) {
      AtomicInteger checks = new AtomicInteger();
      DaoAuthenticationProvider door = new DaoAuthenticationProvider(new Doors().people(accounts));
      door.setPasswordEncoder(
          new BCryptPasswordEncoder(4) {
            @Override
            protected boolean matchesNonNull(String raw, String encoded) {
              checks.incrementAndGet();
              return super.matchesNonNull(raw, encoded);
            }
          });
      assertThatThrownBy(
              () ->
                  door.authenticate(
                      UsernamePasswordAuthenticationToken.unauthenticated(email, "pas le bon")))
          .isInstanceOf(AuthenticationException.class);
      assertThat(checks).describedAs(email).hasValue(1);
    }
  }

  private Account closed() {
    Account account = fixtures.person(Role.PRODUCER);
    accounts.change(account, account.roles(), true, null);
    return account;
  }

  private Account withoutPassword() {
    Account account = fixtures.person(Role.PRODUCER);
    accounts.setPassword(account.id(), "");
    return account;
  }

  @Test
  void a_closed_account_stays_closed_to_its_own_password() {
    var response = client().signsIn(closed().email(), Fixtures.PASSWORD);
    assertThat(response.statusCode()).isEqualTo(422);
  }

  @Test
  void signing_in_changes_the_session_and_signing_out_ends_it() {
    Account account = fixtures.person(Role.PRODUCER);
    Client client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    String first = client.cookie("clausier").orElseThrow().getValue();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    String second = client.cookie("clausier").orElseThrow().getValue();
    assertThat(second).isNotEqualTo(first);
    assertThat(client.get("/cours").statusCode()).isEqualTo(200);
    client.post("/deconnexion", Map.of());
    assertThat(Client.next(client.get("/cours"))).isEqualTo("/connexion");
  }

  @Test
  void no_script_and_no_other_site_has_the_session() {
    Account account = fixtures.person(Role.PRODUCER);
    var response = client().signsIn(account.email(), Fixtures.PASSWORD);
    assertThat(response.headers().allValues("Set-Cookie"))
        .filteredOn(c -> c.startsWith("clausier="))
        .allSatisfy(c -> assertThat(c).contains("HttpOnly").contains("SameSite=Lax"))
        .isNotEmpty();
  }

  @Test
  void a_stranger_is_given_no_session() {
    Client client = client();
    client.get("/cours?de=partout");
    client.get("/connexion");
    client.signsIn("inconnue@essai.example", "pas le bon");
    assertThat(client.cookie("clausier")).isEmpty();
  }

  @Test
  void people_go_where_they_were_going() {
    Account account = fixtures.person(Role.PRODUCER, Role.ADMINISTRATOR);
    Client client = client();
    assertThat(Client.next(client.get("/admin/journal?avant=3"))).isEqualTo("/connexion");
    assertThat(Client.next(client.signsIn(account.email(), Fixtures.PASSWORD)))
        .isEqualTo("/admin/journal?avant=3");
    assertThat(Client.next(client.signsIn(account.email(), Fixtures.PASSWORD))).isEqualTo("/cours");
  }

  @Test
  void who_only_administers_arrives_where_they_may_be() {
    Account account = fixtures.person(Role.ADMINISTRATOR);
    assertThat(Client.next(client().signsIn(account.email(), Fixtures.PASSWORD)))
        .isEqualTo("/admin");
  }

  @Test
  void a_role_taken_away_is_gone_at_the_next_page() {
    Account account = fixtures.person(Role.PRODUCER, Role.ADMINISTRATOR);
    fixtures.person(Role.ADMINISTRATOR);
    Client client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    assertThat(client.get("/admin").statusCode()).isEqualTo(200);
    accounts.change(account, EnumSet.of(Role.PRODUCER), false, null);
    assertThat(client.get("/admin").statusCode()).isEqualTo(403);
    assertThat(client.get("/cours").statusCode()).isEqualTo(200);
  }

  @Test
  void a_closed_account_is_out_at_the_next_page() {
    Account account = fixtures.person(Role.PRODUCER);
    Client client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    accounts.change(account, account.roles(), true, null);
    assertThat(Client.next(client.get("/cours"))).isEqualTo("/connexion");
  }

  @Test
  void a_new_password_ends_the_other_sessions() {
    Account account = fixtures.person(Role.PRODUCER);
    Client here = client();
    Client there = client();
    here.signsIn(account.email(), Fixtures.PASSWORD);
    there.signsIn(account.email(), Fixtures.PASSWORD);
    var changed =
        here.post(
            "/moi/mot-de-passe",
            Map.of("current", Fixtures.PASSWORD, "password", "une toute autre phrase"));
    assertThat(Client.next(changed)).isEqualTo("/moi");
    assertThat(here.get("/cours").statusCode()).isEqualTo(200);
    assertThat(Client.next(there.get("/cours"))).isEqualTo("/connexion");
    assertThat(client().signsIn(account.email(), Fixtures.PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void a_form_of_another_site_is_refused() {
    Account account = fixtures.person(Role.PRODUCER);
    Client client = client();
    client.signsIn(account.email(), Fixtures.PASSWORD);
    assertThat(client.postBare("/moi/nom", "name=Ailleurs").statusCode()).isEqualTo(403);
    String foreign = URLEncoder.encode(client().csrf(), StandardCharsets.UTF_8);
    assertThat(client.postBare("/moi/nom", "name=Ailleurs&_csrf=" + foreign).statusCode())
        .isEqualTo(403);
    assertThat(accounts.byId(account.id()).orElseThrow().name()).isEqualTo(account.name());
  }

  @Test
  void what_was_typed_when_the_session_ended_is_offered_to_its_author() {
    Account author = fixtures.person(Role.PRODUCER);
    Client client = client();
    client.signsIn(author.email(), Fixtures.PASSWORD);
    client.forget("clausier");
    var lost = client.post("/moi/nom", Map.of("name", "Un nom long à retaper"));
    assertThat(Client.next(lost)).isEqualTo("/connexion?fin");
    assertThat(Client.next(client.signsIn(author.email(), Fixtures.PASSWORD)))
        .isEqualTo("/reprise");
    assertThat(client.get("/reprise").body()).contains("Un nom long à retaper");
    assertThat(Client.next(client.get("/reprise"))).describedAs("shown once").isEqualTo("/");
  }

  @Test
  void what_was_typed_is_offered_to_nobody_else_and_no_password_is_kept() {
    Account author = fixtures.person(Role.PRODUCER);
    Account other = fixtures.person(Role.PRODUCER);
    Client client = client();
    client.signsIn(author.email(), Fixtures.PASSWORD);
    client.forget("clausier");
    client.post("/moi/mot-de-passe", Map.of("password", "le secret", "autre", "le reste"));
    assertThat(Client.next(client.signsIn(other.email(), Fixtures.PASSWORD))).isEqualTo("/cours");
    client.signsIn(author.email(), Fixtures.PASSWORD);
    assertThat(client.get("/reprise").body()).contains("le reste").doesNotContain("le secret");
  }

  @Test
  void a_fragment_asked_after_the_session_sends_the_whole_page_to_the_door() {
    var response = client().get("/cours", "HX-Request", "true");
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("HX-Redirect")).contains("/connexion");
  }
}
