package org.clausier.web.editor;

import java.util.Locale;
import org.clausier.web.account.Account;
import org.clausier.web.demand.Demands;
import org.clausier.web.words.Languages;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that is not written, the most asked about first. */
@Controller
class SilencesPage {

  private final Editor editor;
  private final Panels panels;
  private final Demands demands;
  private final Frame frame;

  SilencesPage(Editor editor, Panels panels, Demands demands, Frame frame) {
    this.editor = editor;
    this.panels = panels;
    this.demands = demands;
    this.frame = frame;
  }

  @GetMapping("/cours/{slug}/silences")
  String page(Account account, @PathVariable String slug, Locale locale, Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    frame.put(model, reading, "silences", language);
    model.addAttribute(
        "panel",
        panels.of(
            reading, demands.of(reading.course().id()), reading.open().grid().size(), language));
    return "silences";
  }
}
