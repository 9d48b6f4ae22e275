package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.clausier.evidence.Signing;
import org.clausier.request.Request;
import org.clausier.request.RequestReader;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Keys;
import org.clausier.web.request.Papers;
import org.clausier.web.request.Requests;
import org.clausier.web.request.State;
import org.clausier.web.signing.Seat;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What an institution does with its own request, by a program that holds the request's key. */
@RestController
@RequestMapping("/api/v1/requests/{reference}")
class InstitutionApi {

  private final Desk desk;
  private final Filings filings;
  private final Keys keys;
  private final Papers papers;
  private final RequestTold told;
  private final SignatureGiven signatures;

  InstitutionApi(
      Desk desk,
      Filings filings,
      Keys keys,
      Papers papers,
      RequestTold told,
      SignatureGiven signatures) {
    this.desk = desk;
    this.filings = filings;
    this.keys = keys;
    this.papers = papers;
    this.told = told;
    this.signatures = signatures;
  }

  /** What was said, said otherwise, while it may still be changed. */
  @PutMapping
  ResponseEntity<byte[]> replaceRequest(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      HttpServletRequest request)
      throws IOException {
    Filing filing = told.keyed(reference, key);
    String tag = SignatureGiven.tag(filing);
    if (seen != null && !seen.equals(tag)) throw Refusal.changed(Optional.of(tag));
    Request asked =
        Refusal.orRefuse(
                RequestReader.read(
                    desk.library(), "request", request.getInputStream().readAllBytes()))
            .request();
    Facts said = Requests.facts(asked).with("own-reference", asked.id());
    Filing saved =
        filings
            .save(filing, filing.step(), said)
            .orElseThrow(() -> Refusal.of(Kind.CHANGED_MEANWHILE));
    return RequestTold.json(saved, told.line(saved));
  }

  /** Once it is signed, what changes is another request, that begins with all that was said. */
  @PostMapping("/amendment")
  @Transactional
  public ResponseEntity<byte[]> amendRequest(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key) {
    Filing filing = told.keyed(reference, key);
    if (filing.state() != State.SIGNED) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    Filing amendment = filings.amending(filing);
    return RequestTold.json(
        HttpStatus.CREATED, told.line(amendment).text("key", keys.browser(amendment)));
  }

  /** A code goes to the address of the request. */
  @PostMapping("/institution/code")
  ResponseEntity<SignatureGiven.CodeSent> institutionCode(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      @RequestBody SignatureGiven.SignatureWish wish,
      HttpServletRequest request) {
    return signatures.code(seat(reference, key), wish, request);
  }

  @PostMapping("/institution/signature")
  ResponseEntity<SignatureGiven.RequestStanding> institutionSign(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      @RequestBody SignatureGiven.CodeTyped typed) {
    return signatures.sign(seat(reference, key), typed);
  }

  /** The copy of what the institution signed on paper. */
  @PostMapping(value = "/institution/copy", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<SignatureGiven.RequestStanding> institutionCopy(
      @PathVariable String reference,
      @RequestHeader(name = RequestTold.KEY, required = false) @Nullable String key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String function,
      @RequestParam(defaultValue = "") String signed,
      @RequestParam(name = "copy", required = false) @Nullable MultipartFile copy) {
    return signatures.copy(seat(reference, key), name, function, signed, copy);
  }

  /** While the document waits for the institution's signature. */
  private Seat seat(String reference, @Nullable String key) {
    Filing filing = told.keyed(reference, key);
    return Seat.turn(filing.state())
        .filter(side -> side == Signing.Side.INSTITUTION)
        .flatMap(side -> papers.current(filing).map(p -> at(filing, p, side)))
        .orElseThrow(() -> Refusal.of(Kind.CHANGED_MEANWHILE));
  }

  private static Seat at(Filing filing, org.clausier.web.request.Paper paper, Signing.Side side) {
    return new Seat(
        filing,
        paper,
        side,
        filing.email(),
        Optional.empty(),
        URI.create("/api/v1/requests/" + filing.reference()).toString());
  }
}
