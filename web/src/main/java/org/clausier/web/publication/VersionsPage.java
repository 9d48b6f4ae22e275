package org.clausier.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Review;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a course for whoever writes it: compare them, record a lawyer's review. */
@Controller
class VersionsPage {

  /** A version, and the one before it, for comparison. */
  record Entry(
      int number,
      Terms.Standing standing,
      String published,
      String effective,
      String reason,
      String sha256,
      Optional<Review> review,
      Optional<Integer> before) {}

  private final Courses courses;
  private final Shelf shelf;
  private final Drafts drafts;
  private final Reviewing reviewing;
  private final Today today;
  private final LibraryMessages messages;

  VersionsPage(
      Courses courses,
      Shelf shelf,
      Drafts drafts,
      Reviewing reviewing,
      Today today,
      LibraryMessages messages) {
    this.courses = courses;
    this.shelf = shelf;
    this.drafts = drafts;
    this.reviewing = reviewing;
    this.today = today;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/versions")
  String page(
      Account account,
      @PathVariable String slug,
      @RequestParam(required = false) Integer publiee,
      Locale locale,
      Model model) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Terms terms = shelf.of(course);
    model.addAttribute("course", course);
    model.addAttribute("entries", entries(terms, Languages.of(locale)));
    model.addAttribute("draft", drafts.of(course.id()).orElse(null));
    model.addAttribute("justPublished", publiee);
    return "versions-producteur";
  }

  private List<Entry> entries(Terms terms, Language language) {
    Figures figures = Figures.in(language);
    List<Entry> entries = new ArrayList<>();
    Optional<Integer> before = Optional.empty();
    for (Version v : terms.versions()) {
      entries.add(
          new Entry(
              v.number(),
              terms.standing(v, today.day()),
              figures.day(v.published()),
              figures.day(v.effective()),
              v.reason(),
              v.sha256(),
              Optional.ofNullable(terms.reviews().get(v.number())),
              before));
      before = Optional.of(v.number());
    }
    Collections.reverse(entries);
    return entries;
  }

  @GetMapping("/cours/{slug}/versions/{number:[0-9]+}/relecture")
  String review(Account account, @PathVariable String slug, @PathVariable int number, Model model) {
    Version version = version(account, slug, number);
    return form(courses.of(account, slug).orElseThrow(), version, Map.of(), Map.of(), model);
  }

  @PostMapping("/cours/{slug}/versions/{number:[0-9]+}/relecture")
  String record(
      Account account,
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Version version = version(account, slug, number);
    Reviewing.Said said =
        new Reviewing.Said(
            typed.getOrDefault("reviewer", ""),
            typed.getOrDefault("bar", ""),
            typed.getOrDefault("scope", ""),
            typed.getOrDefault("reviewed", ""));
    return reviewing
        .record(course, version, said, account)
        .match(
            done -> "redirect:/cours/" + slug + "/versions",
            problems -> {
              response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
              return form(course, version, typed, told(problems, Languages.of(locale)), model);
            });
  }

  /** A version that can still be reviewed. */
  private Version version(Account account, String slug, int number) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    return reviewing.open(course, number).orElseThrow(Missing::new);
  }

  private Map<String, String> told(List<Problem> problems, Language language) {
    Map<String, String> told = new LinkedHashMap<>();
    Messages in = messages.in(language);
    problems.forEach(p -> told.put(p.source().name(), in.sentence(p) + " " + in.remedy(p)));
    return told;
  }

  private static String form(
      Course course,
      Version version,
      Map<String, String> typed,
      Map<String, String> problems,
      Model model) {
    model.addAttribute("course", course);
    model.addAttribute("version", version);
    model.addAttribute("values", typed);
    model.addAttribute("problems", problems);
    return "relecture";
  }
}
