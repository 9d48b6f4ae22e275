package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.uses.DayReader;
import org.clausier.web.account.Account;
import org.clausier.web.findings.Days;
import org.clausier.web.findings.Shown;
import org.clausier.web.kept.Conclusions;
import org.clausier.web.kept.Following;
import org.clausier.web.kept.HearingLetters;
import org.clausier.web.kept.Hearings;
import org.clausier.web.kept.Inviting;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Address;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows an audit: a tolerance, the hearing of the organisation, the auditor's answer. */
@RestController
@RequestMapping("/api/v1/audits/{id}")
class FollowingApi {

  private final Shown shown;
  private final Days days;
  private final Following following;
  private final Inviting inviting;
  private final Hearings hearings;
  private final Address address;

  FollowingApi(
      Shown shown,
      Days days,
      Following following,
      Inviting inviting,
      Hearings hearings,
      Address address) {
    this.shown = shown;
    this.days = days;
    this.following = following;
    this.inviting = inviting;
    this.hearings = hearings;
    this.address = address;
  }

  /**
   * @param to the last day, within twelve months
   */
  record ToleranceWish(@Nullable String reason, @Nullable String to) {}

  /**
   * @param stance maintained or withdrawn
   */
  record AnswerSaid(@Nullable String stance, @Nullable String text) {}

  /**
   * @param until the last day to answer
   * @param email to whom the link is mailed; without one, it is for whoever asked to pass on
   */
  record HearingWish(@Nullable String until, @Nullable String email, @Nullable String language) {}

  /** The audit concluded again: the number of its report, and its fingerprint. */
  record Again(int report, LocalDate day, String reason, String sha256) {

    static Again of(Conclusions.Told told) {
      return new Again(told.n(), told.reported(), told.reason(), told.sha256());
    }
  }

  /**
   * A hearing.
   *
   * @param state awaited, answered, withdrawn or over
   * @param link to answer by, given once, to whoever opened it
   */
  record HearingLine(
      int number, LocalDate until, String recipient, String state, @Nullable String link) {}

  @PostMapping("/findings/{finding}/tolerance")
  Again tolerate(
      @PathVariable long id,
      @PathVariable String finding,
      @RequestBody ToleranceWish wish,
      Account account) {
    LocalDate to = day("to", wish.to());
    return again(
        following.tolerate(concluded(account, id), finding, text(wish.reason()), to, account));
  }

  @DeleteMapping("/findings/{finding}/tolerance")
  Again endTolerance(@PathVariable long id, @PathVariable String finding, Account account) {
    return again(following.endTolerance(concluded(account, id), finding, account));
  }

  @PostMapping("/findings/{finding}/answer")
  Again answerFinding(
      @PathVariable long id,
      @PathVariable String finding,
      @RequestBody AnswerSaid said,
      Account account) {
    return again(
        following.reply(
            concluded(account, id), finding, text(said.stance()), text(said.text()), account));
  }

  @PostMapping("/hearing")
  ResponseEntity<HearingLine> openHearing(
      @PathVariable long id,
      @RequestBody HearingWish wish,
      HttpServletRequest request,
      Account account) {
    Kept audit = concluded(account, id);
    String token =
        Refusal.orRefuse(
            inviting.hear(
                audit,
                day("until", wish.until()),
                text(wish.email()),
                Wanted.language(text(wish.language())),
                account));
    String link = address.of(HearingLetters.path(token), request);
    return ResponseEntity.status(HttpStatus.CREATED).body(line(audit, link));
  }

  @GetMapping("/hearing")
  HearingLine hearing(@PathVariable long id, Account account) {
    return line(concluded(account, id), null);
  }

  @DeleteMapping("/hearing")
  Again withdrawHearing(@PathVariable long id, Account account) {
    return again(inviting.withdraw(concluded(account, id), account));
  }

  private HearingLine line(Kept audit, @Nullable String link) {
    Hearings.Opened h = hearings.last(audit.id()).orElseThrow(Missing::new);
    String over = h.awaits(days.today()) ? "awaited" : "over";
    String ended = h.withdrawn() == null ? over : "withdrawn";
    String state = h.sent() == null ? ended : "answered";
    return new HearingLine(h.n(), h.until(), h.recipient(), state, link);
  }

  private static Again again(Outcome<Conclusions.Told> outcome) {
    return Again.of(Refusal.orRefuse(outcome));
  }

  private static LocalDate day(String field, @Nullable String said) {
    Optional<LocalDate> day = DayReader.read(text(said).strip());
    return day.orElseThrow(
        () ->
            Refusal.of(
                List.of(Problem.error(Source.of(field), "value-not-day", field, text(said)))));
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  private Kept concluded(Account account, long id) {
    return days.upToDate(shown.audit(account, id));
  }
}
