package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.clausier.audit.AuditReport;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.selfcheck.OwnUses;
import org.clausier.web.upload.Incoming;
import org.clausier.web.words.Languages;
import org.clausier.web.words.ProblemJson.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An organisation holds its own uses against published terms: nothing is kept, nobody is told. */
@RestController
@RequestMapping("/api/v1/courses/{course}/self-checks")
class SelfChecksApi {

  private final Shelf shelf;
  private final OwnUses uses;
  private final AuditPrints prints;

  SelfChecksApi(Shelf shelf, OwnUses uses, AuditPrints prints) {
    this.shelf = shelf;
    this.uses = uses;
    this.prints = prints;
  }

  /** What an audit would say. */
  @PostMapping
  ResponseEntity<byte[]> selfCheck(
      @PathVariable("course") String slug,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request,
      Locale locale)
      throws IOException {
    Terms terms = shelf.open(slug);
    AuditPrints.Form form = AuditPrints.Form.of(Wanted.form(accept, AuditPrints.Form.types()));
    AuditReport report = right(uses.check(terms, incoming(request), Languages.of(locale)));
    return ResponseEntity.ok()
        .contentType(form.type())
        .cacheControl(CacheControl.noStore())
        .body(prints.bytes(report, form, Languages.of(locale)));
  }

  /** A mapping to be completed. */
  @PostMapping("/mapping")
  ResponseEntity<byte[]> ownMapping(
      @PathVariable("course") String slug, HttpServletRequest request, Locale locale)
      throws IOException {
    Terms terms = shelf.open(slug);
    String yaml = right(uses.mapping(terms, incoming(request), Languages.of(locale)));
    return ResponseEntity.ok()
        .contentType(Served.YAML)
        .cacheControl(CacheControl.noStore())
        .body(yaml.getBytes(StandardCharsets.UTF_8));
  }

  /** A report to begin from. */
  @GetMapping("/sample")
  ResponseEntity<byte[]> sampleReport(@PathVariable("course") String slug, Locale locale) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(uses.sample(shelf.open(slug), Languages.of(locale)));
  }

  private static Incoming incoming(HttpServletRequest request) {
    return Incoming.of(request).orElseThrow(() -> Refusal.of(Kind.WRONG_TYPE));
  }

  private static <T> T right(Outcome<T> outcome) {
    return outcome.match(
        ok -> ok,
        problems -> {
          throw Refusal.of(kind(problems), problems);
        });
  }

  private static Kind kind(List<Problem> problems) {
    String first = problems.get(0).id();
    if (first.equals(OwnUses.TOO_LONG)) return Kind.TOO_LARGE;
    return first.equals(OwnUses.BUSY) ? Kind.TOO_MANY : Kind.WITH_PROBLEMS;
  }
}
