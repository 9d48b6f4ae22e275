package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.request.Paper;
import org.clausier.web.signing.Affirming;
import org.clausier.web.signing.Doorstep;
import org.clausier.web.signing.Doorstep.Visit;
import org.clausier.web.signing.Seat;
import org.clausier.web.signing.SignedFiles;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Whoever signs for an institution, by a program that holds the link: what the pages of signing do.
 * The key that opening gives is to a program what its cookie is to a browser.
 */
@RestController
@RequestMapping("/api/v1/signatures/{token}")
class SignaturesApi {

  private static final String KEY = "Clausier-Signatory";

  private final Doorstep doorstep;
  private final Affirming affirming;
  private final SignatureGiven signatures;
  private final SignedFiles files;

  SignaturesApi(
      Doorstep doorstep, Affirming affirming, SignatureGiven signatures, SignedFiles files) {
    this.doorstep = doorstep;
    this.affirming = affirming;
    this.signatures = signatures;
    this.files = files;
  }

  /**
   * @param key given once; it reads the document and signs it
   */
  record SignatureOpened(String key) {}

  /**
   * What is to be signed.
   *
   * @param state fresh: nobody opened the link; open; or signed
   * @param document what there is to sign; absent until the link is open, and once it is signed
   */
  record SignatoryShown(String state, String reference, @Nullable ToSign document) {}

  /**
   * @param sha256 of the bytes that are signed
   * @param affirms what {@code power} and {@code consent} say
   */
  record ToSign(
      String agreement,
      String party,
      String producer,
      LocalDate from,
      LocalDate to,
      String sha256,
      List<String> affirms) {}

  record SignatoryWish(@Nullable String email) {}

  /** Looking uses nothing up. */
  @GetMapping
  SignatoryShown signatory(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      Locale locale) {
    Visit visit = visit(token, key);
    if (visit instanceof Visit.Fresh fresh) {
      return new SignatoryShown("fresh", fresh.filing().reference(), null);
    }
    Visit.In in = (Visit.In) visit;
    String reference = in.filing().reference();
    return doorstep
        .seat(token, Optional.ofNullable(key))
        .map(seat -> new SignatoryShown("open", reference, toSign(seat, locale)))
        .orElseGet(() -> new SignatoryShown("signed", reference, null));
  }

  private ToSign toSign(Seat seat, Locale locale) {
    Agreement agreement = affirming.agreement(seat);
    return new ToSign(
        agreement.id(),
        affirming.party(seat),
        affirming.producer(seat),
        agreement.from(),
        agreement.to(),
        seat.paper().sha256(),
        List.copyOf(affirming.statements(seat, Languages.of(locale)).values()));
  }

  /** Opens the link, once: the key of whoever did. */
  @PostMapping
  ResponseEntity<SignatureOpened> openSignature(@PathVariable String token) {
    visit(token, null);
    // nothing: somebody else opened it since
    String key = doorstep.open(token).orElseThrow(() -> gone("sign-link-used"));
    return ResponseEntity.status(HttpStatus.CREATED).body(new SignatureOpened(key));
  }

  /** Another link, to the same address; nothing is told to whoever asks. */
  @PostMapping("/renewal")
  ResponseEntity<Void> renewSignature(@PathVariable String token) {
    doorstep.again(token);
    return ResponseEntity.accepted().build();
  }

  @PostMapping("/code")
  ResponseEntity<SignatureGiven.CodeSent> signatoryCode(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody SignatureGiven.SignatureWish wish,
      HttpServletRequest request) {
    return signatures.code(seat(token, key), wish, request);
  }

  @PostMapping("/signature")
  ResponseEntity<SignatureGiven.RequestStanding> signatorySign(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody SignatureGiven.CodeTyped typed) {
    return signatures.sign(seat(token, key), typed);
  }

  /** The copy of what was signed on paper. */
  @PostMapping(value = "/copy", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<SignatureGiven.RequestStanding> signatoryCopy(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String function,
      @RequestParam(defaultValue = "") String signed,
      @RequestParam(name = "copy", required = false) @Nullable MultipartFile copy) {
    return signatures.copy(seat(token, key), name, function, signed, copy);
  }

  /** Somebody else signs: a link of their own goes to them. */
  @PostMapping("/passing")
  ResponseEntity<Void> passSignature(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody SignatoryWish wish) {
    Seat seat = seat(token, key);
    if (!doorstep.pass(seat, wish.email() == null ? "" : wish.email())) {
      throw Refusal.of(List.of(Problem.error(Source.of("email"), "sign-email")));
    }
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/files")
  RequestFilesApi.FileList signatoryFiles(
      @PathVariable String token,
      @RequestHeader(name = KEY, required = false) @Nullable String key) {
    return RequestFilesApi.list(
        files.of(paper(token, key)), "/api/v1/signatures/" + token + "/files/");
  }

  @GetMapping("/files/{name}")
  ResponseEntity<byte[]> signatoryFile(
      @PathVariable String token,
      @PathVariable String name,
      @RequestHeader(name = KEY, required = false) @Nullable String key) {
    return files.served(paper(token, key), name).orElseThrow(Missing::new);
  }

  private Paper paper(String token, @Nullable String key) {
    if (visit(token, key) instanceof Visit.In in) return in.paper();
    throw unopened();
  }

  private Seat seat(String token, @Nullable String key) {
    if (visit(token, key) instanceof Visit.Fresh) throw unopened();
    return doorstep
        .seat(token, Optional.ofNullable(key))
        .orElseThrow(() -> Refusal.of(Kind.CHANGED_MEANWHILE));
  }

  /** As on the pages: a link that was never made is nothing; one that serves no more says why. */
  private Visit visit(String token, @Nullable String key) {
    Visit visit = doorstep.visit(token, Optional.ofNullable(key));
    if (visit instanceof Visit.Forged) throw new Missing();
    if (visit instanceof Visit.Used) throw gone("sign-link-used");
    if (visit instanceof Visit.Expired) throw gone("sign-link-expired");
    if (visit instanceof Visit.Changed c) throw gone("sign-link-changed", c.day() + "");
    if (visit instanceof Visit.Over o) throw gone("sign-link-over", o.day() + "");
    return visit;
  }

  private static Refusal gone(String id, String... arguments) {
    return Refusal.of(Kind.GONE, List.of(Problem.error(Source.of("link"), id, arguments)));
  }

  private static Refusal unopened() {
    return Refusal.of(List.of(Problem.error(Source.of("link"), "sign-link-fresh")));
  }
}
