package org.clausier.web.request;

import java.time.Duration;
import java.util.Optional;
import org.clausier.web.account.Links;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What opens a request. A link is mailed and serves once; it is exchanged for the key of the
 * browser that it was opened in. Whoever holds neither sees nothing, whatever address they know.
 */
@Component
public class Keys {

  /** How long a mailed link serves. */
  public static final Duration LINK = Duration.ofDays(30);

  /** How long a browser keeps its key. */
  public static final Duration BROWSER = Duration.ofDays(90);

  private static final String LINKS = "link";
  private static final String BROWSERS = "browser";

  private final JdbcClient sql;
  private final Today today;
  private final Filings filings;

  Keys(JdbcClient sql, Today today, Filings filings) {
    this.sql = sql;
    this.today = today;
    this.filings = filings;
  }

  /** A link's token for {@code /demande/lien/{token}}; earlier ones serve until they are used. */
  @Transactional
  public String link(Filing filing) {
    return make(filing, LINKS, LINK);
  }

  /** A key for the browser that the request is in. */
  @Transactional
  public String browser(Filing filing) {
    return make(filing, BROWSERS, BROWSER);
  }

  private String make(Filing filing, String kind, Duration good) {
    String token = Links.token();
    sql.sql(
            "insert into request_key (key_sha256, request, kind, expires)"
                + " values (:key, :request, :kind, :expires)")
        .param("key", Digest.of(token))
        .param("request", filing.id())
        .param("kind", kind)
        .param("expires", today.now().plus(good))
        .update();
    return token;
  }

  /** Whether a link still serves; looking uses nothing up, since mail programs look. */
  public Link look(String token) {
    Optional<Long> request = request(token, LINKS);
    if (request.isEmpty()) return new Link(Optional.empty(), false);
    return new Link(filings.byId(request.get()), serves(token));
  }

  /**
   * @param filing absent: no such link was ever made, or it is long gone
   * @param serves false: it was used, or it is too old
   */
  public record Link(Optional<Filing> filing, boolean serves) {}

  /** Uses a link up: the request that it opens, once and no more. */
  @Transactional
  public Optional<Filing> use(String token) {
    int used =
        sql.sql(
                "update request_key set used = :now where key_sha256 = :key and kind = 'link'"
                    + " and used is null and expires > :now")
            .param("now", today.now())
            .param("key", Digest.of(token))
            .update();
    return used == 1 ? request(token, LINKS).flatMap(filings::byId) : Optional.empty();
  }

  /** Whether that browser's key opens that request. */
  public boolean opens(String key, Filing filing) {
    return sql.sql(
            "select count(*) from request_key where key_sha256 = :key and request = :request"
                + " and kind = 'browser' and used is null and expires > :now")
        .param("key", Digest.of(key))
        .param("request", filing.id())
        .param("now", today.now())
        .query(Long.class)
        .single()
        .equals(1L);
  }

  /** Whoever holds a key of it, on any browser, holds it no more; unused links too. */
  @Transactional
  public void revoke(Filing filing) {
    sql.sql("delete from request_key where request = :request and used is null")
        .param("request", filing.id())
        .update();
  }

  private boolean serves(String token) {
    return sql.sql(
            "select count(*) from request_key where key_sha256 = :key and used is null"
                + " and expires > :now")
        .param("key", Digest.of(token))
        .param("now", today.now())
        .query(Long.class)
        .single()
        .equals(1L);
  }

  private Optional<Long> request(String token, String kind) {
    return sql.sql("select request from request_key where key_sha256 = :key and kind = :kind")
        .param("key", Digest.of(token))
        .param("kind", kind)
        .query(Long.class)
        .optional();
  }
}
