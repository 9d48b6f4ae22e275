package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.scan.Scan;
import org.clausier.scan.ScanReader;
import org.clausier.uses.DayReader;
import org.clausier.web.account.Account;
import org.clausier.web.convention.Dossiers;
import org.clausier.web.convention.Review;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.signing.Affirming;
import org.clausier.web.signing.Network;
import org.clausier.web.signing.Seat;
import org.clausier.web.signing.SigningDesk;
import org.clausier.web.signing.SigningPages;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a producer does with a request, by a program: what the pages do, with the same checks. */
@RestController
@RequestMapping("/api/v1/requests/{reference}")
class RequestActsApi {

  private final Filings filings;
  private final Papers papers;
  private final Dossiers dossiers;
  private final Review review;
  private final Affirming affirming;
  private final SigningDesk desk;

  RequestActsApi(
      Filings filings,
      Papers papers,
      Dossiers dossiers,
      Review review,
      Affirming affirming,
      SigningDesk desk) {
    this.filings = filings;
    this.papers = papers;
    this.dossiers = dossiers;
    this.review = review;
    this.affirming = affirming;
    this.desk = desk;
  }

  /**
   * Where a request is now.
   *
   * @param turn institution, producer, or clausier: nobody's
   */
  record RequestStanding(String reference, String state, String turn, long revision) {}

  record Question(@Nullable String question) {}

  record RefusalSaid(@Nullable String reason, @Nullable String next) {}

  record Reopening(@Nullable String reason) {}

  /**
   * What whoever signs affirms.
   *
   * @param power that they may bind the party
   * @param consent that they read the document, and sign it electronically
   */
  record SignatureWish(
      @Nullable String name, @Nullable String function, boolean power, boolean consent) {}

  record CodeTyped(@Nullable String code) {}

  @PostMapping("/accept")
  ResponseEntity<RequestStanding> acceptRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Account account) {
    return answer(review.accept(seen(account, reference, seen), account));
  }

  @PostMapping("/question")
  ResponseEntity<RequestStanding> askRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody Question said,
      Account account) {
    return answer(review.ask(seen(account, reference, seen), text(said.question()), account));
  }

  @PostMapping("/refusal")
  ResponseEntity<RequestStanding> refuseRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody RefusalSaid said,
      Account account) {
    return answer(
        review.refuse(
            seen(account, reference, seen), text(said.reason()), text(said.next()), account));
  }

  @PostMapping("/reopening")
  ResponseEntity<RequestStanding> reopenRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody Reopening said,
      Account account) {
    return answer(review.reopen(seen(account, reference, seen), text(said.reason()), account));
  }

  /** A code goes to the address of the account that the key acts for. */
  @PostMapping("/signature/code")
  ResponseEntity<RequestStanding> signatureCode(
      @PathVariable String reference,
      @RequestBody SignatureWish wish,
      HttpServletRequest request,
      Account account) {
    Seat seat = own(account, reference);
    List<Problem> problems =
        affirming.ask(
            seat,
            text(wish.name()),
            text(wish.function()),
            wish.power() && wish.consent(),
            Network.of(request),
            Languages.of(request.getLocale()));
    if (!problems.isEmpty()) throw Refusal.of(problems);
    return standing(seat.filing());
  }

  @PostMapping("/signature")
  ResponseEntity<RequestStanding> signRequest(
      @PathVariable String reference, @RequestBody CodeTyped typed, Account account) {
    SigningDesk.Result result = desk.sign(own(account, reference), text(typed.code()));
    if (result instanceof SigningDesk.Result.WrongCode) throw problem("code", "sign-code-wrong");
    if (result instanceof SigningDesk.Result.SpentCode) throw problem("code", "sign-code-spent");
    return given(result);
  }

  /** The copy of what the party whose turn it is signed on paper. */
  @PostMapping(value = "/copy", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<RequestStanding> signedCopy(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String function,
      @RequestParam(defaultValue = "") String signed,
      @RequestParam(name = "copy", required = false) @Nullable MultipartFile copy,
      Account account) {
    Seat seat = seat(account, reference);
    List<Problem> problems = new ArrayList<>(affirming.who(name, function));
    var day = DayReader.read(signed.strip());
    if (day.isEmpty()) problems.add(Problem.error(Source.of("signed"), "sign-day"));
    byte[] bytes = AgreementsApi.bytes(copy);
    String file =
        copy == null ? "copy" : Optional.ofNullable(copy.getOriginalFilename()).orElse("copy");
    Optional<Scan> scan =
        ScanReader.read(file, bytes)
            .match(
                Optional::of,
                wrong -> {
                  problems.addAll(wrong);
                  return Optional.<Scan>empty();
                });
    if (!problems.isEmpty() || scan.isEmpty()) throw Refusal.of(problems);
    return given(
        desk.deposit(
            seat,
            name.strip(),
            function.strip(),
            day.orElseThrow(),
            account.name(),
            new SigningDesk.Copy(SigningPages.plain(file), scan.get(), bytes)));
  }

  private Filing filing(Account account, String reference) {
    return filings
        .byReference(reference)
        .flatMap(f -> dossiers.of(account, f.id()))
        .orElseThrow(Missing::new);
  }

  private Filing seen(Account account, String reference, @Nullable String seen) {
    Filing filing = filing(account, reference);
    if (seen == null) throw Refusal.of(Kind.REVISION_NEEDED);
    if (!seen.equals(tag(filing))) throw Refusal.changed(Optional.of(tag(filing)));
    return filing;
  }

  private Seat seat(Account account, String reference) {
    Filing filing = filing(account, reference);
    return Seat.turn(filing.state())
        .flatMap(
            side ->
                papers
                    .current(filing)
                    .map(p -> new Seat(filing, p, side, account.email(), Optional.of(account), "")))
        .orElseThrow(() -> Refusal.changed(Optional.of(tag(filing))));
  }

  /** A key signs for the producer only. */
  private Seat own(Account account, String reference) {
    Seat seat = seat(account, reference);
    if (seat.side() != org.clausier.evidence.Signing.Side.PRODUCER) {
      throw Refusal.changed(Optional.of(tag(seat.filing())));
    }
    return seat;
  }

  private static Refusal problem(String field, String id) {
    return Refusal.of(List.of(Problem.error(Source.of(field), id)));
  }

  private static ResponseEntity<RequestStanding> given(SigningDesk.Result result) {
    if (result instanceof SigningDesk.Result.Signed s) return standing(s.filing());
    Filing current = ((SigningDesk.Result.Overtaken) result).current();
    throw Refusal.changed(Optional.of(tag(current)));
  }

  private static ResponseEntity<RequestStanding> answer(Review.Result result) {
    if (result instanceof Review.Result.Refused refused) throw Refusal.of(refused.problems());
    if (result instanceof Review.Result.Overtaken o) {
      throw Refusal.changed(Optional.of(tag(o.current())));
    }
    return standing(((Review.Result.Done) result).filing());
  }

  private static ResponseEntity<RequestStanding> standing(Filing f) {
    return ResponseEntity.ok()
        .eTag(tag(f))
        .body(new RequestStanding(f.reference(), f.state().id(), f.turn().id(), f.revision()));
  }

  private static String tag(Filing filing) {
    return '"' + Long.toString(filing.revision()) + '"';
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
