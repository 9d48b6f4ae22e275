package org.clausier.web.kept;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was done on an audit since it concluded, in order. */
@Component
public class History {

  /**
   * An act.
   *
   * @param act {@code concluded}, {@code tolerated}, {@code carried}, {@code tolerance-ended},
   *     {@code hearing-opened}, {@code hearing-entered}, {@code hearing-sent}, {@code
   *     hearing-withdrawn}, or the stance of an answer
   * @param n of the report, the tolerance, the hearing or the answer
   * @param said the reason of a report or a tolerance, the text of an answer
   * @param who the name of the account; empty for the organisation, and for the clock
   */
  public record Event(
      OffsetDateTime at, String act, int n, String finding, String said, String who) {}

  private static final String EVENTS =
      "select made as at, 'concluded' as act, n, '' as finding, reason as said, made_by as account,"
          + " 1 as step from audit_report where audit = :audit"
          + " union all select granted, case when carried_from is null then 'tolerated' else 'carried' end,"
          + " n, finding, reason, granted_by, 0"
          + " from audit_tolerance where audit = :audit"
          + " union all select e.ended, 'tolerance-ended', e.n, t.finding, '', e.ended_by, 0"
          + " from audit_tolerance_end e join audit_tolerance t on t.audit = e.audit and t.n = e.n"
          + " where e.audit = :audit"
          + " union all select opened, 'hearing-opened', n, '', recipient, opened_by, 0"
          + " from audit_hearing where audit = :audit"
          + " union all select done, case act when 'opened' then 'hearing-entered' else 'hearing-' || act end, n, '', '', account, 0"
          + " from audit_hearing_act where audit = :audit"
          + " union all select recorded, stance, n, finding, said, account, 0"
          + " from audit_answer where audit = :audit";

  private final JdbcClient sql;

  public History(JdbcClient sql) {
    this.sql = sql;
  }

  /** The last first. */
  public List<Event> of(long audit) {
    return sql.sql(
            "select h.at, h.act, h.n, h.finding, h.said, coalesce(account.name, '') as who from ("
                + EVENTS
                + ") h left join account on account.id = h.account"
                + " order by h.at desc, h.step desc, h.n desc")
        .param("audit", audit)
        .query(Event.class)
        .list();
  }
}
