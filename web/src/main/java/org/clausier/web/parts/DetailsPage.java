package org.clausier.web.parts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.Producer;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Editor;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Reading;
import org.clausier.web.editor.Result;
import org.clausier.web.editor.Seen;
import org.clausier.web.editor.Words;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who publishes, which course, which access: what the law and the documents ask for. */
@Controller
class DetailsPage {

  private static final Set<String> PARTS =
      Set.of("producer", "course", "access", "request", "notice");

  private final Library library;
  private final Editor editor;
  private final Frame frame;
  private final Words words;
  private final Answers answers;
  private final LibraryMessages messages;

  DetailsPage(
      Desk desk,
      Editor editor,
      Frame frame,
      Words words,
      Answers answers,
      LibraryMessages messages) {
    this.library = desk.library();
    this.editor = editor;
    this.frame = frame;
    this.words = words;
    this.answers = answers;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/fiche")
  String page(Account account, @PathVariable String slug, Locale locale, Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Posted shown = new Posted(DetailsForm.values(reading.open().policy()), messages, language);
    return form(model, reading, shown, language);
  }

  private String form(Model model, Reading reading, Posted posted, Language language) {
    frame.put(model, reading, "fiche", language);
    model.addAttribute("f", posted);
    model.addAttribute("values", posted.values());
    model.addAttribute("problems", posted.problems());
    model.addAttribute("facts", Producer.FACTS);
    model.addAttribute("rows", IntStream.range(0, DetailsForm.sessions(posted)).boxed().toList());
    model.addAttribute(
        "licences", words.choices("licences", library.licences().keySet(), "label", language));
    model.addAttribute("exceptions", !reading.open().policy().access().exceptions().isEmpty());
    model.addAttribute(
        "toRead",
        reading.problems().stream()
            .filter(
                p -> reading.open().partAt(p.source().line()).filter(PARTS::contains).isPresent())
            // the remedy speaks of the text's keys; here the fields are below
            .map(p -> messages.in(language).sentence(p))
            .toList());
    return "fiche";
  }

  @PostMapping("/cours/{slug}/fiche")
  String save(
      Account account,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Posted posted = new Posted(values, messages, language);
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            posted,
            "name",
            r -> form(model, r, posted, language));
    List<Edit> edits = new DetailsForm(words, language).edits(posted, reading.open().policy());
    if (!posted.problems().isEmpty()) return typed.wrong(reading);
    String change = messages.text(language, "web.fiche.changed");
    Result result =
        editor.apply(account, reading, Seen.of(request), change, edits.toArray(Edit[]::new));
    return answers.answer(result, typed, "/cours/" + slug + "/fiche");
  }
}
