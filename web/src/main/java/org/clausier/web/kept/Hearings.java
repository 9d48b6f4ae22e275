package org.clausier.web.kept;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.audit.Hearing;
import org.clausier.web.account.Links;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Recorded;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which an organisation reads what was found of it, and answers, until a day. One
 * serves for one browser and one answer; a later one ends the one before. Only the SHA-256 of their
 * tokens are kept.
 */
@Component
public class Hearings implements Recorded {

  static final String OPENED = "audit-hearing-opened";

  /**
   * One that was opened.
   *
   * @param recipient to whom the link was mailed; empty when somebody passes it on
   * @param browser the SHA-256 of the key of the browser that it was opened in
   */
  public record Opened(
      long audit,
      int n,
      LocalDate until,
      String recipient,
      String language,
      OffsetDateTime opened,
      @Nullable Long openedBy,
      @Nullable String browser,
      @Nullable OffsetDateTime sent,
      @Nullable OffsetDateTime withdrawn) {

    /** Whether an answer is still awaited. */
    public boolean awaits(LocalDate day) {
      return sent == null && withdrawn == null && !day.isAfter(until);
    }

    public boolean openedIn(String key) {
      return browser != null && browser.equals(Digest.of(key));
    }
  }

  /** What somebody says of a finding, as typed. */
  public record Typed(String finding, String stance, String said) {}

  private static final String SELECT =
      "select h.audit, h.n, h.until, h.recipient, h.language, h.opened, h.opened_by,"
          + " o.browser_sha256 as browser, s.done as sent, w.done as withdrawn"
          + " from audit_hearing h"
          + " left join audit_hearing_act o"
          + " on o.audit = h.audit and o.n = h.n and o.act = 'opened'"
          + " left join audit_hearing_act s"
          + " on s.audit = h.audit and s.n = h.n and s.act = 'sent'"
          + " left join audit_hearing_act w"
          + " on w.audit = h.audit and w.n = h.n and w.act = 'withdrawn' ";

  private final JdbcClient sql;
  private final Today today;

  public Hearings(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** Opens one; its token, which is kept nowhere. */
  @Transactional
  String open(long audit, LocalDate until, String recipient, Language language, long account) {
    String token = Links.token();
    sql.sql(
            "insert into audit_hearing (audit, n, token_sha256, until, recipient, language, opened,"
                + " opened_by) values (:audit, (select coalesce(max(n), 0) + 1 from audit_hearing"
                + " where audit = :audit), :token, :until, :recipient, :language, :now, :account)")
        .param("audit", audit)
        .param("token", Digest.of(token))
        .param("until", until)
        .param("recipient", recipient)
        .param("language", language.code())
        .param("now", today.now())
        .param("account", account)
        .update();
    return token;
  }

  /** The last, whatever became of it. */
  public Optional<Opened> last(long audit) {
    return sql.sql(SELECT + "where h.audit = :audit order by h.n desc limit 1")
        .param("audit", audit)
        .query(Opened.class)
        .optional();
  }

  /** That of a link; looking uses nothing up. */
  public Optional<Opened> of(String token) {
    return sql.sql(SELECT + "where h.token_sha256 = :token")
        .param("token", Digest.of(token))
        .query(Opened.class)
        .optional();
  }

  /** The last whose answer is sent, or awaited, or was, and nobody withdrew it. */
  Optional<Opened> heard(long audit, LocalDate day) {
    List<Opened> all =
        sql.sql(SELECT + "where h.audit = :audit and w.done is null order by h.n desc")
            .param("audit", audit)
            .query(Opened.class)
            .list();
    // one more link that nobody answered takes nothing back of what was answered before
    return all.stream()
        .filter(h -> h.sent() != null || h.awaits(day))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The same, as the engine knows it on a day. */
  Optional<Hearing> told(long audit, LocalDate day) {
    return heard(audit, day)
        .map(
            h ->
                new Hearing(
                    today.day(h.opened()),
                    h.until(),
                    Optional.ofNullable(h.sent()).map(today::day)));
  }

  /** Whether the days of one that was awaited on a day are over on another. */
  public boolean ended(long audit, LocalDate awaited, LocalDate day) {
    return told(audit, awaited).filter(h -> h.awaits(awaited) && !h.awaits(day)).isPresent();
  }

  /** Binds it to a browser, whose key this is: of two who open it at once, one does. */
  @Transactional
  public Optional<String> enter(Opened hearing) {
    if (hearing.browser() != null || !hearing.awaits(today.day())) return Optional.empty();
    String key = Links.token();
    return act(hearing, "opened", Digest.of(key), null) ? Optional.of(key) : Optional.empty();
  }

  /** Each act is done once; false when it was. */
  boolean act(Opened of, String act, @Nullable String browser, @Nullable Long account) {
    return sql.sql(
                "insert into audit_hearing_act (audit, n, act, browser_sha256, done, account)"
                    + " values (:audit, :n, :act, :browser, :now, :account)"
                    + " on conflict do nothing")
            .param("audit", of.audit())
            .param("n", of.n())
            .param("act", act)
            .param("browser", browser)
            .param("now", today.now())
            .param("account", account)
            .update()
        == 1;
  }

  /** What is written and not sent, in the place of what was. */
  @Transactional
  public void draft(Opened of, List<Typed> typed) {
    for (Typed t : typed) {
      sql.sql(
              "delete from audit_hearing_draft where audit = :audit and n = :n and finding = :finding")
          .param("audit", of.audit())
          .param("n", of.n())
          .param("finding", t.finding())
          .update();
      if (t.stance().isEmpty() && t.said().isEmpty()) continue;
      sql.sql(
              "insert into audit_hearing_draft (audit, n, finding, stance, said)"
                  + " values (:audit, :n, :finding, :stance, :said)")
          .param("audit", of.audit())
          .param("n", of.n())
          .param("finding", t.finding())
          .param("stance", t.stance())
          .param("said", t.said())
          .update();
    }
  }

  public List<Typed> drafts(Opened of) {
    return sql.sql(
            "select finding, stance, said from audit_hearing_draft where audit = :audit and n = :n"
                + " order by finding")
        .param("audit", of.audit())
        .param("n", of.n())
        .query(Typed.class)
        .list();
  }

  /** They are answers now, or nobody's. */
  void forget(Opened of) {
    sql.sql("delete from audit_hearing_draft where audit = :audit and n = :n")
        .param("audit", of.audit())
        .param("n", of.n())
        .update();
  }

  static String subject(String reference, int n) {
    return reference + " hearing " + n;
  }

  static String hash(LocalDate until, String recipient) {
    return Digest.of(until + "\n" + recipient);
  }

  @Override
  public Set<String> acts() {
    return Set.of(OPENED);
  }

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select a.reference, h.n, h.until, h.recipient from audit_hearing h"
                + " join audit a on a.id = h.audit order by h.audit, h.n")
        .query(
            (row, i) -> {
              String hash =
                  hash(row.getObject("until", LocalDate.class), row.getString("recipient"));
              String subject = subject(row.getString("reference"), row.getInt("n"));
              return new Thing(OPENED, subject, hash, hash);
            })
        .stream();
  }
}
