package org.clausier.web.convention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.agreement.Agreement;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Today;
import org.clausier.web.request.Filing;
import org.clausier.web.request.Filings;
import org.clausier.web.request.Side;
import org.clausier.web.request.Standing;
import org.clausier.web.words.Languages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One status table of all requests and agreements of the producer's courses. */
@Controller
class ConventionsPage {

  private final Filings filings;
  private final Courses courses;
  private final Agreements agreements;
  private final Today today;

  ConventionsPage(Filings filings, Courses courses, Agreements agreements, Today today) {
    this.filings = filings;
    this.courses = courses;
    this.agreements = agreements;
    this.today = today;
  }

  @GetMapping("/conventions")
  String page(
      Account account,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String tour,
      Locale locale,
      Model model) {
    List<Row> all = rows(account, Languages.of(locale));
    model.addAttribute("rows", all.stream().filter(r -> r.passes(etat, tour)).toList());
    model.addAttribute("total", all.size());
    model.addAttribute("standings", Standing.values());
    model.addAttribute("turns", Side.values());
    model.addAttribute("standing", etat);
    model.addAttribute("turn", tour);
    model.addAttribute("courses", courses.of(account.producer()));
    model.addAttribute("acts", account.is(Role.PRODUCER));
    return "conventions";
  }

  private List<Row> rows(Account account, Language language) {
    List<Row> rows = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    LocalDate day = today.day();
    for (Filing f : filings.received(account.producer())) {
      Course course = courses.byId(f.course()).orElseThrow();
      listed.add(course.id() + " " + f.agreement());
      rows.add(
          new Row(
              Optional.of(f.id()),
              f.reference(),
              ConventionPage.proposed(f.state()) ? f.agreement() : "",
              amended(f),
              f.said().text("name"),
              course.title(),
              f.standing(day),
              f.turn(),
              today.daysSince(f.since()),
              f.starts() == null || f.ends() == null
                  ? ""
                  : Figures.in(language).days(f.starts(), f.ends())));
    }
    for (Course course : courses.of(account.producer())) {
      for (Agreement a : agreements.of(course.id())) {
        if (!listed.contains(course.id() + " " + a.id())) rows.add(row(course, a, language));
      }
    }
    return rows;
  }

  private String amended(Filing filing) {
    return Optional.ofNullable(filing.amends())
        .flatMap(filings::byId)
        .map(Filing::agreement)
        .orElse("");
  }

  private Row row(Course course, Agreement a, Language language) {
    LocalDate day = today.day();
    Standing standing =
        day.isBefore(a.from())
            ? Standing.SIGNED
            : day.isAfter(a.to()) ? Standing.ENDED : Standing.IN_FORCE;
    return new Row(
        Optional.empty(),
        a.id(),
        "",
        "",
        a.party().name(),
        course.title(),
        standing,
        Side.CLAUSIER,
        0,
        Figures.in(language).days(a.from(), a.to()));
  }
}
