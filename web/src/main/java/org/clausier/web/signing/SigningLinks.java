package org.clausier.web.signing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.clausier.web.account.Links;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links to sign one document. Only SHA-256 of their tokens are kept. */
@Component
class SigningLinks {

  /** How long a link serves. */
  static final Duration GOOD = Duration.ofDays(30);

  /** How often links of one document may be made, whoever asks. */
  private static final int MOST_A_DAY = 20;

  /**
   * A link as it is kept.
   *
   * @param document the number of the one document that it is for
   * @param browser the SHA-256 of the key of the browser that it was opened in
   */
  record Link(
      String token,
      long request,
      int document,
      String email,
      @Nullable String browser,
      OffsetDateTime made,
      OffsetDateTime expires) {

    boolean openedIn(String key) {
      return browser != null && browser.equals(Digest.of(key));
    }
  }

  private final JdbcClient sql;
  private final Today today;

  SigningLinks(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** A link's token; absent when too many were made today. */
  @Transactional
  Optional<String> make(Paper paper, String email) {
    long lately =
        sql.sql(
                "select count(*) from signing_link where request = :request and document = :n"
                    + " and made > :since")
            .param("request", paper.request())
            .param("n", paper.n())
            .param("since", today.now().minusDays(1))
            .query(Long.class)
            .single();
    if (lately >= MOST_A_DAY) return Optional.empty();
    String token = Links.token();
    sql.sql(
            "insert into signing_link (token_sha256, request, document, email, made, expires)"
                + " values (:token, :request, :n, :email, :now, :expires)")
        .param("token", Digest.of(token))
        .param("request", paper.request())
        .param("n", paper.n())
        .param("email", email)
        .param("now", today.now())
        .param("expires", today.now().plus(GOOD))
        .update();
    return Optional.of(token);
  }

  /** Looking uses nothing up. */
  Optional<Link> find(String token) {
    return sql.sql(
            "select token_sha256 as token, request, document, email, browser_sha256 as browser,"
                + " made, expires from signing_link where token_sha256 = :token")
        .param("token", Digest.of(token))
        .query(Link.class)
        .optional();
  }

  boolean expired(Link link) {
    return !link.expires().isAfter(today.now());
  }

  /** Binds the link to a browser: of two who open it at once, one does. */
  @Transactional
  Optional<String> open(Link link) {
    String key = Links.token();
    int opened =
        sql.sql(
                "update signing_link set browser_sha256 = :browser, opened = :now"
                    + " where token_sha256 = :token and browser_sha256 is null and expires > :now")
            .param("browser", Digest.of(key))
            .param("now", today.now())
            .param("token", link.token())
            .update();
    return opened == 1 ? Optional.of(key) : Optional.empty();
  }
}
