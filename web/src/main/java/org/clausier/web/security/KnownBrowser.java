package org.clausier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clausier.web.account.Accounts;
import org.clausier.web.account.Links;
import org.clausier.web.desk.Digest;
import org.clausier.web.link.Cookies;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A browser where somebody signed in before. It is counted apart: whoever tries passwords from
 * elsewhere does not keep the account's owner out. The cookie names nobody.
 */
@Component
final class KnownBrowser {

  private static final String COOKIE = "clausier-connu";
  private static final String SETTING = "browser-key";
  private static final Duration KEPT = Duration.ofDays(365);

  private final JdbcClient sql;

  KnownBrowser(JdbcClient sql) {
    this.sql = sql;
  }

  /** The account that somebody tries to open, known browsers apart from all others. */
  String account(HttpServletRequest request) {
    String given = request.getParameter("email");
    String email = Accounts.email(given == null ? "" : given);
    // the database is not asked for the many who show no cookie
    return shown(request)
        .filter(shown -> same(shown, mark(email)))
        .map(shown -> "known " + shown)
        .orElseGet(() -> Digest.of(email));
  }

  /** The mark that the browser shows, whoever's. */
  Optional<String> shown(HttpServletRequest request) {
    return Cookies.get(COOKIE, request);
  }

  /** Whether a mark is that of the account. */
  boolean marks(String mark, String email) {
    return same(mark, mark(Accounts.email(email)));
  }

  /** From now on this browser is known to that account. */
  void remember(String email, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(COOKIE, mark(Accounts.email(email)), KEPT, request, response);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String mark(String email) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return HexFormat.of().formatHex(mac.doFinal(email.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Made once, and kept with the data. */
  private String key() {
    return read().orElseGet(this::made);
  }

  private String made() {
    try {
      sql.sql("insert into setting (name, content) values (:name, :content)")
          .param("name", SETTING)
          .param("content", Links.token())
          .update();
    } catch (DuplicateKeyException e) {
      // somebody else signed in for the first time at the same moment
      return read().orElseThrow();
    }
    return read().orElseThrow();
  }

  private Optional<String> read() {
    return sql.sql("select content from setting where name = :name")
        .param("name", SETTING)
        .query(String.class)
        .optional();
  }
}
