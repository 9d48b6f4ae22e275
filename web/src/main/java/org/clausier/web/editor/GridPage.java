package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.policy.CellId;
import org.clausier.web.account.Account;
import org.clausier.web.words.Languages;
import org.clausier.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grid: one word in each cell, saved as it changes. */
@Controller
class GridPage {

  private final Editor editor;
  private final GridForm form;
  private final GridModel grids;
  private final ConflictModel conflicts;

  GridPage(Editor editor, GridForm form, GridModel grids, ConflictModel conflicts) {
    this.editor = editor;
    this.form = form;
    this.grids = grids;
    this.conflicts = conflicts;
  }

  @GetMapping("/cours/{slug}/regles")
  String page(
      Account account,
      @PathVariable String slug,
      @RequestParam Map<String, String> asked,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    if (reading.drawn().isEmpty()) return grids.undrawn(model, reading, language);
    return grids.page(model, reading, View.of(asked), language);
  }

  @PostMapping("/cours/{slug}/regles")
  String save(
      Account account,
      @PathVariable String slug,
      @RequestParam Map<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    long seen = Seen.of(request);
    // what was seen decides what was changed: a cell left as it was shown is left as it is
    Drawn shown = editor.at(reading, seen).orElse(reading).open();
    List<Edit.SetVerdict> edits = form.edits(shown, posted);
    if (seen != reading.draft().revision()) {
      return conflicts.grid(model, reading, shown, edits, request, response, language);
    }
    Result result =
        editor.applyEach(account, reading, seen, form.change(edits, language), List.copyOf(edits));
    if (result instanceof Result.Conflict c) {
      return conflicts.grid(model, c.now(), shown, edits, request, response, language);
    }
    Result.Done done = (Result.Done) result;
    Optional<CellId> cell = edits.stream().findFirst().map(Edit.SetVerdict::cell);
    return answer(done, cell, View.of(posted), request, response, language, model, redirect);
  }

  @PostMapping("/cours/{slug}/regles/annuler")
  String undo(
      Account account,
      @PathVariable String slug,
      @RequestParam Map<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    Result result = editor.undo(account, reading, Seen.of(request));
    if (result instanceof Result.Conflict c) {
      return conflicts.plain(model, c.now(), "/regles", request, response, language);
    }
    Result.Done done = (Result.Done) result;
    if (done.after().drawn().isEmpty()) return away(request, response, slug, View.of(posted));
    Optional<CellId> cell =
        done.before()
            .drawn()
            .flatMap(b -> form.firstChange(b.policy(), done.after().open().policy()));
    return answer(done, cell, View.of(posted), request, response, language, model, redirect);
  }

  private String answer(
      Result.Done done,
      Optional<CellId> cell,
      View view,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language,
      Model model,
      RedirectAttributes redirect) {
    boolean fragment = request.getHeader("HX-Request") != null;
    if (!done.refused().isEmpty()) {
      // with scripts the refusal is swapped into the page; without, it is the page
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return grids.refused(model, done, cell, view, fragment, language);
    }
    if (fragment) return grids.changes(model, done, cell, view, language);
    cell.ifPresent(c -> redirect.addAttribute("case", c.toString()));
    view.parameters().forEach(redirect::addAttribute);
    return "redirect:/cours/" + done.after().course().slug() + "/regles";
  }

  private static String away(
      HttpServletRequest request, HttpServletResponse response, String slug, View view) {
    String address = "/cours/" + slug + "/regles" + view.query();
    if (request.getHeader("HX-Request") == null) return "redirect:" + address;
    response.setHeader("HX-Redirect", address);
    return "editeur :: nothing";
  }
}
