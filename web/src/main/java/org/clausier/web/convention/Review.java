package org.clausier.web.convention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.request.Reply;
import org.clausier.web.account.Account;
import org.clausier.web.account.Email;
import org.clausier.web.request.Act;
import org.clausier.web.request.Actor;
import org.clausier.web.request.AgreementPrints;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Proceedings;
import org.clausier.web.request.Requests;
import org.clausier.web.signing.Letters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the producer does with a request that was sent. */
@Component
public class Review {

  /** What became of it. */
  public sealed interface Result {
    record Done(Filing filing) implements Result {}

    /** Somebody did something meanwhile, or it may not be done now: nothing was done. */
    record Overtaken(Filing current) implements Result {}

    /** All that is wrong with what was given. */
    record Refused(List<Problem> problems) implements Result {}
  }

  private static final int LONGEST = 4_000;

  private final Filings filings;
  private final Papers papers;
  private final Proceedings proceedings;
  private final Requests requests;
  private final AgreementPrints prints;
  private final Letters letters;

  Review(
      Filings filings,
      Papers papers,
      Proceedings proceedings,
      Requests requests,
      AgreementPrints prints,
      Letters letters) {
    this.filings = filings;
    this.papers = papers;
    this.proceedings = proceedings;
    this.requests = requests;
    this.prints = prints;
    this.letters = letters;
  }

  /** The agreement that the terms of today lead to, or why there is none to accept. */
  public Outcome<Reply.Convention> proposed(Filing filing) {
    return requests
        .reply(filing)
        .then(
            reply ->
                reply instanceof Reply.Convention c
                    ? Outcome.ok(c)
                    : Outcome.refused(
                        Problem.error(
                            Source.of("request"), "accept-without-agreement", reply.outcome())));
  }

  /** Freezes the document, and sends the link to sign it. */
  @Transactional
  public Result accept(Filing seen, Account by) {
    if (Act.ACCEPT.after(seen.state()).isEmpty()) return overtaken(seen);
    return proposed(seen).match(convention -> accept(seen, convention, by), Result.Refused::new);
  }

  private Result accept(Filing seen, Reply.Convention convention, Account by) {
    Actor actor = Actor.producer(by.id());
    Optional<Filing> after =
        proceedings.accept(
            seen,
            actor,
            prints.toSign(seen, convention),
            convention.agreement().from(),
            convention.agreement().to());
    after.ifPresent(
        f -> letters.toSign(f, papers.current(f).orElseThrow(), signer(f), Actor.CLAUSIER));
    return done(seen, after);
  }

  /** Asks the institution, which answers and sends again. */
  @Transactional
  public Result ask(Filing seen, String question, Account by) {
    return said(seen, Act.ASK, Facts.of("question", question.strip()), "question", by);
  }

  /** Refuses, with the reason and what to do next. */
  @Transactional
  public Result refuse(Filing seen, String reason, String next, Account by) {
    Facts said = Facts.of("reason", reason.strip()).with("next", next.strip());
    return said(seen, Act.REFUSE, said, "refused", by);
  }

  /** Takes an accepted request back: its document and its signatures serve no more. */
  @Transactional
  public Result reopen(Filing seen, String reason, Account by) {
    return said(seen, Act.REOPEN, Facts.of("reason", reason.strip()), "reopened", by);
  }

  private Result said(Filing seen, Act act, Facts said, String kind, Account by) {
    List<String> wanted = fields(act);
    List<Problem> problems =
        wanted.stream()
            .filter(f -> said.text(f).isBlank() || said.text(f).length() > LONGEST)
            .map(f -> Problem.error(Source.of(f), "act-without-" + f))
            .toList();
    if (!problems.isEmpty()) return new Result.Refused(problems);
    Optional<Filing> after = proceedings.act(seen, act, Actor.producer(by.id()), said);
    after.ifPresent(f -> letters.institution(f, kind, wanted.stream().map(said::text).toArray()));
    return done(seen, after);
  }

  /** What an act must say. */
  static List<String> fields(Act act) {
    return switch (act) {
      case ASK -> List.of("question");
      case REFUSE -> List.of("reason", "next");
      default -> List.of("reason");
    };
  }

  private Result done(Filing seen, Optional<Filing> after) {
    return after.<Result>map(Result.Done::new).orElseGet(() -> overtaken(seen));
  }

  private Result overtaken(Filing seen) {
    return new Result.Overtaken(filings.byId(seen.id()).orElseThrow());
  }

  /** The link to sign goes again to whoever asked; false: too many went today, or none may go. */
  @Transactional
  public boolean resend(Filing filing, Account by) {
    return filing.state() == org.clausier.web.request.State.TO_SIGN
        && letters.toSign(
            filing, papers.current(filing).orElseThrow(), signer(filing), Actor.producer(by.id()));
  }

  /** Where the link to sign goes: to whoever signs, when the request says so. */
  private static String signer(Filing filing) {
    String named = filing.said().text("signatory.email").strip().toLowerCase(Locale.ROOT);
    return Email.formed(named) ? named : filing.email();
  }

  /**
   * Begins an amendment for the institution to fill in; absent before both signed, and when there
   * is no address to send it to.
   */
  @Transactional
  public Optional<Filing> amend(Filing signed) {
    if (Act.AMEND.after(signed.state()).isEmpty() || signed.email().isEmpty()) {
      return Optional.empty();
    }
    Filing draft = filings.amending(signed);
    letters.institution(draft, "amendment", signed.reference());
    return Optional.of(draft);
  }
}
