package org.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.clausier.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of programs. */
class ApiTokensTest extends WebTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Autowired private ApiTokens tokens;
  @Autowired private JdbcClient sql;

  @Test
  void a_token_acts_for_its_account() {
    Account owner = fixtures.person(Role.PRODUCER, Role.AUDITOR);
    String text = tokens.make(owner, "tableur", Set.of(Role.PRODUCER, Role.AUDITOR), DAY, null);
    assertThat(tokens.account(text)).contains(owner);
  }

  @Test
  void a_token_has_no_role_that_its_account_lacks() {
    Account owner = fixtures.person(Role.AUDITOR);
    String text = tokens.make(owner, "tableur", EnumSet.allOf(Role.class), DAY, null);
    assertThat(tokens.account(text).orElseThrow().roles()).containsExactly(Role.AUDITOR);
  }

  @Test
  void a_token_has_no_role_that_it_was_not_given() {
    Account owner = fixtures.person(Role.PRODUCER, Role.ADMINISTRATOR);
    String text = tokens.make(owner, "tableur", Set.of(Role.PRODUCER), DAY, null);
    assertThat(tokens.account(text).orElseThrow().roles()).containsExactly(Role.PRODUCER);
  }

  @Test
  void a_token_that_is_forged_expired_or_revoked_opens_nothing() {
    Account owner = fixtures.person(Role.PRODUCER);
    assertThat(tokens.account(ApiTokens.PREFIX + "forged")).isEmpty();
    String late = tokens.make(owner, "expirée", owner.roles(), Duration.ofDays(-1), null);
    assertThat(tokens.account(late)).isEmpty();
    String text = tokens.make(owner, "retirée", owner.roles(), DAY, null);
    tokens.revoke(tokens.all().get(0).id(), null);
    assertThat(tokens.account(text)).isEmpty();
  }

  @Test
  void the_tokens_of_a_disabled_account_open_nothing() {
    Account owner = fixtures.person(Role.PRODUCER);
    String text = tokens.make(owner, "tableur", owner.roles(), DAY, null);
    sql.sql("update account set disabled = true where id = :id").param("id", owner.id()).update();
    assertThat(tokens.account(text)).isEmpty();
  }

  @Test
  void the_database_holds_no_text_of_a_token() {
    Account owner = fixtures.person(Role.PRODUCER);
    String text = tokens.make(owner, "tableur", owner.roles(), DAY, null);
    assertThat(sql.sql("select * from api_token").query().listOfRows().toString())
        .doesNotContain(text)
        .doesNotContain(text.substring(ApiTokens.PREFIX.length()));
  }
}
