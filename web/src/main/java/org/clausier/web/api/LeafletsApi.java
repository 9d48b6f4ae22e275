package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.policy.Course.Session;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;
import org.clausier.uses.UseReader;
import org.clausier.web.ask.Demanding;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.open.Leaflets;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** What is handed over about a course, and the question put where its terms say nothing. */
@RestController
@RequestMapping("/api/v1/courses/{course}")
class LeafletsApi {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Shelf shelf;
  private final Leaflets leaflets;
  private final Demanding demanding;
  private final Desk desk;
  private final Today today;

  LeafletsApi(Shelf shelf, Leaflets leaflets, Demanding demanding, Desk desk, Today today) {
    this.shelf = shelf;
    this.leaflets = leaflets;
    this.demanding = demanding;
    this.desk = desk;
    this.today = today;
  }

  /**
   * A question.
   *
   * @param with the circumstances known, by their ids
   * @param question more about it, without any name; may be absent
   */
  record DemandSaid(
      @Nullable String practice,
      @Nullable String audience,
      @Nullable Map<String, String> with,
      @Nullable String question) {}

  /** What an institution may do, on one page. */
  @GetMapping("/letter")
  ResponseEntity<byte[]> letter(
      @PathVariable("course") String slug,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(defaultValue = "fr") String language,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request) {
    Terms terms = shelf.open(slug);
    Version version = shown(terms);
    List<String> known = leaflets.institutions(terms.policy(version.number()));
    if (!audience.isEmpty() && !known.contains(audience)) {
      throw Refusal.of(
          List.of(
              Problem.error(
                  Source.of("audience"),
                  "option-value-unknown",
                  "audience",
                  audience,
                  String.join(", ", known))));
    }
    String chosen = audience.isEmpty() ? known.get(0) : audience;
    Language in = Wanted.language(language);
    var places = leaflets.places(terms.course(), request);
    MediaType form = Wanted.form(accept, List.of(MediaType.APPLICATION_PDF, HTML));
    return answer(
        form,
        form.equals(HTML)
            ? text(leaflets.inPage(leaflets.letter(terms, version, chosen, in, places)))
            : leaflets.pdf(terms, version, chosen, in, places));
  }

  /** « Ce que voit mon employeur ». */
  @GetMapping("/employer-view")
  ResponseEntity<byte[]> employerView(
      @PathVariable("course") String slug, @RequestParam(defaultValue = "fr") String language) {
    Terms terms = shelf.open(slug);
    return answer(
        HTML,
        text(leaflets.inPage(leaflets.employer(terms, shown(terms), Wanted.language(language)))));
  }

  /** Passes on a question that the terms do not answer; nobody is told who puts it. */
  @PostMapping("/demands")
  ResponseEntity<Void> putDemand(
      @PathVariable("course") String slug,
      @RequestBody DemandSaid said,
      HttpServletRequest request) {
    Terms terms = shelf.open(slug);
    Map<String, String> with = new LinkedHashMap<>();
    if (said.with() != null) with.putAll(said.with());
    UseReader reader =
        new UseReader(
            desk.library(),
            terms.rulings().dossier().sessions().stream().map(Session::id).toList());
    String question = said(said.question()).strip();
    List<Problem> problems = new ArrayList<>(demanding.problems(question));
    Outcome<Use> read =
        reader.use(
            Source.of("demand"), said(said.practice()), said(said.audience()), today.day(), with);
    read.match(use -> true, problems::addAll);
    if (!problems.isEmpty()) throw Refusal.of(problems);
    Use use = Refusal.orRefuse(read);
    // what is answered already needs no question
    if (!terms.rulings().ask(use).silent()) throw Refusal.of(Kind.CHANGED_MEANWHILE);
    demanding.ask(terms.course(), use, question, request);
    return ResponseEntity.accepted().build();
  }

  private Version shown(Terms terms) {
    return terms.shown(today.day()).orElseThrow(Missing::new);
  }

  private static ResponseEntity<byte[]> answer(MediaType form, byte[] bytes) {
    return ResponseEntity.ok().contentType(form).cacheControl(CacheControl.noCache()).body(bytes);
  }

  private static byte[] text(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
