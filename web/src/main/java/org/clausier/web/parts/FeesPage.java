package org.clausier.web.parts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausier.edit.Edit;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.price.FeeWords;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Editor;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Reading;
import org.clausier.web.editor.Result;
import org.clausier.web.editor.Seen;
import org.clausier.web.editor.Tables;
import org.clausier.web.editor.Words;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fees of a draft. */
@Controller
class FeesPage {

  private static final String NEW = "nouveau";

  /**
   * A fee in the list.
   *
   * @param cells those that bear it
   */
  public record Line(String id, String said, List<String> cells) {}

  private final Library library;
  private final Editor editor;
  private final Frame frame;
  private final Tables tables;
  private final Words words;
  private final Answers answers;
  private final LibraryMessages messages;

  FeesPage(
      Desk desk,
      Editor editor,
      Frame frame,
      Tables tables,
      Words words,
      Answers answers,
      LibraryMessages messages) {
    this.library = desk.library();
    this.editor = editor;
    this.frame = frame;
    this.tables = tables;
    this.words = words;
    this.answers = answers;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/tarifs")
  String list(Account account, @PathVariable String slug, Locale locale, Model model) {
    Language language = Languages.of(locale);
    return list(model, editor.open(account, slug), none(language), language);
  }

  private String list(Model model, Reading reading, Posted posted, Language language) {
    frame.put(model, reading, "tarifs", language);
    Policy policy = reading.open().policy();
    FeeWords fees = new FeeWords(library, language);
    model.addAttribute("problems", posted.problems());
    model.addAttribute(
        "fees",
        policy.fees().values().stream()
            .map(
                f ->
                    new Line(
                        f.id(),
                        Typography.set(language, fees.sentences(f)),
                        cells(policy, f.id(), language)))
            .toList());
    return "tarifs";
  }

  private List<String> cells(Policy policy, String fee, Language language) {
    return policy.terms().stream()
        .filter(t -> t.fee().filter(fee::equals).isPresent())
        .map(t -> tables.name(CellId.of(t), language))
        .distinct()
        .toList();
  }

  @GetMapping("/cours/{slug}/tarifs/{id}")
  String page(
      Account account,
      @PathVariable String slug,
      @PathVariable String id,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    if (id.equals(NEW)) return form(model, reading, id, none(language), language);
    Fee fee = fee(reading, id).orElseThrow(Missing::new);
    return form(model, reading, id, new Posted(FeeForm.values(fee), messages, language), language);
  }

  private static Optional<Fee> fee(Reading reading, String id) {
    return Optional.ofNullable(reading.open().policy().fees().get(id));
  }

  private Posted none(Language language) {
    return new Posted(new LinkedMultiValueMap<>(), messages, language);
  }

  private String form(Model model, Reading reading, String id, Posted posted, Language language) {
    frame.put(model, reading, "tarifs", language);
    model.addAttribute("fee", id);
    model.addAttribute("fresh", id.equals(NEW));
    model.addAttribute("f", posted);
    model.addAttribute("problems", posted.problems());
    model.addAttribute("rows", IntStream.range(0, FeeForm.rows(posted)).boxed().toList());
    model.addAttribute("units", words.units(language));
    model.addAttribute("periods", words.periods(language));
    model.addAttribute(
        "practices", words.choices("practices", library.practiceTree().ids(), "label", language));
    model.addAttribute(
        "adjusted", fee(reading, id).map(f -> !f.adjustments().isEmpty()).orElse(false));
    return "tarif";
  }

  @PostMapping("/cours/{slug}/tarifs/{id}")
  String save(
      Account account,
      @PathVariable String slug,
      @PathVariable String id,
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
            "unit",
            r -> form(model, r, id, posted, language));
    String name = id.equals(NEW) ? posted.text("id") : id;
    if (id.equals(NEW) && fee(reading, name).isPresent()) {
      posted.problem("id", "id-taken", words.message(language, "web.fee.id"));
    }
    Optional<Fee> fee =
        new FeeForm(words, messages, language).fee(posted, name, fee(reading, name));
    if (fee.isEmpty()) return typed.wrong(reading);
    String change = messages.text(language, "web.fee.changed", name);
    Result result =
        editor.apply(account, reading, Seen.of(request), change, new Edit.PutFee(fee.get()));
    return answers.answer(result, typed, "/cours/" + slug + "/tarifs");
  }

  @PostMapping("/cours/{slug}/tarifs/{id}/retirer")
  String remove(
      Account account,
      @PathVariable String slug,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Posted posted = none(language);
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            posted,
            "tarifs",
            r -> list(model, r, posted, language));
    String change = messages.text(language, "web.fee.removed", id);
    Result result =
        editor.apply(account, reading, Seen.of(request), change, new Edit.RemoveFee(id));
    return answers.answer(result, typed, "/cours/" + slug + "/tarifs");
  }
}
