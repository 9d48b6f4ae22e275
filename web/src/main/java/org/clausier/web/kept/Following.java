package org.clausier.web.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.Finding;
import org.clausier.audit.Hearing;
import org.clausier.audit.Observation;
import org.clausier.audit.Observation.Stance;
import org.clausier.audit.Tolerance;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * What people do after an audit concluded: tolerate, answer the organisation. Each act is recorded,
 * told to the journal, and the audit concludes again, all of it or nothing. The source of a problem
 * names the field: {@code finding}, {@code reason}, {@code to}, {@code stance}, {@code text}.
 */
@Component
public class Following {

  /** No text is longer, in characters. */
  public static final int LONGEST = 2_000;

  private final Today today;
  private final Saying saying;
  private final Acting acting;
  private final Sequels sequels;
  private final Hearings hearings;
  private final HearingLetters letters;
  private final Concluding concluding;
  private final Conclusions conclusions;
  private final Materials materials;
  private final LibraryMessages messages;

  Following(
      Today today,
      Saying saying,
      Acting acting,
      Sequels sequels,
      Hearings hearings,
      HearingLetters letters,
      Concluding concluding,
      Conclusions conclusions,
      Materials materials,
      LibraryMessages messages) {
    this.today = today;
    this.saying = saying;
    this.acting = acting;
    this.sequels = sequels;
    this.hearings = hearings;
    this.letters = letters;
    this.concluding = concluding;
    this.conclusions = conclusions;
    this.materials = materials;
    this.messages = messages;
  }

  /**
   * Does not pursue a finding from today to a day, twelve months at most. Its author is printed by
   * their function; the account is recorded.
   */
  public Outcome<Conclusions.Told> tolerate(
      Kept audit, String finding, String reason, LocalDate to, Account by) {
    return acting.held(
        audit,
        () -> {
          List<Problem> wrong = new ArrayList<>();
          Optional<Finding> found = saying.finding(audit, finding, wrong);
          if (found.filter(Finding::tolerated).isPresent())
            wrong.add(Saying.problem("finding", "sequel-held"));
          saying.text("reason", reason, audit, wrong);
          LocalDate from = today.day();
          if (to.isBefore(from)) wrong.add(Saying.problem("to", "sequel-past"));
          if (!to.isBefore(from.plusMonths(Tolerance.MONTHS))) {
            String most = from.plusMonths(Tolerance.MONTHS).minusDays(1) + "";
            wrong.add(Saying.problem("to", "sequel-too-long", Tolerance.MONTHS + "", most));
          }
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          Tolerance.Of of = new Tolerance.Of.One(finding);
          return granted(audit, new Tolerance(of, Saying.one(reason), function(by), from, to), by);
        });
  }

  /**
   * A tolerance of one finding that was granted elsewhere, over or not: recorded and told alike.
   */
  public Outcome<Conclusions.Told> tolerated(Kept audit, Tolerance tolerance, Account by) {
    return acting.held(audit, () -> granted(audit, tolerance, by));
  }

  private Outcome<Conclusions.Told> granted(Kept audit, Tolerance tolerance, Account by) {
    Sequels.Granted granted = sequels.grant(audit.id(), tolerance, by.id(), null);
    return acting.concluded(
        audit,
        Conclusions.Reason.TOLERANCE,
        by.id(),
        acting.entry(
            audit,
            by.id(),
            Sequels.TOLERATED,
            Sequels.subject(audit.reference(), "tolerance", granted.n()),
            granted.hash()));
  }

  /** Ends every tolerance of a finding, over or not: from today it is pursued again. */
  public Outcome<Conclusions.Told> endTolerance(Kept audit, String finding, Account by) {
    return acting.held(
        audit,
        () -> {
          List<Sequels.Granted> all =
              sequels.tolerances(audit.id()).stream()
                  .filter(t -> t.finding().equals(finding))
                  .toList();
          if (all.isEmpty()) return Outcome.refused(Saying.problem("finding", "sequel-none"));
          all.forEach(t -> sequels.end(audit.id(), t, by.id()));
          return acting.concluded(
              audit,
              Conclusions.Reason.TOLERANCE,
              by.id(),
              all.stream()
                  .map(
                      t ->
                          acting.entry(
                              audit,
                              by.id(),
                              "audit-tolerance-ended",
                              Sequels.subject(audit.reference(), "tolerance", t.n()),
                              t.hash()))
                  .toArray(Journal.Entry[]::new));
        });
  }

  /** The auditor answers: the finding is maintained, or was wrong and is withdrawn. */
  public Outcome<Conclusions.Told> reply(
      Kept audit, String finding, String stance, String text, Account by) {
    return acting.held(
        audit,
        () -> {
          List<Problem> wrong = new ArrayList<>();
          saying.finding(audit, finding, wrong);
          Optional<Stance> known = Saying.stance(Observation.Side.AUDITOR, stance);
          if (known.isEmpty()) wrong.add(Saying.problem("stance", "sequel-stance"));
          saying.text("text", text, audit, wrong);
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          Hearing.State before = concluding.report(audit).hearing();
          Observation o =
              new Observation(finding, today.day(), known.orElseThrow(), Saying.one(text));
          return acting
              .answered(audit, List.of(o), by.id())
              .then(
                  told -> {
                    if (before == Hearing.State.CONTESTED) closes(audit);
                    return Outcome.ok(told);
                  });
        });
  }

  /** The organisation is told once all that it contests was answered. */
  private void closes(Kept audit) {
    if (concluding.report(audit).hearing() != Hearing.State.HEARD) return;
    hearings
        .heard(audit.id(), today.day())
        .ifPresent(h -> letters.closed(audit, materials.course(audit), h));
  }

  /** The audit, concluded again when a tolerance or the days of a hearing have ended since. */
  public Kept upToDate(Kept audit) {
    if (!past(audit)) return audit;
    acting
        .held(
            audit,
            () ->
                past(audit)
                    ? concluding.conclude(audit, Conclusions.Reason.DAY, null)
                    : Outcome.ok(conclusions.last(audit.id()).orElseThrow()))
        .match(
            told -> true,
            problems -> {
              throw new IllegalStateException(problems.toString());
            });
    return audit;
  }

  private boolean past(Kept audit) {
    LocalDate reported = conclusions.last(audit.id()).orElseThrow().reported();
    return sequels.ended(audit.id(), reported, today.day())
        || hearings.ended(audit.id(), reported, today.day());
  }

  private String function(Account by) {
    String role = by.is(Role.PRODUCER) ? Role.PRODUCER.id() : Role.AUDITOR.id();
    return messages.text(Language.FR, "web.sequel.author." + role);
  }
}
