package org.clausier.web.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.desk.Today;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.Languages;
import org.clausier.words.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The audits of a producer, the last first. */
@Controller
class AuditsPage {

  private final Audits audits;
  private final Courses courses;
  private final Shelf shelf;

  AuditsPage(Audits audits, Courses courses, Shelf shelf) {
    this.audits = audits;
    this.courses = courses;
    this.shelf = shelf;
  }

  /** A line of the list, and where it leads. */
  record Line(
      String reference, String organisation, String course, String state, String day, String to) {}

  @GetMapping("/audits")
  String page(Account account, Locale locale, Model model) {
    Figures figures = Figures.in(Languages.of(locale));
    List<Line> lines = audits.of(account.producer()).stream().map(a -> line(a, figures)).toList();
    model.addAttribute("audits", lines);
    model.addAttribute("sample", sample(account));
    return "audits";
  }

  /** A course that has published: its model of a report is for whoever has none yet. */
  private String sample(Account account) {
    return courses.of(account.producer()).stream()
        .filter(c -> !shelf.of(c).versions().isEmpty())
        .map(Course::slug)
        .findFirst()
        .orElse("");
  }

  private Line line(Kept a, Figures figures) {
    Optional<Course> course = courses.byId(a.course());
    return new Line(
        a.reference(),
        a.organisation(),
        course.map(Course::title).orElse(""),
        a.state().id(),
        figures.day(a.created().atZoneSameInstant(Today.PARIS).toLocalDate()),
        to(a));
  }

  private static String to(Kept a) {
    String at = "/audits/" + a.id();
    return switch (a.state()) {
      case DONE -> at;
      case READ -> at + "/import/controle";
      case IMPORTING -> at + "/import/lecture";
      default -> at + "/lecture";
    };
  }
}
