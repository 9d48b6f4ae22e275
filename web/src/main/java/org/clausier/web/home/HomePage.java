package org.clausier.web.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.Question;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.ask.QuestionForm;
import org.clausier.web.ask.Typed;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.demonstration.DemonstrationMark;
import org.clausier.web.desk.Today;
import org.clausier.web.page.KeptPages;
import org.clausier.web.words.Languages;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first thing: one question, and the doors. */
@Controller
class HomePage {

  /** Courses named on the page; the list of the question has them all. */
  private static final int NAMED = 8;

  private static final int EXAMPLES = 3;

  private final Courses courses;
  private final Shelf shelf;
  private final Today today;
  private final Counts counts;
  private final QuestionForm form;
  private final DemonstrationMark demonstration;
  private final KeptPages pages;

  HomePage(
      Courses courses,
      Shelf shelf,
      Today today,
      Counts counts,
      QuestionForm form,
      DemonstrationMark demonstration,
      KeptPages pages) {
    this.courses = courses;
    this.shelf = shelf;
    this.today = today;
    this.counts = counts;
    this.form = form;
    this.demonstration = demonstration;
    this.pages = pages;
  }

  /** A question that somebody asked, and the address of its answer. */
  record Example(String text, String address) {}

  @GetMapping("/")
  Object home(
      Optional<Account> account,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<Course> published = courses.published();
    Language language = Languages.of(locale);
    if (account.isPresent()) {
      List<Course> own = courses.of(account.get().producer());
      model.addAttribute(
          "own",
          own.stream().map(counts::ofProducer).flatMap(Optional::stream).limit(NAMED).toList());
      model.addAttribute("writes", account.get().is(Role.PRODUCER));
      return draw(published, language, model);
    }
    List<Object> of = new ArrayList<>(published);
    published.stream().limit(1).map(c -> shelf.of(c).rulings()).forEach(of::add);
    return pages.page(of, request, response, locale, model, m -> draw(published, language, m));
  }

  private String draw(List<Course> published, Language language, Model model) {
    form.fill(Typed.NOTHING, published, Map.of(), language, model);
    model.addAttribute("named", published.stream().limit(NAMED).toList());
    published.stream()
        .findFirst()
        .ifPresent(
            first -> {
              model.addAttribute("first", first);
              model.addAttribute("unwritten", counts.published(first).orElse(null));
              model.addAttribute("examples", examples(first));
            });
    model.addAttribute("path", demonstration.present() ? "demonstration" : "");
    return "accueil";
  }

  /** The questions that the terms in force keep as their tests were asked by somebody. */
  private List<Example> examples(Course course) {
    Terms terms = shelf.of(course);
    return terms.shown(today.day()).stream()
        .flatMap(v -> terms.policy(v.number()).questions().stream())
        .limit(EXAMPLES)
        .map(q -> new Example(q.ask(), address(course, q)))
        .toList();
  }

  private static String address(Course course, Question q) {
    return new Typed(q.audience(), q.practice(), q.day().map(Object::toString).orElse(""), q.with())
        .address("/c/" + course.slug() + "/puis-je");
  }
}
