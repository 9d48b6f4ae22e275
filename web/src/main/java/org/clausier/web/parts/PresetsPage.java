package org.clausier.web.parts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.answer.BriefWords;
import org.clausier.edit.CellChange;
import org.clausier.edit.Edit;
import org.clausier.edit.Edits;
import org.clausier.library.Library;
import org.clausier.policy.Fee;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Editor;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Presets;
import org.clausier.web.editor.Reading;
import org.clausier.web.editor.Seen;
import org.clausier.web.editor.Tables;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starting points, each compared with the draft before it writes anything. */
@Controller
class PresetsPage {

  /** A starting point, and how many cells it would change. */
  public record Line(String id, String title, String note, int changes) {}

  /** A cell that would change. */
  public record Change(String name, String before, String after) {}

  private final Library library;
  private final Editor editor;
  private final Frame frame;
  private final Tables tables;
  private final Presets presets;
  private final Answers answers;
  private final LibraryMessages messages;

  PresetsPage(
      Desk desk,
      Editor editor,
      Frame frame,
      Tables tables,
      Presets presets,
      Answers answers,
      LibraryMessages messages) {
    this.library = desk.library();
    this.editor = editor;
    this.frame = frame;
    this.tables = tables;
    this.presets = presets;
    this.answers = answers;
    this.messages = messages;
  }

  @GetMapping("/cours/{slug}/modeles")
  String list(Account account, @PathVariable String slug, Locale locale, Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    frame.put(model, reading, "modeles", language);
    Policy policy = reading.open().policy();
    model.addAttribute(
        "presets",
        presets.all(language).stream()
            .map(p -> new Line(p.id(), p.title(), p.note(), changes(policy, p).size()))
            .toList());
    return "modeles";
  }

  private List<CellChange> changes(Policy policy, Presets.Preset preset) {
    return Edits.changes(policy, preset.policy());
  }

  @GetMapping("/cours/{slug}/modeles/{id}")
  String page(
      Account account,
      @PathVariable String slug,
      @PathVariable String id,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Presets.Preset preset = presets.of(id, language).orElseThrow(Missing::new);
    return page(model, reading, preset, none(language), language);
  }

  private Posted none(Language language) {
    return new Posted(new LinkedMultiValueMap<>(), messages, language);
  }

  private String page(
      Model model, Reading reading, Presets.Preset preset, Posted posted, Language language) {
    frame.put(model, reading, "modeles", language);
    Policy policy = reading.open().policy();
    model.addAttribute("problems", posted.problems());
    model.addAttribute("preset", preset);
    model.addAttribute(
        "changes",
        changes(policy, preset).stream()
            .map(
                c ->
                    new Change(
                        tables.name(c.cell(), language),
                        said(policy, c.before(), language),
                        said(preset.policy(), c.after(), language)))
            .toList());
    return "modele";
  }

  /** The terms of a cell in a few words: « Payant : 90,00 € HT… ; Libre ». */
  private String said(Policy policy, List<Term> terms, Language language) {
    if (terms.isEmpty()) return messages.text(language, "web.presets.nothing");
    BriefWords brief = new BriefWords(library, language);
    return terms.stream()
        .map(t -> brief.of(t.verdict().id(), fee(policy, t), t.conditions()))
        .distinct()
        .map(text -> Typography.set(language, text))
        .collect(Collectors.joining(" · "));
  }

  private static Optional<Fee> fee(Policy policy, Term term) {
    return term.fee().flatMap(f -> Optional.ofNullable(policy.fees().get(f)));
  }

  @PostMapping("/cours/{slug}/modeles/{id}")
  String apply(
      Account account,
      @PathVariable String slug,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Presets.Preset preset = presets.of(id, language).orElseThrow(Missing::new);
    Posted posted = none(language);
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            posted,
            "changes",
            r -> page(model, r, preset, posted, language));
    String change = messages.text(language, "web.presets.applied", preset.title());
    return answers.answer(
        editor.apply(
            account, reading, Seen.of(request), change, new Edit.ApplyPreset(preset.policy())),
        typed,
        "/cours/" + slug + "/regles");
  }
}
