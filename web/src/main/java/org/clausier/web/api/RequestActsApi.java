package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.convention.Dossiers;
import org.clausier.web.convention.Review;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Papers;
import org.clausier.web.signing.Seat;
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
  private final SignatureGiven signatures;

  RequestActsApi(
      Filings filings, Papers papers, Dossiers dossiers, Review review, SignatureGiven signatures) {
    this.filings = filings;
    this.papers = papers;
    this.dossiers = dossiers;
    this.review = review;
    this.signatures = signatures;
  }

  record Question(@Nullable String question) {}

  record RefusalSaid(@Nullable String reason, @Nullable String next) {}

  record Reopening(@Nullable String reason) {}

  @PostMapping("/accept")
  ResponseEntity<SignatureGiven.RequestStanding> acceptRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Account account) {
    return answer(review.accept(seen(account, reference, seen), account));
  }

  @PostMapping("/question")
  ResponseEntity<SignatureGiven.RequestStanding> askRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody Question said,
      Account account) {
    return answer(review.ask(seen(account, reference, seen), text(said.question()), account));
  }

  @PostMapping("/refusal")
  ResponseEntity<SignatureGiven.RequestStanding> refuseRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody RefusalSaid said,
      Account account) {
    return answer(
        review.refuse(
            seen(account, reference, seen), text(said.reason()), text(said.next()), account));
  }

  @PostMapping("/reopening")
  ResponseEntity<SignatureGiven.RequestStanding> reopenRequest(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestBody Reopening said,
      Account account) {
    return answer(review.reopen(seen(account, reference, seen), text(said.reason()), account));
  }

  /** A code goes to the address of the account that the key acts for. */
  @PostMapping("/signature/code")
  ResponseEntity<SignatureGiven.CodeSent> signatureCode(
      @PathVariable String reference,
      @RequestBody SignatureGiven.SignatureWish wish,
      HttpServletRequest request,
      Account account) {
    return signatures.code(own(account, reference), wish, request);
  }

  @PostMapping("/signature")
  ResponseEntity<SignatureGiven.RequestStanding> signRequest(
      @PathVariable String reference,
      @RequestBody SignatureGiven.CodeTyped typed,
      Account account) {
    return signatures.sign(own(account, reference), typed);
  }

  /** The copy of what the party whose turn it is signed on paper. */
  @PostMapping(value = "/copy", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<SignatureGiven.RequestStanding> signedCopy(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String function,
      @RequestParam(defaultValue = "") String signed,
      @RequestParam(name = "copy", required = false) @Nullable MultipartFile copy,
      Account account) {
    return signatures.copy(seat(account, reference), name, function, signed, copy);
  }

  /** The link to sign goes again to whoever signs for the institution. */
  @PostMapping("/link")
  ResponseEntity<SignatureGiven.RequestStanding> resendLink(
      @PathVariable String reference, Account account) {
    Filing filing = filing(account, reference);
    if (!review.resend(filing, account))
      throw Refusal.changed(Optional.of(SignatureGiven.tag(filing)));
    return SignatureGiven.standing(filing);
  }

  /** A draft for the institution to fill in, whose link goes to it. */
  @PostMapping("/amendment/offer")
  ResponseEntity<SignatureGiven.RequestStanding> offerAmendment(
      @PathVariable String reference, Account account) {
    Filing filing = filing(account, reference);
    return SignatureGiven.standing(
        review
            .amend(filing)
            .orElseThrow(() -> Refusal.changed(Optional.of(SignatureGiven.tag(filing)))));
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
    if (!seen.equals(SignatureGiven.tag(filing)))
      throw Refusal.changed(Optional.of(SignatureGiven.tag(filing)));
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
        .orElseThrow(() -> Refusal.changed(Optional.of(SignatureGiven.tag(filing))));
  }

  /** A key signs for the producer only. */
  private Seat own(Account account, String reference) {
    Seat seat = seat(account, reference);
    if (seat.side() != org.clausier.evidence.Signing.Side.PRODUCER) {
      throw Refusal.changed(Optional.of(SignatureGiven.tag(seat.filing())));
    }
    return seat;
  }

  private static ResponseEntity<SignatureGiven.RequestStanding> answer(Review.Result result) {
    if (result instanceof Review.Result.Refused refused) throw Refusal.of(refused.problems());
    if (result instanceof Review.Result.Overtaken o) {
      throw Refusal.changed(Optional.of(SignatureGiven.tag(o.current())));
    }
    return SignatureGiven.standing(((Review.Result.Done) result).filing());
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
