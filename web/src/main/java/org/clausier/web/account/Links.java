package org.clausier.web.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that serve once, and not for ever. */
@Component
public class Links {

  /** The purposes of a link. */
  public enum Purpose {
    /** The first administrator makes an account. */
    SETUP,
    /** A person chooses a password. */
    PASSWORD
  }

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Today today;

  public Links(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** A token nobody can guess, fit for an address. */
  public static String token() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Makes a link's token; earlier links of the same purpose and account serve no more. */
  @Transactional
  public String make(Purpose purpose, @Nullable Long account, Duration good) {
    sql.sql(
            "delete from one_time_link where purpose = :purpose and used is null"
                + (account == null ? " and account is null" : " and account = :account"))
        .param("purpose", purpose.name())
        .param("account", account)
        .update();
    String token = token();
    sql.sql(
            "insert into one_time_link (token_sha256, purpose, account, expires)"
                + " values (:token, :purpose, :account, :expires)")
        .param("token", Digest.of(token))
        .param("purpose", purpose.name())
        .param("account", account)
        .param("expires", today.now().plus(good))
        .update();
    return token;
  }

  private record Found(@Nullable Long account) {}

  /** Whether the link still serves; it is not used up by that. */
  public boolean good(Purpose purpose, String token) {
    return found(purpose, token).isPresent();
  }

  /** Uses the link up: the account that it is for (or none, for the set-up), once and no more. */
  @Transactional
  public Optional<Optional<Long>> use(Purpose purpose, String token) {
    Optional<Found> found = found(purpose, token);
    int used =
        sql.sql("update one_time_link set used = :now where token_sha256 = :token and used is null")
            .param("now", today.now())
            .param("token", Digest.of(token))
            .update();
    return used == 1 ? found.map(f -> Optional.ofNullable(f.account())) : Optional.empty();
  }

  private Optional<Found> found(Purpose purpose, String token) {
    return sql.sql(
            "select account from one_time_link where token_sha256 = :token and purpose = :purpose"
                + " and used is null and expires > :now")
        .param("token", Digest.of(token))
        .param("purpose", purpose.name())
        .param("now", today.now())
        .query(Found.class)
        .optional();
  }
}
