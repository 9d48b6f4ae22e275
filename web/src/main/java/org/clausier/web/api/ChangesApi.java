package org.clausier.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clausier.diff.words.Comparison;
import org.clausier.diff.words.DiffJson;
import org.clausier.policy.Policy;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.publication.Comparing;
import org.clausier.web.publication.Prints;
import org.clausier.web.publication.Reviewing;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a version changes, what its draft would print, and a lawyer's review of it. */
@RestController
@RequestMapping("/api/v1/courses/{course}")
class ChangesApi {

  private final Desk desk;
  private final Courses courses;
  private final Shelf shelf;
  private final Drafts drafts;
  private final Comparing comparing;
  private final Reviewing reviewing;
  private final Prints prints;
  private final Today today;

  ChangesApi(
      Desk desk,
      Courses courses,
      Shelf shelf,
      Drafts drafts,
      Comparing comparing,
      Reviewing reviewing,
      Prints prints,
      Today today) {
    this.desk = desk;
    this.courses = courses;
    this.shelf = shelf;
    this.drafts = drafts;
    this.comparing = comparing;
    this.reviewing = reviewing;
    this.prints = prints;
    this.today = today;
  }

  /**
   * @param bar the lawyer's bar or capacity
   * @param scope what was reviewed
   * @param reviewed the day
   */
  record ReviewSaid(
      @Nullable String reviewer,
      @Nullable String bar,
      @Nullable String scope,
      @Nullable String reviewed) {}

  /** The terms that the draft would be: « PROJET » crosses every page. */
  @GetMapping("/draft/cgu")
  ResponseEntity<byte[]> draftCgu(
      @PathVariable("course") String slug,
      @RequestParam(defaultValue = "fr") String language,
      Account account) {
    Course course = course(account, slug);
    Draft draft = drafts.of(course.id()).orElseThrow(Missing::new);
    Policy policy =
        Refusal.orRefuse(desk.read(Shelf.name(course, draft.number()), draft.policy())).policy();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(prints.draft(policy, Wanted.language(language)));
  }

  /**
   * What a version, or the draft, changes to an earlier one: cells, words, and what it would have
   * changed for the uses already reported.
   */
  @GetMapping("/versions/{number}/changes")
  ResponseEntity<byte[]> versionChanges(
      @PathVariable("course") String slug,
      @PathVariable String number,
      @RequestParam String since,
      @RequestParam(defaultValue = "fr") String language,
      Account account) {
    Course course = course(account, slug);
    Terms terms = shelf.of(course);
    Policy before = comparing.policy(course, terms, since).orElseThrow(Missing::new);
    Policy after = comparing.policy(course, terms, number).orElseThrow(Missing::new);
    Language in = Wanted.language(language);
    Comparison compared =
        new Comparison(
            Refusal.orRefuse(comparing.cells(before, after)),
            comparing.text(before, after, in),
            comparing.effects(course, terms, after).map(Refusal::orRefuse));
    String json = DiffJson.of(desk.library(), in, compared) + "\n";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Recorded once: what was reviewed already, and what does not exist, are not found. */
  @PutMapping("/versions/{number}/review")
  VersionsApi.VersionLine reviewVersion(
      @PathVariable("course") String slug,
      @PathVariable String number,
      @RequestBody ReviewSaid said,
      Account account) {
    Course course = course(account, slug);
    Version version =
        Optional.of(number)
            .filter(n -> n.matches("[1-9][0-9]{0,5}"))
            .flatMap(n -> reviewing.open(course, Integer.parseInt(n)))
            .orElseThrow(Missing::new);
    Refusal.orRefuse(
        reviewing.record(
            course,
            version,
            new Reviewing.Said(
                text(said.reviewer()), text(said.bar()), text(said.scope()), text(said.reviewed())),
            account));
    return VersionsApi.line(shelf.of(course), version, today.day());
  }

  private Course course(Account account, String slug) {
    return courses.of(account, slug).orElseThrow(Missing::new);
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
