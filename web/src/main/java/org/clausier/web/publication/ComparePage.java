package org.clausier.web.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.diff.CellChange;
import org.clausier.diff.Diff;
import org.clausier.diff.effect.Effect;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.text.TextDiff;
import org.clausier.diff.words.CellWords;
import org.clausier.diff.words.EffectWords;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions in three views: cells, text, effects on the uses already reported. */
@Controller
class ComparePage {

  /** A line of the view of cells. */
  record Line(
      String practice,
      String audience,
      String before,
      String after,
      String mark,
      String markId,
      List<String> where) {}

  /** What would have changed for one organisation. */
  record Organisation(
      String name, String uses, List<String> moves, String amount, List<String> unknown) {}

  private final Courses courses;
  private final Shelf shelf;
  private final Comparing comparing;
  private final Desk desk;
  private final LibraryMessages messages;

  ComparePage(
      Courses courses, Shelf shelf, Comparing comparing, Desk desk, LibraryMessages messages) {
    this.courses = courses;
    this.shelf = shelf;
    this.comparing = comparing;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/versions/{pair:[0-9]+\\.\\.[0-9]+}")
  String page(
      Account account,
      @PathVariable String slug,
      @PathVariable String pair,
      @RequestParam(defaultValue = "cases") String vue,
      Locale locale,
      Model model) {
    Course course = courses.of(account, slug).orElseThrow(Missing::new);
    Language language = Languages.of(locale);
    Terms terms = shelf.of(course);
    String[] numbers = pair.split("\\.\\.");
    Policy before = comparing.policy(course, terms, numbers[0]).orElseThrow(Missing::new);
    Policy after = comparing.policy(course, terms, numbers[1]).orElseThrow(Missing::new);
    model.addAttribute("course", course);
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute("view", vue);
    model.addAttribute("pair", pair);
    TextDiff text = comparing.text(before, after, language);
    model.addAttribute("clauses", text.changes());
    Outcome<Diff> cells = comparing.cells(before, after);
    model.addAttribute("lines", cells.match(d -> lines(d, language), p -> List.of()));
    model.addAttribute(
        "cellProblems",
        cells.match(
            d -> List.of(), p -> p.stream().map(messages.in(language)::paragraph).toList()));
    if (vue.equals("effets")) effects(course, terms, after, language, model);
    return "comparer";
  }

  private void effects(Course course, Terms terms, Policy after, Language language, Model model) {
    EffectWords words = new EffectWords(desk.library(), language);
    model.addAttribute("simulation", words.simulation());
    Optional<Outcome<Effects>> effects = comparing.effects(course, terms, after);
    model.addAttribute("reported", effects.isPresent());
    effects.ifPresent(
        outcome -> {
          model.addAttribute(
              "organisations",
              outcome.match(e -> organisations(e, words, language), p -> List.of()));
          model.addAttribute("total", outcome.match(e -> words.signed(e.difference()), p -> ""));
          model.addAttribute(
              "effectProblems",
              outcome.match(
                  e -> List.of(), p -> p.stream().map(messages.in(language)::paragraph).toList()));
        });
  }

  private List<Organisation> organisations(Effects effects, EffectWords words, Language language) {
    return effects.each().stream().map(e -> organisation(e, words, language)).toList();
  }

  private Organisation organisation(Effect e, EffectWords words, Language language) {
    return new Organisation(
        e.organisation(),
        messages.text(language, "web.compare.uses", e.uses()),
        e.moves().stream().map(words::move).toList(),
        words.amount(e),
        e.unknown().stream().map(words::unknown).toList());
  }

  private List<Line> lines(Diff diff, Language language) {
    CellWords words = new CellWords(desk.library(), language);
    return diff.changes().stream().map(c -> line(c, words)).toList();
  }

  private static Line line(CellChange c, CellWords words) {
    return new Line(
        words.practice(c),
        words.audience(c),
        words.before(c),
        words.after(c),
        words.mark(c.mark()),
        c.mark().id(),
        words.where(c));
  }
}
