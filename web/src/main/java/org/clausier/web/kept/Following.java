package org.clausier.web.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.FreeText;
import org.clausier.audit.Observation;
import org.clausier.audit.Observation.Stance;
import org.clausier.audit.Tolerance;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.account.Account;
import org.clausier.web.account.Email;
import org.clausier.web.account.Role;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do after an audit concluded: tolerate, hear the organisation, answer. Each act is
 * recorded, told to the journal, and the audit concludes again, all of it or nothing. The source of
 * a problem names the field: {@code finding}, {@code reason}, {@code to}, {@code stance}, {@code
 * text}, {@code until}, {@code email}.
 */
@Component
public class Following {

  /** No text is longer, in characters. */
  public static final int LONGEST = 2_000;

  /** domain § 5.4: how long the organisation usually has, in days. */
  public static final int USUAL_DAYS = 15;

  /** The longest that it may have, in days. */
  public static final int MOST_DAYS = 180;

  private final Desk desk;
  private final Today today;
  private final Sequels sequels;
  private final Hearings hearings;
  private final HearingLetters letters;
  private final Concluding concluding;
  private final Materials materials;
  private final Journal journal;
  private final LibraryMessages messages;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  public Following(
      Desk desk,
      Today today,
      Sequels sequels,
      Hearings hearings,
      HearingLetters letters,
      Concluding concluding,
      Materials materials,
      Journal journal,
      LibraryMessages messages,
      JdbcClient sql,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.today = today;
    this.sequels = sequels;
    this.hearings = hearings;
    this.letters = letters;
    this.concluding = concluding;
    this.materials = materials;
    this.journal = journal;
    this.messages = messages;
    this.sql = sql;
    this.transaction = transaction;
  }

  /**
   * Does not pursue a finding from today to a day, twelve months at most. Its author is printed by
   * their function; the account is recorded.
   */
  public Outcome<Conclusions.Told> tolerate(
      Kept audit, String finding, String reason, LocalDate to, Account by) {
    return held(
        audit,
        () -> {
          List<Problem> wrong = new ArrayList<>();
          Optional<Finding> found = finding(audit, finding, wrong);
          if (found.filter(Finding::tolerated).isPresent()) wrong.add(problem("finding", "held"));
          text("reason", reason, audit, wrong);
          LocalDate from = today.day();
          if (to.isBefore(from)) wrong.add(problem("to", "past"));
          if (!to.isBefore(from.plusMonths(Tolerance.MONTHS))) {
            String most = from.plusMonths(Tolerance.MONTHS).minusDays(1) + "";
            wrong.add(problem("to", "too-long", Tolerance.MONTHS + "", most));
          }
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          Sequels.Granted granted =
              sequels.grant(audit.id(), finding, one(reason), function(by), from, to, by.id());
          return concluded(
              audit,
              Conclusions.Reason.TOLERANCE,
              by.id(),
              entry(
                  audit,
                  by.id(),
                  Sequels.TOLERATED,
                  Sequels.subject(audit.reference(), "tolerance", granted.n()),
                  granted.hash()));
        });
  }

  /** Ends every tolerance of a finding, over or not: from today it is pursued again. */
  public Outcome<Conclusions.Told> endTolerance(Kept audit, String finding, Account by) {
    return held(
        audit,
        () -> {
          List<Sequels.Granted> all =
              sequels.tolerances(audit.id()).stream()
                  .filter(t -> t.finding().equals(finding))
                  .toList();
          if (all.isEmpty()) return Outcome.refused(problem("finding", "none"));
          all.forEach(t -> sequels.end(audit.id(), t, by.id()));
          return concluded(
              audit,
              Conclusions.Reason.TOLERANCE,
              by.id(),
              all.stream()
                  .map(
                      t ->
                          entry(
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
    return held(
        audit,
        () -> {
          List<Problem> wrong = new ArrayList<>();
          finding(audit, finding, wrong);
          Optional<Stance> known = stance(Observation.Side.AUDITOR, stance);
          if (known.isEmpty()) wrong.add(problem("stance", "stance"));
          text("text", text, audit, wrong);
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          Observation o = new Observation(finding, today.day(), known.orElseThrow(), one(text));
          return answered(audit, List.of(o), by.id());
        });
  }

  /**
   * Opens the hearing of the organisation until a day, by a link that serves once; the former link
   * serves no more.
   *
   * @param email to whom it is mailed; empty: whoever opens it passes it on
   * @return its token, which is kept nowhere
   */
  public Outcome<String> hear(
      Kept audit, LocalDate until, String email, Language language, Account by) {
    return held(
        audit,
        () -> {
          List<Problem> wrong = new ArrayList<>();
          LocalDate day = today.day();
          if (!until.isAfter(day) || until.isAfter(day.plusDays(MOST_DAYS))) {
            String most = day.plusDays(MOST_DAYS) + "";
            wrong.add(problem("until", "until", day.plusDays(1) + "", most));
          }
          String to = email.strip().toLowerCase(Locale.ROOT);
          if (!to.isEmpty() && !Email.formed(to)) wrong.add(problem("email", "email"));
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          hearings
              .last(audit.id())
              .filter(h -> h.sent() == null)
              .ifPresent(h -> hearings.act(h, "withdrawn", null, by.id()));
          String token = hearings.open(audit.id(), until, to, language, by.id());
          Hearings.Opened opened = hearings.last(audit.id()).orElseThrow();
          if (!to.isEmpty()) letters.invites(audit, materials.course(audit), opened, token);
          return concluded(
                  audit,
                  Conclusions.Reason.HEARING,
                  by.id(),
                  entry(
                      audit,
                      by.id(),
                      Hearings.OPENED,
                      Hearings.subject(audit.reference(), opened.n()),
                      Hearings.hash(until, to)))
              .then(told -> Outcome.ok(token));
        });
  }

  /** Ends a hearing that was not answered: its link opens nothing any more. */
  public Outcome<Conclusions.Told> withdraw(Kept audit, Account by) {
    return held(
        audit,
        () -> {
          Optional<Hearings.Opened> last =
              hearings.last(audit.id()).filter(h -> h.sent() == null && h.withdrawn() == null);
          if (last.isEmpty()) return Outcome.refused(problem("hearing", "hearing"));
          hearings.act(last.get(), "withdrawn", null, by.id());
          hearings.forget(last.get());
          return concluded(
              audit,
              Conclusions.Reason.HEARING,
              by.id(),
              entry(
                  audit,
                  by.id(),
                  "audit-hearing-withdrawn",
                  Hearings.subject(audit.reference(), last.get().n()),
                  Hearings.hash(last.get().until(), last.get().recipient())));
        });
  }

  /**
   * What is wrong with what the organisation says of findings, each with its finding as file; none
   * where it may be sent.
   */
  public List<Problem> wrong(Kept audit, List<Hearings.Typed> typed) {
    List<Problem> all = new ArrayList<>();
    for (Hearings.Typed t : typed) {
      List<Problem> wrong = new ArrayList<>();
      finding(audit, t.finding(), wrong);
      Optional<Stance> stance = stance(Observation.Side.ORGANISATION, t.stance());
      if (stance.isEmpty()) wrong.add(problem("stance", "stance"));
      boolean bare =
          stance.filter(s -> s == Stance.ACCEPTED).isPresent() && one(t.said()).isEmpty();
      if (!bare) text("text", t.said(), audit, wrong);
      wrong.forEach(
          p ->
              all.add(
                  Problem.error(
                      Source.of(p.source().name() + " " + t.finding()),
                      p.id(),
                      p.arguments().toArray(String[]::new))));
    }
    return all;
  }

  /**
   * The organisation answers, once: all that it says, or nothing of it. Of two answers at once, the
   * second is refused.
   */
  public Outcome<Conclusions.Told> answer(
      Kept audit, Hearings.Opened hearing, List<Hearings.Typed> typed) {
    return held(
        audit,
        () -> {
          boolean awaited =
              hearings
                  .last(audit.id())
                  .filter(h -> h.n() == hearing.n() && h.awaits(today.day()))
                  .isPresent();
          if (!awaited) return Outcome.refused(problem("hearing", "hearing"));
          List<Problem> wrong = wrong(audit, typed);
          if (typed.isEmpty()) wrong = List.of(problem("answers", "nothing"));
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          hearings.act(hearing, "sent", null, null);
          hearings.forget(hearing);
          letters.answered(audit, materials.course(audit), hearing);
          return answered(audit, typed.stream().map(this::observation).toList(), null);
        });
  }

  private Observation observation(Hearings.Typed t) {
    Stance stance = stance(Observation.Side.ORGANISATION, t.stance()).orElseThrow();
    return new Observation(t.finding(), today.day(), stance, one(t.said()));
  }

  private Outcome<Conclusions.Told> answered(
      Kept audit, List<Observation> all, @Nullable Long account) {
    Journal.Entry[] entries =
        all.stream()
            .map(
                o -> {
                  int n = sequels.answer(audit.id(), o, account);
                  String subject = Sequels.subject(audit.reference(), "answer", n);
                  return entry(audit, account, Sequels.ANSWERED, subject, Sequels.hash(o));
                })
            .toArray(Journal.Entry[]::new);
    return concluded(audit, Conclusions.Reason.ANSWER, account, entries);
  }

  /** The journal is held last: whoever writes to it waits for no conclusion. */
  private Outcome<Conclusions.Told> concluded(
      Kept audit, Conclusions.Reason reason, @Nullable Long account, Journal.Entry... entries) {
    return concluding
        .conclude(audit, reason, account)
        .then(
            told -> {
              Stream.of(entries).forEach(journal::write);
              return Outcome.ok(told);
            });
  }

  private Journal.Entry entry(
      Kept audit, @Nullable Long account, String act, String subject, String sha256) {
    long producer = materials.course(audit).producer();
    return new Journal.Entry(producer, account, act, subject, sha256, Map.of());
  }

  /** Acts on one audit come one at a time; one that is refused leaves nothing. */
  private <T> Outcome<T> held(Kept audit, Supplier<Outcome<T>> act) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              sql.sql("select id from audit where id = :id for update")
                  .param("id", audit.id())
                  .query(Long.class)
                  .single();
              Outcome<T> outcome = act.get();
              if (!outcome.<Boolean>match(ok -> true, problems -> false)) status.setRollbackOnly();
              return outcome;
            }));
  }

  private Optional<Finding> finding(Kept audit, String id, List<Problem> wrong) {
    Optional<Finding> found =
        concluding.report(audit).findings().stream()
            .filter(f -> f.id().equals(id) && f.verdict() != AuditVerdict.COMPLIANT)
            .findFirst();
    if (found.isEmpty()) wrong.add(problem("finding", "finding", id));
    return found;
  }

  private void text(String field, String text, Kept audit, List<Problem> wrong) {
    String one = one(text);
    String course = materials.course(audit).title();
    if (one.isEmpty()) wrong.add(problem(field, "text"));
    else if (one.length() > LONGEST) wrong.add(problem(field, "long", LONGEST + ""));
    else if (FreeText.of(desk.library(), audit.organisation(), course).mayNameAPerson(one)) {
      wrong.add(problem(field, "person"));
    }
  }

  private static Optional<Stance> stance(Observation.Side side, String id) {
    return Stream.of(Stance.values())
        .filter(s -> s.side() == side && s.id().equals(id))
        .findFirst();
  }

  /** On one line, as it is printed. */
  private static String one(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private String function(Account by) {
    String role = by.is(Role.PRODUCER) ? Role.PRODUCER.id() : Role.AUDITOR.id();
    return messages.text(Language.FR, "web.sequel.author." + role);
  }

  private static Problem problem(String field, String id, String... arguments) {
    return Problem.error(Source.of(field), "sequel-" + id, arguments);
  }
}
