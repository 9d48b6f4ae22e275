package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.account.Email;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Keys;
import org.clausier.web.requesting.RequestLetters;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The links that open a request: asked for, exchanged for its key, asked for again. */
@RestController
@RequestMapping("/api/v1/request-links")
class RequestLinksApi {

  private final Keys keys;
  private final RequestLetters letters;
  private final RequestTold told;

  RequestLinksApi(Keys keys, RequestLetters letters, RequestTold told) {
    this.keys = keys;
    this.letters = letters;
    this.told = told;
  }

  record LinkWish(@Nullable String email) {}

  record LinkShown(String reference) {}

  /** The same answer whether that address has requests or none: nobody learns which. */
  @PostMapping
  ResponseEntity<Void> mailLinks(@RequestBody LinkWish wish, HttpServletRequest request) {
    String email = wish.email() == null ? "" : wish.email().strip();
    if (!Email.formed(email)) {
      throw Refusal.of(List.of(Problem.error(Source.of("email"), "request-email")));
    }
    letters.links(email, request);
    return ResponseEntity.accepted().build();
  }

  /** Looking uses nothing up. */
  @GetMapping("/{token}")
  LinkShown requestLink(@PathVariable String token) {
    Keys.Link link = keys.look(token);
    Filing filing = link.filing().orElseThrow(Missing::new);
    if (!link.serves()) throw spent();
    return new LinkShown(filing.reference());
  }

  /** Uses the link up: the key of its request, given once. */
  @PostMapping("/{token}")
  @Transactional
  public ResponseEntity<byte[]> openRequestLink(@PathVariable String token) {
    if (keys.look(token).filing().isEmpty()) throw new Missing();
    Filing filing = keys.use(token).orElseThrow(RequestLinksApi::spent);
    return RequestTold.json(
        HttpStatus.CREATED, told.line(filing).text("key", keys.browser(filing)));
  }

  /** To the same address as the link that served; whoever holds it does not see which. */
  @PostMapping("/{token}/renewal")
  ResponseEntity<Void> renewRequestLink(@PathVariable String token, HttpServletRequest request) {
    keys.look(token).filing().ifPresent(f -> letters.link(f, request));
    return ResponseEntity.accepted().build();
  }

  private static Refusal spent() {
    return Refusal.of(Kind.GONE, List.of(Problem.error(Source.of("link"), "request-link-spent")));
  }
}
