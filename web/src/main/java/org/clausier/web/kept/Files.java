package org.clausier.web.kept;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausier.web.deposit.Deposit;
import org.clausier.web.desk.Today;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files of audits: those that hold learners go once they were read. */
@Component
public class Files {

  private final JdbcClient sql;
  private final Today today;
  private final Deposit deposit;
  private final int days;

  public Files(
      JdbcClient sql, Today today, Deposit deposit, @Value("${clausier.upload.days}") int days) {
    this.sql = sql;
    this.today = today;
    this.deposit = deposit;
    this.days = days;
  }

  /** How many days a file waits for somebody to say how to read it. */
  public int days() {
    return days;
  }

  public List<Input> of(long audit) {
    return sql.sql(
            "select n, role, name, size, sha256, place, erased from audit_input"
                + " where audit = :audit order by n")
        .param("audit", audit)
        .query(Input.class)
        .list();
  }

  public List<Paper> papers(long audit) {
    return sql.sql(
            "select role, name, content, sha256 from audit_paper where audit = :audit order by n")
        .param("audit", audit)
        .query(Paper.class)
        .list();
  }

  /** Notes a file that the deposit has. */
  @Transactional
  public void add(long audit, String role, String name, Deposit.Kept kept) {
    sql.sql(
            "insert into audit_input (audit, n, role, name, size, sha256, place) values (:audit,"
                + " (select coalesce(max(n), 0) + 1 from audit_input where audit = :audit), :role,"
                + " :name, :size, :sha256, :place)")
        .param("audit", audit)
        .param("role", role)
        .param("name", cut(name))
        .param("size", kept.size())
        .param("sha256", kept.sha256())
        .param("place", kept.place())
        .update();
  }

  @Transactional
  public void add(long audit, Paper paper) {
    sql.sql(
            "insert into audit_paper (audit, n, role, name, content, sha256) values (:audit,"
                + " (select coalesce(max(n), 0) + 1 from audit_paper where audit = :audit), :role,"
                + " :name, :content, :sha256)")
        .param("audit", audit)
        .param("role", paper.role())
        .param("name", cut(paper.name()))
        .param("content", paper.content())
        .param("sha256", paper.sha256())
        .update();
  }

  private static String cut(String name) {
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  /**
   * Erases the files of an audit: what was counted of them stays. They go once that is kept; those
   * that a power cut leaves go at the next start.
   */
  @Transactional
  public void erase(long audit) {
    List<Input> inputs = of(audit);
    sql.sql("update audit_input set erased = :now where audit = :audit and erased is null")
        .param("now", today.now())
        .param("audit", audit)
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            inputs.forEach(i -> deposit.erase(i.place()));
          }
        });
  }

  /** Gives up what waited too long, and erases what a power cut left. */
  @Transactional
  public void sweep() {
    OffsetDateTime late = today.now().minusDays(days);
    sql.sql(
            "select id from audit where changed < :late"
                + " and state in ('IMPORTING', 'READ', 'STOPPED', 'FAILED')")
        .param("late", late)
        .query(Long.class)
        .list()
        .forEach(
            id -> {
              erase(id);
              sql.sql("update audit set state = 'ERASED', changed = :now where id = :id")
                  .param("now", today.now())
                  .param("id", id)
                  .update();
            });
  }

  /** Erases what no audit knows; nobody hands anything over meanwhile. */
  void eraseStrays() {
    Set<String> known =
        new HashSet<>(
            sql.sql("select place from audit_input where erased is null")
                .query(String.class)
                .list());
    deposit.eraseAllBut(known);
  }
}
