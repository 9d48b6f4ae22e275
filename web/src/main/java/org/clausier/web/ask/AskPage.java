package org.clausier.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.ruling.Use;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Today;
import org.clausier.web.page.KeptPages;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * « Puis-je… ? »: the question as a form, the answer under it, at an address that can be shared.
 */
@Controller
class AskPage {

  private final Asking asking;
  private final Today today;
  private final Courses courses;
  private final QuestionForm form;
  private final ReplyPage replies;
  private final KeptPages pages;
  private final LibraryMessages messages;

  AskPage(
      Asking asking,
      Today today,
      Courses courses,
      QuestionForm form,
      ReplyPage replies,
      KeptPages pages,
      LibraryMessages messages) {
    this.asking = asking;
    this.today = today;
    this.courses = courses;
    this.form = form;
    this.replies = replies;
    this.pages = pages;
    this.messages = messages;
  }

  /** The course is chosen first, the question with it. */
  @GetMapping("/puis-je")
  String choose(
      @RequestParam Map<String, String> given,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Typed typed = asking.typed(given);
    String slug = given.getOrDefault(QuestionForm.COURSE, "");
    List<Course> published = courses.published();
    if (published.stream().anyMatch(c -> c.slug().equals(slug))) {
      return "redirect:" + typed.address("/c/" + slug + "/puis-je") + "#reponse";
    }
    Map<String, String> problems = new LinkedHashMap<>();
    if (given.containsKey(QuestionForm.COURSE)) {
      problems.put(QuestionForm.COURSE, messages.text(Languages.of(locale), "problem.ask-course"));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    form.fill(typed, published, problems, Languages.of(locale), model);
    return "puis-je-cours";
  }

  @GetMapping("/c/{course}/puis-je")
  Object ask(
      @PathVariable("course") String slug,
      @RequestParam Map<String, String> given,
      Optional<Account> account,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Terms terms = asking.terms(slug);
    Typed typed = asking.typed(given);
    Optional<Outcome<Use>> use =
        given.containsKey(Typed.AUDIENCE) || given.containsKey(Typed.PRACTICE)
            ? Optional.of(asking.use(terms, typed))
            : Optional.empty();
    Page page = new Page(terms, typed, use, account, Languages.of(locale));
    if (page.wrong()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (page.wrong() || account.isPresent()) return draw(page, model);
    return pages.page(terms.rulings(), request, response, locale, model, m -> draw(page, m));
  }

  /** What the page is drawn from. */
  private record Page(
      Terms terms,
      Typed typed,
      Optional<Outcome<Use>> use,
      Optional<Account> account,
      Language language) {
    boolean wrong() {
      return use.filter(u -> u instanceof Outcome.Refused<Use>).isPresent();
    }
  }

  private String draw(Page page, Model model) {
    Map<String, String> problems = new LinkedHashMap<>();
    model.addAttribute("course", page.terms().course());
    model.addAttribute("version", page.terms().shown(today.day()).orElseThrow());
    if (page.use().isPresent()) {
      if (page.use().get() instanceof Outcome.Ok<Use> ok) {
        replies.add(page.terms(), page.typed(), ok.value(), page.account(), page.language(), model);
      } else {
        ((Outcome.Refused<Use>) page.use().get())
            .problems()
            .forEach(p -> tell(p, page.language(), problems));
        replies.addFields(page.terms(), page.typed(), page.language(), model);
      }
    }
    form.fill(page.typed(), List.of(page.terms().course()), problems, page.language(), model);
    return "puis-je";
  }

  private void tell(Problem p, Language language, Map<String, String> problems) {
    problems.putIfAbsent(p.source().name(), messages.in(language).sentence(p));
  }
}
