package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.clausier.policy.PolicyWriter;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starts a draft from what is published, or gives one up. */
@Controller
class DraftPage {

  private final Desk desk;
  private final Editor editor;
  private final Drafts drafts;
  private final Shelf shelf;
  private final Frame frame;
  private final ConflictModel conflicts;

  DraftPage(
      Desk desk, Editor editor, Drafts drafts, Shelf shelf, Frame frame, ConflictModel conflicts) {
    this.desk = desk;
    this.editor = editor;
    this.drafts = drafts;
    this.shelf = shelf;
    this.frame = frame;
    this.conflicts = conflicts;
  }

  @GetMapping("/cours/{slug}/brouillon")
  String page(Account account, @PathVariable String slug, Locale locale, Model model) {
    Course course = editor.course(account, slug);
    if (drafts.of(course.id()).isPresent()) return "redirect:/cours/" + slug + "/regles";
    Terms terms = shelf.of(course);
    frame.put(model, course, "");
    model.addAttribute("number", next(terms));
    model.addAttribute("base", last(terms).map(Version::number).orElse(0));
    return "brouillon";
  }

  @PostMapping("/cours/{slug}/brouillon")
  String start(Account account, @PathVariable String slug) {
    Course course = editor.course(account, slug);
    if (drafts.of(course.id()).isEmpty()) {
      Terms terms = shelf.of(course);
      last(terms).ifPresent(v -> start(account, course, terms, v));
    }
    return "redirect:/cours/" + slug + "/regles";
  }

  private void start(Account account, Course course, Terms terms, Version base) {
    int number = next(terms);
    String text = PolicyWriter.write(desk.library(), terms.policy(base.number()).asDraft(number));
    drafts.start(course.id(), number, base.number(), text, account.id());
  }

  /**
   * The last published, in force or not yet: the next version follows it, and as a course has one
   * draft at most, no other version comes between.
   */
  private static Optional<Version> last(Terms terms) {
    return terms.versions().stream().reduce((a, b) -> b);
  }

  private static int next(Terms terms) {
    return last(terms).map(Version::number).orElse(0) + 1;
  }

  @GetMapping("/cours/{slug}/brouillon/abandon")
  String sure(Account account, @PathVariable String slug, Locale locale, Model model) {
    Reading reading = editor.open(account, slug);
    frame.put(model, reading, "", Languages.of(locale));
    return "brouillon-abandon";
  }

  @PostMapping("/cours/{slug}/brouillon/abandon")
  String giveUp(
      Account account,
      @PathVariable String slug,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    if (Seen.of(request) != reading.draft().revision()) {
      return conflicts.plain(
          model, reading, "/brouillon/abandon", request, response, Languages.of(locale));
    }
    drafts.drop(reading.course().id());
    return "redirect:/cours";
  }
}
