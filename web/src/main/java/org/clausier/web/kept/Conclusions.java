package org.clausier.web.kept;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Recorded;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What audits concluded: append-only, and told to the journal. */
@Component
public class Conclusions implements Recorded {

  static final String ACT = "audit-concluded";

  /** Why it was concluded again. */
  public enum Reason {
    READ,
    TOLERANCE,
    ANSWER,
    HEARING,
    DAY;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** To be kept. */
  record Fresh(
      LocalDate reported,
      Reason reason,
      String fr,
      String en,
      String picturesFr,
      String picturesEn,
      String sha256) {}

  /**
   * One that is kept.
   *
   * @param n its number, from 1
   * @param sha256 of its French JSON
   */
  public record Told(
      int n, LocalDate reported, String reason, String sha256, OffsetDateTime made) {}

  private final JdbcClient sql;
  private final Today today;

  public Conclusions(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  public Optional<Told> last(long audit) {
    return sql.sql(
            "select n, reported, reason, sha256, made from audit_report where audit = :audit"
                + " order by n desc limit 1")
        .param("audit", audit)
        .query(Told.class)
        .optional();
  }

  /** The JSON of the last. */
  public Optional<String> text(long audit, Language language) {
    return column(audit, language.code());
  }

  /** The pictures of the last, as they stand in a page. */
  public Optional<String> pictures(long audit, Language language) {
    return column(audit, "pictures_" + language.code());
  }

  private Optional<String> column(long audit, String column) {
    return sql.sql(
            "select " + column + " from audit_report where audit = :audit order by n desc limit 1")
        .param("audit", audit)
        .query(String.class)
        .optional();
  }

  @Transactional
  Told add(long audit, Fresh f, @Nullable Long account) {
    sql.sql(
            "insert into audit_report (audit, n, reported, reason, fr, en, pictures_fr,"
                + " pictures_en, sha256, made, made_by) values (:audit, (select"
                + " coalesce(max(n), 0) + 1 from audit_report where audit = :audit), :reported,"
                + " :reason, :fr, :en, :picturesFr, :picturesEn, :sha256, :made, :account)")
        .param("audit", audit)
        .param("reported", f.reported())
        .param("reason", f.reason().id())
        .param("fr", f.fr())
        .param("en", f.en())
        .param("picturesFr", f.picturesFr())
        .param("picturesEn", f.picturesEn())
        .param("sha256", f.sha256())
        .param("made", today.now())
        .param("account", account)
        .update();
    return last(audit).orElseThrow();
  }

  static String subject(String reference, int n) {
    return reference + " " + n;
  }

  @Override
  public Set<String> acts() {
    return Set.of(ACT);
  }

  @Override
  public Stream<Thing> things() {
    return sql
        .sql(
            "select audit.reference, r.n, r.sha256, r.fr from audit_report r join audit on audit.id"
                + " = r.audit order by r.audit, r.n")
        .query(
            (row, i) ->
                new Thing(
                    ACT,
                    subject(row.getString("reference"), row.getInt("n")),
                    row.getString("sha256"),
                    Digest.of(row.getString("fr"))))
        .stream();
  }
}
