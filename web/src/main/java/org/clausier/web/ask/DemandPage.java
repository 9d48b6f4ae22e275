package org.clausier.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clausier.library.Messages;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Poser la question au producteur », where the terms say nothing. */
@Controller
class DemandPage {

  private static final String QUESTION = Demanding.QUESTION;

  private final Asking asking;
  private final Demanding demanding;
  private final LibraryMessages messages;

  DemandPage(Asking asking, Demanding demanding, LibraryMessages messages) {
    this.asking = asking;
    this.demanding = demanding;
    this.messages = messages;
  }

  @GetMapping("/c/{course}/puis-je/question")
  String page(
      @PathVariable("course") String slug,
      @RequestParam Map<String, String> given,
      Locale locale,
      Model model) {
    Asking.Case asked = asking.asked(slug, given);
    if (!asked.ruling().silent()) return "redirect:" + asked.address("");
    return form(asked, Map.of(), Map.of(), locale, model);
  }

  @PostMapping("/c/{course}/puis-je/question")
  String ask(
      @PathVariable("course") String slug,
      @RequestParam Map<String, String> given,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asking.Case asked = asking.asked(slug, given);
    if (!asked.ruling().silent()) return "redirect:" + asked.address("");
    String question = given.getOrDefault(QUESTION, "").strip();
    Map<String, String> problems = problems(question, locale);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(asked, Map.of(QUESTION, question), problems, locale, model);
    }
    demanding.ask(asked.terms().course(), asked.use(), question, request);
    return "redirect:" + asked.address("/merci");
  }

  /** The same for whoever asked first and whoever asks again: nobody learns what others do. */
  @GetMapping("/c/{course}/puis-je/merci")
  String thanks(
      @PathVariable("course") String slug, @RequestParam Map<String, String> given, Model model) {
    Asking.Case asked = asking.asked(slug, given);
    model.addAttribute("course", asked.terms().course());
    model.addAttribute("address", asked.address(""));
    return "puis-je-merci";
  }

  private Map<String, String> problems(String question, Locale locale) {
    Map<String, String> problems = new LinkedHashMap<>();
    Messages in = messages.in(Languages.of(locale));
    demanding
        .problems(question)
        .forEach(p -> problems.put(QUESTION, in.sentence(p) + " " + in.remedy(p)));
    return problems;
  }

  private String form(
      Asking.Case asked,
      Map<String, String> values,
      Map<String, String> problems,
      Locale locale,
      Model model) {
    model.addAttribute("course", asked.terms().course());
    model.addAttribute(
        "sentence", Sentence.of(asking.library(), asked.use(), Languages.of(locale)));
    model.addAttribute("address", asked.address(""));
    model.addAttribute("post", asked.address("/question"));
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "puis-je-question";
  }
}
