package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new course, from a starting point that its producer chose: none is chosen for him. */
@Controller
class NewCoursePage {

  /** The field of the form that each part of a wish is typed in. */
  private static final Map<String, String> FIELDS = Map.of("start", "depart");

  private final Presets presets;
  private final Founding founding;
  private final LibraryMessages messages;

  NewCoursePage(Presets presets, Founding founding, LibraryMessages messages) {
    this.presets = presets;
    this.founding = founding;
    this.messages = messages;
  }

  @GetMapping("/cours/nouveau")
  String page(@RequestParam Map<String, String> values, Locale locale, Model model) {
    return form(values, Map.of(), Languages.of(locale), model);
  }

  @PostMapping("/cours/nouveau")
  String make(
      Account account,
      @RequestParam Map<String, String> posted,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Language language = Languages.of(locale);
    Founding.Wish wish =
        new Founding.Wish(given(posted, "title"), given(posted, "slug"), given(posted, "depart"));
    return founding
        .found(account, wish, language)
        .match(
            course -> "redirect:/cours/" + course.slug() + "/regles",
            problems -> {
              Map<String, String> values = new LinkedHashMap<>(posted);
              values.put("slug", wish.slug());
              response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
              return form(values, told(problems, language), language, model);
            });
  }

  private Map<String, String> told(List<Problem> problems, Language language) {
    Map<String, String> told = new LinkedHashMap<>();
    Messages in = messages.in(language);
    problems.forEach(
        p ->
            told.put(
                FIELDS.getOrDefault(p.source().name(), p.source().name()),
                in.sentence(p) + " " + in.remedy(p)));
    return told;
  }

  private String form(
      Map<String, String> values, Map<String, String> problems, Language language, Model model) {
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    model.addAttribute("presets", presets.all(language));
    model.addAttribute("chosen", given(values, "depart"));
    return "nouveau-cours";
  }

  private static String given(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }
}
