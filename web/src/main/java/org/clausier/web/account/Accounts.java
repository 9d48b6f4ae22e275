package org.clausier.web.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
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

  /** The password as it was hashed; absent while the account has none. */
  public Optional<String> password(long id) {
    return sql.sql("select password from account where id = :id and password is not null")
        .param("id", id)
        .query(String.class)
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
    long id = java.util.Objects.requireNonNull(key.getKey()).longValue();
    journal.write(
        new Journal.Entry(
            producer,
            null,
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
}
