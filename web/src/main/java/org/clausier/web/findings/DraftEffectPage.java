package org.clausier.web.findings;

import java.util.List;
import java.util.Locale;
import org.clausier.diff.effect.Effect;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.words.EffectWords;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.web.kept.Kept;
import org.clausier.web.kept.Materials;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the draft of the terms would change for the uses of an audit: a simulation. */
@Controller
class DraftEffectPage {

  private final Shown shown;
  private final Materials materials;
  private final Replaying replaying;
  private final Drafts drafts;
  private final Desk desk;
  private final LibraryMessages messages;

  DraftEffectPage(
      Shown shown,
      Materials materials,
      Replaying replaying,
      Drafts drafts,
      Desk desk,
      LibraryMessages messages) {
    this.shown = shown;
    this.materials = materials;
    this.replaying = replaying;
    this.drafts = drafts;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping("/audits/{id}/brouillon")
  String page(Account account, @PathVariable long id, Locale locale, Model model) {
    Kept audit = shown.audit(account, id);
    Course course = materials.course(audit);
    Language language = Languages.of(locale);
    EffectWords words = new EffectWords(desk.library(), language);
    model.addAttribute("audit", audit);
    model.addAttribute("course", course);
    model.addAttribute("draft", drafts.of(course.id()).isPresent());
    model.addAttribute("simulation", words.simulation());
    model.addAttribute("problems", List.of());
    model.addAttribute("effect", null);
    replaying
        .of(audit)
        .ifPresent(
            effects ->
                effects.match(
                    all -> fill(all, words, language, model),
                    problems ->
                        model.addAttribute(
                            "problems",
                            problems.stream()
                                .map((Problem p) -> messages.in(language).paragraph(p))
                                .toList())));
    return "audit-brouillon";
  }

  private Model fill(Effects all, EffectWords words, Language language, Model model) {
    Effect e = all.each().get(0);
    model.addAttribute("effect", e);
    model.addAttribute("uses", messages.text(language, "web.compare.uses", e.uses()));
    model.addAttribute("moves", e.moves().stream().map(words::move).toList());
    model.addAttribute("unknown", e.unknown().stream().map(words::unknown).toList());
    model.addAttribute("amount", words.amount(e));
    return model;
  }
}
