package org.clausier.web.parts;

import java.util.List;
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
import org.clausier.web.desk.Desk;
import org.clausier.web.editor.Answers;
import org.clausier.web.editor.Frame;
import org.clausier.web.editor.Posted;
import org.clausier.web.editor.Presets;
import org.clausier.web.editor.Sitting;
import org.clausier.web.editor.Tables;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
  private final Frame frame;
  private final Tables tables;
  private final Presets presets;
  private final Answers answers;

  PresetsPage(Desk desk, Frame frame, Tables tables, Presets presets, Answers answers) {
    this.library = desk.library();
    this.frame = frame;
    this.tables = tables;
    this.presets = presets;
    this.answers = answers;
  }

  @GetMapping("/cours/{slug}/modeles")
  String list(Sitting sitting) {
    frame.put(sitting, "modeles");
    Policy policy = sitting.policy();
    sitting
        .model()
        .addAttribute(
            "presets",
            presets.all(sitting.language()).stream()
                .map(p -> new Line(p.id(), p.title(), p.note(), changes(policy, p).size()))
                .toList());
    return "modeles";
  }

  private static List<CellChange> changes(Policy policy, Presets.Preset preset) {
    return Edits.changes(policy, preset.policy());
  }

  @GetMapping("/cours/{slug}/modeles/{id}")
  String page(Sitting sitting, @PathVariable String id) {
    return page(sitting, preset(sitting, id), answers.blank(sitting));
  }

  private Presets.Preset preset(Sitting sitting, String id) {
    return presets.of(id, sitting.language()).orElseThrow(Missing::new);
  }

  private String page(Sitting sitting, Presets.Preset preset, Posted posted) {
    frame.put(sitting, "modeles");
    Policy policy = sitting.policy();
    Model model = sitting.model();
    model.addAttribute("problems", posted.problems());
    model.addAttribute("preset", preset);
    model.addAttribute(
        "changes",
        changes(policy, preset).stream()
            .map(
                c ->
                    new Change(
                        tables.name(c.cell(), sitting.language()),
                        said(sitting, policy, c.before()),
                        said(sitting, preset.policy(), c.after())))
            .toList());
    return "modele";
  }

  /** The terms of a cell in a few words: « Payant : 90,00 € HT… ; Libre ». */
  private String said(Sitting sitting, Policy policy, List<Term> terms) {
    if (terms.isEmpty()) return answers.text(sitting, "web.presets.nothing");
    Language language = sitting.language();
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
  String apply(Sitting sitting, @PathVariable String id) {
    Presets.Preset preset = preset(sitting, id);
    Posted none = answers.blank(sitting);
    Answers.Form form = new Answers.Form(none, "changes", s -> page(s, preset, none));
    String change = answers.text(sitting, "web.presets.applied", preset.title());
    Edit edit = new Edit.ApplyPreset(preset.policy());
    return answers.save(sitting, form, sitting.at("/regles"), change, edit);
  }
}
