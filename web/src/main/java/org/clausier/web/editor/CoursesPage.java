package org.clausier.web.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The courses of whoever signed in, and where each stands. */
@Controller
class CoursesPage {

  /**
   * A course.
   *
   * @param inForce the number of the version in force, 0 when there is none
   * @param next that of one published and not yet in force, 0 when there is none
   * @param draft the number of the version being edited, 0 when there is none
   * @param panel what remains to be done on the draft, when it can be drawn
   * @param problems how many keep the draft from being drawn
   */
  public record Line(
      Course course, int inForce, int next, int draft, Optional<Panel> panel, int problems) {}

  private final Courses courses;
  private final Shelf shelf;
  private final Drafts drafts;
  private final Readings readings;
  private final Panels panels;
  private final Presets presets;
  private final Today today;

  CoursesPage(
      Courses courses,
      Shelf shelf,
      Drafts drafts,
      Readings readings,
      Panels panels,
      Presets presets,
      Today today) {
    this.courses = courses;
    this.shelf = shelf;
    this.drafts = drafts;
    this.readings = readings;
    this.panels = panels;
    this.presets = presets;
    this.today = today;
  }

  @GetMapping("/cours")
  String list(Account account, Locale locale, Model model) {
    List<Line> lines = courses.of(account.producer()).stream().map(c -> line(c, locale)).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("edits", account.is(Role.PRODUCER));
    model.addAttribute("presets", presets.all(Languages.of(locale)));
    return "cours";
  }

  private Line line(Course course, Locale locale) {
    Terms terms = shelf.of(course);
    Optional<Reading> reading = drafts.of(course.id()).map(d -> readings.of(course, d));
    Optional<Panel> panel =
        reading
            .filter(r -> r.drawn().isPresent())
            .map(r -> panels.of(r, java.util.Map.of(), 0, Languages.of(locale)));
    return new Line(
        course,
        terms.inForce(today.day()).map(Version::number).orElse(0),
        terms.versions().stream()
            .filter(v -> v.effective().isAfter(today.day()))
            .map(Version::number)
            .findFirst()
            .orElse(0),
        reading.map(r -> r.draft().number()).orElse(0),
        panel,
        panel.isPresent() ? 0 : reading.map(r -> r.problems().size()).orElse(0));
  }
}
