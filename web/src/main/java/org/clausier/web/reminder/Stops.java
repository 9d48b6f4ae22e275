package org.clausier.web.reminder;

import java.util.Optional;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Links;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no reminder. Only a hash of the address is kept for that. */
@Component
public class Stops {

  private static final int KEPT_DAYS = 400;

  private final JdbcClient sql;
  private final Today today;

  Stops(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  private static String hash(String email) {
    return Digest.of("reminders/" + Accounts.email(email));
  }

  boolean stopped(String email) {
    return stoppedHash(hash(email));
  }

  private boolean stoppedHash(String recipient) {
    return sql.sql("select count(*) from reminder_stop where recipient_sha256 = :recipient")
            .param("recipient", recipient)
            .query(Long.class)
            .single()
        > 0;
  }

  /** A token for the foot of a reminder: it stops reminders to that address, and nothing else. */
  @Transactional
  String token(String email) {
    String token = Links.token();
    sql.sql(
            "insert into reminder_link (token_sha256, recipient_sha256, made)"
                + " values (:token, :recipient, :made)")
        .param("token", Digest.of(token))
        .param("recipient", hash(email))
        .param("made", today.now())
        .update();
    return token;
  }

  /** Whether reminders are stopped, for whoever has that token; absent: no such token. */
  public Optional<Boolean> state(String token) {
    return recipient(token).map(this::stoppedHash);
  }

  /** Stops them, or begins again; false for a token that was never made. */
  @Transactional
  public boolean set(String token, boolean stop) {
    Optional<String> recipient = recipient(token);
    recipient.ifPresent(
        r -> {
          sql.sql("delete from reminder_stop where recipient_sha256 = :r").param("r", r).update();
          if (!stop) return;
          sql.sql("insert into reminder_stop (recipient_sha256, stopped) values (:r, :now)")
              .param("r", r)
              .param("now", today.now())
              .update();
        });
    return recipient.isPresent();
  }

  private Optional<String> recipient(String token) {
    return sql.sql("select recipient_sha256 from reminder_link where token_sha256 = :token")
        .param("token", Digest.of(token))
        .query(String.class)
        .optional();
  }

  /** Links of reminders long gone. */
  @Transactional
  void forget() {
    sql.sql("delete from reminder_link where made < :before")
        .param("before", today.now().minusDays(KEPT_DAYS))
        .update();
  }
}
