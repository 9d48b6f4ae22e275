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
import org.clausier.web.request.Filing;
import org.clausier.web.signing.Affirming;
import org.clausier.web.signing.Codes;
import org.clausier.web.signing.Network;
import org.clausier.web.signing.Seat;
import org.clausier.web.signing.SigningDesk;
import org.clausier.web.signing.SigningPages;
import org.clausier.web.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A signature given by a program, on either side: what the pages of signing do. */
@Component
class SignatureGiven {

  private final Affirming affirming;
  private final Codes codes;
  private final SigningDesk desk;

  SignatureGiven(Affirming affirming, Codes codes, SigningDesk desk) {
    this.affirming = affirming;
    this.codes = codes;
    this.desk = desk;
  }

  /**
   * Where a request is now.
   *
   * @param turn institution, producer, or clausier: nobody's
   */
  record RequestStanding(String reference, String state, String turn, long revision) {

    static RequestStanding of(Filing f) {
      return new RequestStanding(f.reference(), f.state().id(), f.turn().id(), f.revision());
    }
  }

  /**
   * A code went.
   *
   * @param shown the message that bears it, when the installation has no mail server; else absent
   */
  record CodeSent(
      String reference, String state, String turn, long revision, @Nullable String shown) {}

  /**
   * What whoever signs affirms.
   *
   * @param power that they may bind the party
   * @param consent that they read the document, and sign it electronically
   */
  record SignatureWish(
      @Nullable String name, @Nullable String function, boolean power, boolean consent) {}

  record CodeTyped(@Nullable String code) {}

  ResponseEntity<CodeSent> code(Seat seat, SignatureWish wish, HttpServletRequest request) {
    List<Problem> problems =
        affirming.ask(
            seat,
            text(wish.name()),
            text(wish.function()),
            wish.power() && wish.consent(),
            Network.of(request),
            Languages.of(request.getLocale()));
    if (!problems.isEmpty()) throw Refusal.of(problems);
    Filing f = seat.filing();
    String shown = codes.shown(seat).map(k -> k.message().body()).orElse(null);
    return ResponseEntity.ok()
        .eTag(tag(f))
        .body(new CodeSent(f.reference(), f.state().id(), f.turn().id(), f.revision(), shown));
  }

  ResponseEntity<RequestStanding> sign(Seat seat, CodeTyped typed) {
    SigningDesk.Result result = desk.sign(seat, text(typed.code()));
    if (result instanceof SigningDesk.Result.WrongCode) throw problem("code", "sign-code-wrong");
    if (result instanceof SigningDesk.Result.SpentCode) throw problem("code", "sign-code-spent");
    return given(result);
  }

  ResponseEntity<RequestStanding> copy(
      Seat seat, String name, String function, String signed, @Nullable MultipartFile copy) {
    List<Problem> problems = new ArrayList<>(affirming.who(name, function));
    var day = DayReader.read(signed.strip()).filter(d -> desk.signable(seat, d));
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
            seat.by(),
            new SigningDesk.Copy(SigningPages.plain(file), scan.get(), bytes)));
  }

  static ResponseEntity<RequestStanding> standing(Filing f) {
    return ResponseEntity.ok().eTag(tag(f)).body(RequestStanding.of(f));
  }

  static String tag(Filing filing) {
    return '"' + Long.toString(filing.revision()) + '"';
  }

  private static Refusal problem(String field, String id) {
    return Refusal.of(List.of(Problem.error(Source.of(field), id)));
  }

  private static ResponseEntity<RequestStanding> given(SigningDesk.Result result) {
    if (result instanceof SigningDesk.Result.Signed s) return standing(s.filing());
    Filing current = ((SigningDesk.Result.Overtaken) result).current();
    throw Refusal.changed(Optional.of(tag(current)));
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
