package org.clausier.web.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.audit.Observation;
import org.clausier.audit.Observation.Stance;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.account.Account;
import org.clausier.web.account.Email;
import org.clausier.web.desk.Today;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/**
 * The organisation is heard: a link is made, withdrawn, answered by. The source of a problem names
 * the field: {@code until}, {@code email}, {@code hearing}, {@code answers}; {@code finding},
 * {@code stance} or {@code text} with the id of the finding.
 */
@Component
public class Inviting {

  /** domain § 5.4: how long the organisation usually has, in days. */
  public static final int USUAL_DAYS = 15;

  /** The longest that it may have, in days. */
  public static final int MOST_DAYS = 180;

  private final Today today;
  private final Saying saying;
  private final Acting acting;
  private final Hearings hearings;
  private final HearingLetters letters;
  private final Materials materials;

  Inviting(
      Today today,
      Saying saying,
      Acting acting,
      Hearings hearings,
      HearingLetters letters,
      Materials materials) {
    this.today = today;
    this.saying = saying;
    this.acting = acting;
    this.hearings = hearings;
    this.letters = letters;
    this.materials = materials;
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
    return acting.held(
        audit,
        () -> {
          List<Problem> wrong = new ArrayList<>();
          LocalDate day = today.day();
          if (!until.isAfter(day) || until.isAfter(day.plusDays(MOST_DAYS))) {
            String most = day.plusDays(MOST_DAYS) + "";
            wrong.add(Saying.problem("until", "sequel-until", day.plusDays(1) + "", most));
          }
          String to = email.strip().toLowerCase(Locale.ROOT);
          if (!to.isEmpty() && !Email.formed(to))
            wrong.add(Saying.problem("email", "sequel-email"));
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          hearings
              .last(audit.id())
              .filter(h -> h.awaits(day))
              .ifPresent(
                  h -> {
                    hearings.act(h, "withdrawn", null, by.id());
                    hearings.forget(h);
                  });
          String token = hearings.open(audit.id(), until, to, language, by.id());
          Hearings.Opened opened = hearings.last(audit.id()).orElseThrow();
          if (!to.isEmpty()) letters.invites(audit, materials.course(audit), opened, token);
          return acting
              .concluded(
                  audit,
                  Conclusions.Reason.HEARING,
                  by.id(),
                  acting.entry(
                      audit,
                      by.id(),
                      Hearings.OPENED,
                      Hearings.subject(audit.reference(), opened.n()),
                      Hearings.hash(until, to)))
              .then(told -> Outcome.ok(token));
        });
  }

  /**
   * Ends a hearing whose answer is awaited: its link opens nothing any more. One whose days are
   * over stays: the organisation was asked, and said nothing.
   */
  public Outcome<Conclusions.Told> withdraw(Kept audit, Account by) {
    return acting.held(
        audit,
        () -> {
          Optional<Hearings.Opened> last =
              hearings.last(audit.id()).filter(h -> h.awaits(today.day()));
          if (last.isEmpty()) return Outcome.refused(Saying.problem("hearing", "sequel-hearing"));
          hearings.act(last.get(), "withdrawn", null, by.id());
          hearings.forget(last.get());
          return acting.concluded(
              audit,
              Conclusions.Reason.HEARING,
              by.id(),
              acting.entry(
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
    Set<String> said = new HashSet<>();
    for (Hearings.Typed t : typed) {
      List<Problem> wrong = new ArrayList<>();
      if (!said.add(t.finding())) wrong.add(Saying.problem("finding", "sequel-twice", t.finding()));
      saying.finding(audit, t.finding(), wrong);
      Optional<Stance> stance = Saying.stance(Observation.Side.ORGANISATION, t.stance());
      if (stance.isEmpty()) wrong.add(Saying.problem("stance", "sequel-stance"));
      boolean bare =
          stance.filter(s -> s == Stance.ACCEPTED).isPresent() && Saying.one(t.said()).isEmpty();
      if (!bare) saying.text("text", t.said(), audit, wrong);
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
    return acting.held(
        audit,
        () -> {
          boolean awaited =
              hearings
                  .last(audit.id())
                  .filter(h -> h.n() == hearing.n() && h.awaits(today.day()))
                  .isPresent();
          if (!awaited) return Outcome.refused(Saying.problem("hearing", "sequel-hearing"));
          List<Problem> wrong = wrong(audit, typed);
          if (typed.isEmpty()) wrong = nothing();
          if (!wrong.isEmpty()) return Outcome.refused(wrong);
          hearings.act(hearing, "sent", null, null);
          hearings.forget(hearing);
          letters.answered(audit, materials.course(audit), hearing);
          return acting.answered(audit, typed.stream().map(this::observation).toList(), null);
        });
  }

  /** Nothing was written. */
  public static List<Problem> nothing() {
    return List.of(Saying.problem("answers", "sequel-nothing"));
  }

  private Observation observation(Hearings.Typed t) {
    Stance stance = Saying.stance(Observation.Side.ORGANISATION, t.stance()).orElseThrow();
    return new Observation(t.finding(), today.day(), stance, Saying.one(t.said()));
  }
}
