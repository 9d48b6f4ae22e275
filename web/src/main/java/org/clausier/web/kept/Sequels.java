package org.clausier.web.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditFile;
import org.clausier.audit.Observation;
import org.clausier.audit.Tolerance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of the findings of an audit since it concluded: granted, answered. */
@Component
public class Sequels {

  private record Granted(
      String finding, String reason, String author, LocalDate begins, LocalDate ends) {}

  private record Answered(String finding, LocalDate answered, String stance, String said) {}

  private final JdbcClient sql;

  public Sequels(JdbcClient sql) {
    this.sql = sql;
  }

  /** The facts, with what came since. */
  AuditFile after(AuditFile file, Kept audit) {
    List<Tolerance> tolerances = new ArrayList<>(file.tolerances());
    tolerances.addAll(tolerances(audit.id()));
    List<Observation> observations = new ArrayList<>(file.observations());
    observations.addAll(observations(audit.id()));
    return new AuditFile(
        file.id(),
        file.organisation(),
        file.acceptances(),
        file.payments(),
        file.invoices(),
        file.credits(),
        file.declared(),
        tolerances,
        observations);
  }

  /** Whether a tolerance that held on a day has ended on another. */
  public boolean ended(long audit, LocalDate held, LocalDate day) {
    return tolerances(audit).stream().anyMatch(t -> !t.ended(held) && t.ended(day));
  }

  private List<Tolerance> tolerances(long audit) {
    return sql
        .sql(
            "select finding, reason, author, begins, ends from audit_tolerance"
                + " where audit = :audit order by n")
        .param("audit", audit)
        .query(Granted.class)
        .list()
        .stream()
        .map(
            g ->
                new Tolerance(
                    new Tolerance.Of.One(g.finding()),
                    g.reason(),
                    g.author(),
                    g.begins(),
                    g.ends()))
        .toList();
  }

  private List<Observation> observations(long audit) {
    return sql
        .sql(
            "select finding, answered, stance, said from audit_answer"
                + " where audit = :audit and side = 'organisation' order by n")
        .param("audit", audit)
        .query(Answered.class)
        .list()
        .stream()
        .map(
            a ->
                new Observation(
                    a.finding(),
                    a.answered(),
                    Observation.Stance.valueOf(a.stance().toUpperCase(java.util.Locale.ROOT)),
                    a.said()))
        .toList();
  }
}
