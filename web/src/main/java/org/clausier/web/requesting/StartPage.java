package org.clausier.web.requesting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.request.Request;
import org.clausier.web.account.Email;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.request.Facts;
import org.clausier.web.request.Filings;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 1: whether an agreement is needed at all; nobody says who they are to know it. */
@Controller
class StartPage {

  private static final String EMAIL = "email";

  private final Desk desk;
  private final Shelf shelf;
  private final Needs needs;
  private final StepForm form;
  private final StepModel models;
  private final Filings filings;
  private final Keyring keyring;
  private final RequestLetters letters;
  private final LibraryMessages messages;

  StartPage(
      Desk desk,
      Shelf shelf,
      Needs needs,
      StepForm form,
      StepModel models,
      Filings filings,
      Keyring keyring,
      RequestLetters letters,
      LibraryMessages messages) {
    this.desk = desk;
    this.shelf = shelf;
    this.needs = needs;
    this.form = form;
    this.models = models;
    this.filings = filings;
    this.keyring = keyring;
    this.letters = letters;
    this.messages = messages;
  }

  @GetMapping("/c/{course}/demande")
  String ask(
      @PathVariable("course") String slug,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Terms terms = shelf.open(slug);
    Facts said = form.take(1, named(given), Facts.NONE);
    boolean asked = given.containsKey("demander");
    return page(terms, said, asked, Map.of(), Languages.of(locale), model, response);
  }

  /** The address of a practice that was asked elsewhere: {@code ?beneficiaire=…&pratique=…}. */
  private static MultiValueMap<String, String> named(MultiValueMap<String, String> given) {
    Optional.ofNullable(given.get("beneficiaire")).ifPresent(v -> given.put(Needs.AUDIENCE, v));
    Optional.ofNullable(given.get("pratique")).ifPresent(v -> given.put(Needs.PRACTICES, v));
    return given;
  }

  private String page(
      Terms terms,
      Facts said,
      boolean asked,
      Map<String, String> wrong,
      Language language,
      Model model,
      HttpServletResponse response) {
    Map<String, String> problems = new LinkedHashMap<>(wrong);
    if (asked) {
      problems.putAll(needs.problems(said, language));
      if (problems.keySet().stream().allMatch(EMAIL::equals)) {
        needs
            .of(terms, said, language)
            .match(
                need -> model.addAttribute("need", need),
                told -> {
                  problems.putAll(needs.told(told, language));
                  return model;
                });
      }
    }
    if (!problems.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("course", terms.course());
    model.addAttribute("problems", problems);
    models.need(said, language, model);
    return "demande";
  }

  /** Begins the draft, or finds the one that there is: never a second. */
  @PostMapping("/c/{course}/demande")
  String begin(
      @PathVariable("course") String slug,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Terms terms = shelf.open(slug);
    Language language = Languages.of(locale);
    Facts said = form.take(1, given, Facts.NONE);
    String email = Optional.ofNullable(given.getFirst(EMAIL)).orElse("").strip();
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!Email.formed(email)) {
      wrong.put(EMAIL, messages.text(language, "web.request.needed.email"));
      model.addAttribute(EMAIL, email);
      return page(terms, said, true, wrong, language, model, response);
    }
    boolean needed =
        needs.problems(said, language).isEmpty()
            && needs.of(terms, said, language) instanceof Outcome.Ok<Need> ok
            && ok.value().kind() == Need.Kind.AGREEMENT;
    if (!needed) return page(terms, said, true, wrong, language, model, response);
    Filings.Begun begun = filings.begin(terms.course(), email, language.code(), counted(said));
    if (begun.fresh()) {
      keyring.give(begun.filing(), request, response);
      return "redirect:/demande/" + begun.filing().address() + "/2";
    }
    // whoever typed that address may not be who began: only its mailbox opens the draft
    boolean mine = keyring.opens(begun.filing(), request);
    if (!mine) letters.link(begun.filing(), request);
    return "redirect:/demande/" + begun.filing().address();
  }

  /** People who take the course are its learners: their number is asked once. */
  private Facts counted(Facts said) {
    String people = said.text("with.participants");
    boolean brings =
        said.list(Needs.PRACTICES).stream()
            .anyMatch(p -> Request.bringsLearners(desk.library(), p));
    return brings && !people.isEmpty()
        ? said.with("with.participants", "").with(Needs.LEARNERS, people)
        : said;
  }
}
