package org.clausier.web.account;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens of programs. A program acts for an account, with no more than its roles; only the
 * SHA-256 of a token is kept.
 */
@Component
public class ApiTokens {

  /** So that a token left in a file is recognised for what it is. */
  public static final String PREFIX = "clausier_";

  /**
   * A token, without its text.
   *
   * @param revoked when it was; absent while it serves
   */
  public record Token(
      long id,
      long account,
      String name,
      Set<Role> roles,
      OffsetDateTime created,
      OffsetDateTime expires,
      @Nullable OffsetDateTime revoked) {

    public boolean serves(OffsetDateTime now) {
      return revoked == null && expires.isAfter(now);
    }
  }

  private static final RowMapper<Token> TOKEN =
      (row, n) ->
          new Token(
              row.getLong("id"),
              row.getLong("account"),
              row.getString("name"),
              Account.roles(row.getString("roles")),
              row.getObject("created", OffsetDateTime.class),
              row.getObject("expires", OffsetDateTime.class),
              row.getObject("revoked", OffsetDateTime.class));

  private final JdbcClient sql;
  private final Accounts accounts;
  private final Today today;
  private final Journal journal;

  public ApiTokens(JdbcClient sql, Accounts accounts, Today today, Journal journal) {
    this.sql = sql;
    this.accounts = accounts;
    this.today = today;
    this.journal = journal;
  }

  /**
   * The account that a program acts for, with the roles that both the token and the account have;
   * nothing for a token that is unknown, expired or revoked, or of a disabled account.
   */
  public Optional<Account> account(String text) {
    return sql.sql("select * from api_token where token_sha256 = :token")
        .param("token", Digest.of(text))
        .query(TOKEN)
        .optional()
        .filter(token -> token.serves(today.now()))
        .flatMap(token -> accounts.byId(token.account()).map(a -> held(a, token.roles())))
        .filter(account -> !account.disabled());
  }

  private static Account held(Account account, Set<Role> roles) {
    Set<Role> both = EnumSet.noneOf(Role.class);
    both.addAll(account.roles());
    both.retainAll(roles);
    return new Account(
        account.id(),
        account.producer(),
        account.email(),
        account.name(),
        both,
        account.disabled());
  }

  /** Makes a token: its text is told this once. */
  @Transactional
  public String make(
      Account owner, String name, Set<Role> roles, Duration good, @Nullable Long by) {
    String text = PREFIX + Links.token();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "insert into api_token (account, name, token_sha256, roles, created, expires)"
                + " values (:account, :name, :token, :roles, :created, :expires)")
        .param("account", owner.id())
        .param("name", name.strip())
        .param("token", Digest.of(text))
        .param("roles", Account.text(roles))
        .param("created", today.now())
        .param("expires", today.now().plus(good))
        .update(key, "id");
    tell("token-made", owner.producer(), by, Objects.requireNonNull(key.getKey()).longValue());
    return text;
  }

  /** Every token, the last made first. */
  public List<Token> all() {
    return sql.sql("select * from api_token order by id desc").query(TOKEN).list();
  }

  /** The token serves no more; revoking twice changes nothing. */
  @Transactional
  public void revoke(long id, @Nullable Long by) {
    int revoked =
        sql.sql("update api_token set revoked = :now where id = :id and revoked is null")
            .param("now", today.now())
            .param("id", id)
            .update();
    if (revoked == 0) return;
    long producer =
        sql.sql(
                "select account.producer from api_token join account"
                    + " on account.id = api_token.account where api_token.id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    tell("token-revoked", producer, by, id);
  }

  private void tell(String act, long producer, @Nullable Long by, long id) {
    journal.write(new Journal.Entry(producer, by, act, "token " + id, Digest.of(""), Map.of()));
  }
}
