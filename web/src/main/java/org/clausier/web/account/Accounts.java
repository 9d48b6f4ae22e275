package org.clausier.web.account;

import java.util.List;
import java.util.Locale;
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

/** The accounts of every producer, kept apart by their producer. */
@Component
public class Accounts {

  private static final RowMapper<Account> ACCOUNT =
      (row, n) ->
          new Account(
              row.getLong("id"),
              row.getLong("producer"),
              row.getString("email"),
              row.getString("name"),
              Account.roles(row.getString("roles")),
              row.getBoolean("disabled"));

  private final JdbcClient sql;
  private final Today today;
  private final Journal journal;

  public Accounts(JdbcClient sql, Today today, Journal journal) {
    this.sql = sql;
    this.today = today;
    this.journal = journal;
  }

  public static String email(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  public Optional<Account> byEmail(String email) {
    return sql.sql("select * from account where email = :email")
        .param("email", email(email))
        .query(ACCOUNT)
        .optional();
  }

  public Optional<Account> byId(long id) {
    return sql.sql("select * from account where id = :id")
        .param("id", id)
        .query(ACCOUNT)
        .optional();
  }

  /** The account and its password, as they stand. */
  public Optional<AccountUser> user(long id) {
    return sql.sql("select * from account where id = :id")
        .param("id", id)
        .query(
            (row, n) -> {
              String hash = row.getString("password");
              return new AccountUser(
                  Objects.requireNonNull(ACCOUNT.mapRow(row, n)), hash == null ? "" : hash);
            })
        .optional();
  }

  public List<Account> of(long producer) {
    return sql.sql("select * from account where producer = :producer order by name, id")
        .param("producer", producer)
        .query(ACCOUNT)
        .list();
  }

  /** Whether somebody can already administer the installation. */
  public boolean administered() {
    return sql.sql("select count(*) from account where roles like '%administrator%'")
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * A new account, without a password.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the address has one
   */
  @Transactional
  public Account add(long producer, String email, String name, Set<Role> roles) {
    return add(producer, email, name, roles, null);
  }

  /**
   * The same, by somebody.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the address has one
   */
  @Transactional
  public Account add(long producer, String email, String name, Set<Role> roles, @Nullable Long by) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    sql.sql(
            "insert into account (producer, email, name, roles, created)"
                + " values (:producer, :email, :name, :roles, :created)")
        .param("producer", producer)
        .param("email", email(email))
        .param("name", name.strip())
        .param("roles", Account.text(roles))
        .param("created", today.now())
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    journal.write(
        new Journal.Entry(
            producer,
            by,
            "account-added",
            "account " + id,
            Digest.of(""),
            Map.of("roles", Account.text(roles))));
    return byId(id).orElseThrow();
  }

  /**
   * @param hash as the password encoder made it
   */
  @Transactional
  public void setPassword(long id, String hash) {
    sql.sql("update account set password = :hash where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  public List<Account> all() {
    return sql.sql("select * from account order by producer, name, id").query(ACCOUNT).list();
  }

  /** Whether the account can be opened with a password. */
  public boolean hasPassword(long id) {
    return user(id).map(user -> !user.hash().isEmpty()).orElse(false);
  }

  @Transactional
  public void rename(long id, String name) {
    sql.sql("update account set name = :name where id = :id")
        .param("name", name.strip())
        .param("id", id)
        .update();
  }

  /**
   * Gives an account its roles, and closes or opens it.
   *
   * @return false, and nothing changed, when nobody could administer the installation any more
   */
  @Transactional
  public boolean change(Account account, Set<Role> roles, boolean disabled, @Nullable Long by) {
    // their rows are held: two administrators who remove each other come one after the other
    List<Long> able =
        sql.sql(
                "select id from account where roles like '%administrator%' and disabled = false"
                    + " and password is not null order by id for update")
            .query(Long.class)
            .list();
    boolean administers = roles.contains(Role.ADMINISTRATOR) && !disabled;
    if (!administers && able.equals(List.of(account.id()))) return false;
    sql.sql("update account set roles = :roles, disabled = :disabled where id = :id")
        .param("roles", Account.text(roles))
        .param("disabled", disabled)
        .param("id", account.id())
        .update();
    String act = disabled == account.disabled() ? "account-roles" : closing(disabled);
    journal.write(
        new Journal.Entry(
            account.producer(),
            by,
            act,
            "account " + account.id(),
            Digest.of(""),
            Map.of("roles", Account.text(roles))));
    return true;
  }

  private static String closing(boolean disabled) {
    return disabled ? "account-disabled" : "account-enabled";
  }
}
