package org.clausier.web.course;

import java.util.List;
import java.util.Optional;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, each saving kept so that it can be undone. */
@Component
public class Drafts {

  private static final int KEPT_STEPS = 200;

  private final JdbcClient sql;
  private final Today today;

  public Drafts(JdbcClient sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  /** What became of a saving. */
  public sealed interface Saving {
    record Saved(Draft draft) implements Saving {}

    /** Somebody saved meanwhile: nothing was written. */
    record Conflict(Draft current) implements Saving {}
  }

  /** A change that can be undone. */
  public record Step(long revision, String policy, String change) {}

  public Optional<Draft> of(long course) {
    return sql.sql("select * from draft where course = :course")
        .param("course", course)
        .query(Draft.class)
        .optional();
  }

  @Transactional
  public Draft start(
      long course, int number, @Nullable Integer basedOn, String policy, @Nullable Long account) {
    // a revision is never used twice, even by another draft of the course: an old page cannot match
    long revision =
        sql.sql("select coalesce(max(revision), 0) + 1 from draft_step where course = :course")
            .param("course", course)
            .query(Long.class)
            .single();
    sql.sql(
            "insert into draft (course, number, based_on, policy, revision, saved, saved_by)"
                + " values (:course, :number, :basedOn, :policy, :revision, :saved, :account)")
        .param("course", course)
        .param("number", number)
        .param("basedOn", basedOn)
        .param("policy", policy)
        .param("revision", revision)
        .param("saved", today.now())
        .param("account", account)
        .update();
    return of(course).orElseThrow();
  }

  /**
   * Saves a text over the revision that its author saw.
   *
   * @param change what was done, in the author's language: « Débriefer — Entreprise : convention »
   */
  @Transactional
  public Saving save(long course, long seen, String policy, String change, @Nullable Long account) {
    Draft before =
        sql.sql("select * from draft where course = :course for update")
            .param("course", course)
            .query(Draft.class)
            .single();
    if (before.revision() != seen) return new Saving.Conflict(before);
    if (before.policy().equals(policy)) return new Saving.Saved(before);
    keep(before, change, account);
    write(before, policy, before.revision() + 1, account);
    return new Saving.Saved(of(course).orElseThrow());
  }

  /** Takes the last change back; undoing is itself a saving, so that nobody misses it. */
  @Transactional
  public Optional<Saving> undo(long course, long seen, @Nullable Long account) {
    Draft current =
        sql.sql("select * from draft where course = :course for update")
            .param("course", course)
            .query(Draft.class)
            .single();
    if (current.revision() != seen) return Optional.of(new Saving.Conflict(current));
    Optional<Step> last = steps(course).stream().findFirst();
    last.ifPresent(
        step -> {
          sql.sql("delete from draft_step where course = :course and revision = :revision")
              .param("course", course)
              .param("revision", step.revision())
              .update();
          write(current, step.policy(), current.revision() + 1, account);
        });
    return last.map(step -> new Saving.Saved(of(course).orElseThrow()));
  }

  /** The draft, held until the transaction ends: nobody saves or publishes it meanwhile. */
  @Transactional
  public Optional<Draft> hold(long course) {
    return sql.sql("select * from draft where course = :course for update")
        .param("course", course)
        .query(Draft.class)
        .optional();
  }

  /** The changes that can be undone, the last first. */
  public List<Step> steps(long course) {
    return sql.sql(
            "select revision, policy, change from draft_step where course = :course"
                + " and policy <> '' order by revision desc")
        .param("course", course)
        .query(Step.class)
        .list();
  }

  /** Drops the draft, once it is published or given up. Its revisions stay used. */
  @Transactional
  public void drop(long course) {
    Optional<Draft> draft = of(course);
    sql.sql("delete from draft_step where course = :course").param("course", course).update();
    sql.sql("delete from draft where course = :course").param("course", course).update();
    draft.ifPresent(d -> keep(d, "", null));
  }

  private void keep(Draft before, String change, @Nullable Long account) {
    sql.sql(
            "insert into draft_step (course, revision, policy, change, saved, saved_by)"
                + " values (:course, :revision, :policy, :change, :saved, :account)")
        .param("course", before.course())
        .param("revision", before.revision())
        .param("policy", before.policy())
        .param("change", change.length() > 300 ? change.substring(0, 299) + "…" : change)
        .param("saved", today.now())
        .param("account", account)
        .update();
    sql.sql("delete from draft_step where course = :course and revision < :oldest")
        .param("course", before.course())
        .param("oldest", before.revision() - KEPT_STEPS)
        .update();
  }

  private void write(Draft before, String policy, long revision, @Nullable Long account) {
    sql.sql(
            "update draft set policy = :policy, revision = :revision, saved = :saved,"
                + " saved_by = :account where course = :course")
        .param("policy", policy)
        .param("revision", revision)
        .param("saved", today.now())
        .param("account", account)
        .param("course", before.course())
        .update();
  }
}
