package org.clausier.web.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.audit.AuditFile;
import org.clausier.audit.Observation;
import org.clausier.audit.Tolerance;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of the findings of an audit since it concluded: granted, answered. Append-only. */
@Component
public class Sequels implements Recorded {

  static final String TOLERATED = "audit-tolerated";
  static final String ANSWERED = "audit-answered";

  /**
   * A tolerance as it is kept, and nobody ended it before its day.
   *
   * @param carriedFrom the audit that it comes from, when it was granted before this one
   */
  public record Granted(
      int n,
      String finding,
      String reason,
      String author,
      LocalDate begins,
      LocalDate ends,
      @Nullable Long carriedFrom) {

    Tolerance tolerance() {
      return new Tolerance(new Tolerance.Of.One(finding), reason, author, begins, ends);
    }

    String hash() {
      return Digest.of(String.join("\n", finding, reason, author, begins + "", ends + ""));
    }
  }

  private record Answered(String finding, LocalDate answered, String stance, String said) {

    Observation observation() {
      Observation.Stance known = Observation.Stance.valueOf(stance.toUpperCase(Locale.ROOT));
      return new Observation(finding, answered, known, said);
    }
  }

  private final JdbcClient sql;
  private final Today today;
  private final Hearings hearings;

  public Sequels(JdbcClient sql, Today today, Hearings hearings) {
    this.sql = sql;
    this.today = today;
    this.hearings = hearings;
  }

  /**
   * The facts, with what came since.
   *
   * @param carried tolerances that it is about to have from the audits before
   */
  AuditFile after(AuditFile file, Kept audit, LocalDate day, List<Granted> carried) {
    return file.then(
        Stream.concat(tolerances(audit.id()).stream(), carried.stream())
            .map(Granted::tolerance)
            .toList(),
        observations(audit.id()),
        hearings.told(audit.id(), day));
  }

  /** Whether a tolerance that held on a day has ended on another. */
  public boolean ended(long audit, LocalDate held, LocalDate day) {
    return tolerances(audit).stream()
        .map(Granted::tolerance)
        .anyMatch(t -> !t.ended(held) && t.ended(day));
  }

  /** Those that nobody ended, over or not, in the order they were granted. */
  public List<Granted> tolerances(long audit) {
    return sql.sql(
            "select t.n, t.finding, t.reason, t.author, t.begins, t.ends, t.carried_from"
                + " from audit_tolerance t where t.audit = :audit and not exists (select 1 from audit_tolerance_end e"
                + " where e.audit = t.audit and e.n = t.n) order by t.n")
        .param("audit", audit)
        .query(Granted.class)
        .list();
  }

  private List<Observation> observations(long audit) {
    return sql
        .sql(
            "select finding, answered, stance, said from audit_answer where audit = :audit"
                + " order by n")
        .param("audit", audit)
        .query(Answered.class)
        .list()
        .stream()
        .map(Answered::observation)
        .toList();
  }

  /**
   * One more, of one finding.
   *
   * @param from the audit that it comes from, when this one does not grant it
   */
  @Transactional
  Granted grant(long audit, Tolerance t, @Nullable Long account, @Nullable Long from) {
    int n = next(audit, "audit_tolerance");
    String finding = ((Tolerance.Of.One) t.of()).id();
    sql.sql(
            "insert into audit_tolerance (audit, n, finding, reason, author, begins, ends, granted,"
                + " granted_by, carried_from) values (:audit, :n, :finding, :reason, :author,"
                + " :begins, :ends, :now, :account, :from)")
        .param("audit", audit)
        .param("n", n)
        .param("finding", finding)
        .param("reason", t.reason())
        .param("author", t.author())
        .param("begins", t.from())
        .param("ends", t.to())
        .param("now", today.now())
        .param("account", account)
        .param("from", from, java.sql.Types.BIGINT)
        .update();
    return new Granted(n, finding, t.reason(), t.author(), t.from(), t.to(), from);
  }

  /** From now on it is as if it had not been granted; what was concluded meanwhile stays. */
  @Transactional
  void end(long audit, Granted tolerance, long account) {
    sql.sql(
            "insert into audit_tolerance_end (audit, n, ended, ended_by)"
                + " values (:audit, :n, :now, :account)")
        .param("audit", audit)
        .param("n", tolerance.n())
        .param("now", today.now())
        .param("account", account)
        .update();
  }

  /** One more; its number. */
  @Transactional
  int answer(long audit, Observation o, @Nullable Long account) {
    int n = next(audit, "audit_answer");
    sql.sql(
            "insert into audit_answer (audit, n, side, finding, stance, said, answered, recorded,"
                + " account) values (:audit, :n, :side, :finding, :stance, :said, :answered, :now,"
                + " :account)")
        .param("audit", audit)
        .param("n", n)
        .param("side", o.stance().side().id())
        .param("finding", o.finding())
        .param("stance", o.stance().id())
        .param("said", o.text())
        .param("answered", o.day())
        .param("now", today.now())
        .param("account", account)
        .update();
    return n;
  }

  private int next(long audit, String table) {
    return sql.sql("select coalesce(max(n), 0) + 1 from " + table + " where audit = :audit")
        .param("audit", audit)
        .query(Integer.class)
        .single();
  }

  static String subject(String reference, String kind, int n) {
    return reference + " " + kind + " " + n;
  }

  static String hash(Observation o) {
    return Digest.of(String.join("\n", o.finding(), o.stance().id(), o.day() + "", o.text()));
  }

  @Override
  public Set<String> acts() {
    return Set.of(TOLERATED, ANSWERED);
  }

  @Override
  public Stream<Thing> things() {
    Stream<Thing> tolerances =
        sql
            .sql(
                "select a.reference, t.n, t.finding, t.reason, t.author, t.begins, t.ends from"
                    + " audit_tolerance t join audit a on a.id = t.audit order by t.audit, t.n")
            .query((row, i) -> thing(TOLERATED, "tolerance", row, granted(row).hash()))
            .stream();
    Stream<Thing> answers =
        sql
            .sql(
                "select a.reference, o.n, o.finding, o.stance, o.said, o.answered from audit_answer"
                    + " o join audit a on a.id = o.audit order by o.audit, o.n")
            .query((row, i) -> thing(ANSWERED, "answer", row, hash(answered(row).observation())))
            .stream();
    return Stream.concat(tolerances, answers);
  }

  private static Thing thing(String act, String kind, ResultSet row, String hash)
      throws SQLException {
    return new Thing(act, subject(row.getString("reference"), kind, row.getInt("n")), hash, hash);
  }

  private static Granted granted(ResultSet row) throws SQLException {
    return new Granted(
        row.getInt("n"),
        row.getString("finding"),
        row.getString("reason"),
        row.getString("author"),
        row.getObject("begins", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        null);
  }

  private static Answered answered(ResultSet row) throws SQLException {
    return new Answered(
        row.getString("finding"),
        row.getObject("answered", LocalDate.class),
        row.getString("stance"),
        row.getString("said"));
  }
}
