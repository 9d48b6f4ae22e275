package org.clausier.web.kept;

import java.util.List;
import java.util.Map;
import org.clausier.audit.AuditReport;
import org.clausier.web.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A tolerance is a word given to an organisation until a day: it holds at the audits that follow,
 * of the same organisation and course, for the finding of the same id.
 */
@Component
class Carrying {

  private final Sequels sequels;
  private final Audits audits;
  private final Journal journal;
  private final JdbcClient sql;

  Carrying(Sequels sequels, Audits audits, Journal journal, JdbcClient sql) {
    this.sequels = sequels;
    this.audits = audits;
    this.journal = journal;
    this.sql = sql;
  }

  /** Those of the audits before that speak of what this one found; ended ones, the first time. */
  List<Sequels.Granted> to(Kept audit, AuditReport report) {
    return before(audit).stream()
        .filter(t -> report.findings().stream().anyMatch(t.tolerance()::speaksOf))
        .toList();
  }

  /**
   * Those that the audits before leave to this one: of each finding, what the last of them that
   * tolerated it had and nobody lifted. One that was over already when that one concluded was told
   * enough.
   */
  private List<Sequels.Granted> before(Kept audit) {
    return sql.sql(
            "select t.n, t.finding, t.reason, t.author, t.begins, t.ends, a.id as carried_from"
                + " from audit_tolerance t join audit a on a.id = t.audit"
                + " where a.course = :course and a.organisation = :organisation"
                + " and a.state = 'DONE' and a.id < :id"
                + " and not exists (select 1 from audit_tolerance_end e"
                + " where e.audit = t.audit and e.n = t.n)"
                + " and t.ends >= (select min(r.reported) from audit_report r"
                + " where r.audit = a.id)"
                + " and not exists (select 1 from audit_tolerance u join audit b on b.id = u.audit"
                + " where u.finding = t.finding and b.course = a.course"
                + " and b.organisation = a.organisation and b.state = 'DONE'"
                + " and b.id > a.id and b.id < :id) order by a.id, t.n")
        .param("course", audit.course())
        .param("organisation", audit.organisation())
        .param("id", audit.id())
        .query(Sequels.Granted.class)
        .list();
  }

  /** Each is this audit's own from now on, and may be lifted here. */
  void keep(Kept audit, List<Sequels.Granted> carried, long producer, @Nullable Long account) {
    for (Sequels.Granted t : carried) {
      Sequels.Granted own = sequels.grant(audit.id(), t.tolerance(), account, t.carriedFrom());
      String from =
          java.util.Optional.ofNullable(t.carriedFrom())
              .flatMap(audits::byId)
              .map(Kept::reference)
              .orElse("");
      journal.write(
          new Journal.Entry(
              producer,
              account,
              Sequels.TOLERATED,
              Sequels.subject(audit.reference(), "tolerance", own.n()),
              own.hash(),
              Map.of("from", from)));
    }
  }
}
