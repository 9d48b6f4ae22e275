package org.clausier.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The API told to people; the same words as its OpenAPI. */
@Controller
class ApiPage {

  private final ApiBook book;
  private final LibraryMessages messages;

  ApiPage(ApiBook book, LibraryMessages messages) {
    this.book = book;
    this.messages = messages;
  }

  /**
   * An operation in words.
   *
   * @param roles those of which a key needs one; none when it needs no key
   */
  record Told(ApiBook.Operation operation, String what, String more, List<String> roles) {}

  /** A refusal in words; {@code id} is the end of its type. */
  record Refused(int status, String id, String title, String next) {}

  @GetMapping("/docs/api")
  String page(Locale locale, Model model) {
    Language language = Languages.of(locale);
    List<Told> told =
        book.operations().stream()
            .map(
                o ->
                    new Told(
                        o,
                        messages.text(language, "web.api." + o.id()),
                        messages.text(language, "web.api." + o.id() + ".more"),
                        o.anyone()
                            ? List.of()
                            : o.who().stream()
                                .map(r -> messages.text(language, "web.role." + r + ".short"))
                                .toList()))
            .toList();
    model.addAttribute("groups", book.groups());
    model.addAttribute("told", told);
    model.addAttribute(
        "refusals", Arrays.stream(Kind.values()).map(k -> refused(k, language)).toList());
    return "api";
  }

  private Refused refused(Kind kind, Language language) {
    String key = "web.problem-json." + kind.id();
    return new Refused(
        kind.status().value(),
        kind.id(),
        messages.text(language, key),
        messages.text(language, key + ".next"));
  }
}
