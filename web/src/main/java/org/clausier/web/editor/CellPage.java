package org.clausier.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.library.GridPlan;
import org.clausier.policy.CellId;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.web.account.Account;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One cell in full: its terms, their days, circumstances, price and conditions. */
@Controller
class CellPage {

  private static final String ADD = "add";
  private static final String REMOVE = "remove-";

  private final Editor editor;
  private final CellForm forms;
  private final CellModel cells;
  private final GridForm grid;
  private final Desk desk;
  private final LibraryMessages messages;
  private final Answers answers;

  CellPage(
      Editor editor,
      CellForm forms,
      CellModel cells,
      GridForm grid,
      Desk desk,
      LibraryMessages messages,
      Answers answers) {
    this.editor = editor;
    this.forms = forms;
    this.cells = cells;
    this.grid = grid;
    this.desk = desk;
    this.messages = messages;
    this.answers = answers;
  }

  private CellId cell(String practice, String audience) {
    return grid.cell(practice + "/" + audience).orElseThrow(Missing::new);
  }

  @GetMapping("/cours/{slug}/regles/{practice}/{audience}")
  String page(
      Account account,
      @PathVariable String slug,
      @PathVariable String practice,
      @PathVariable String audience,
      @RequestParam(defaultValue = "") String regime,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    CellId id = cell(practice, audience);
    List<Term> own = reading.open().cell(desk.library(), id).own();
    Optional<String> verdict = Verdict.of(regime).map(Verdict::id);
    return cells.page(model, reading, id, forms.shown(own, verdict, language), language);
  }

  @PostMapping("/cours/{slug}/regles/{practice}/{audience}")
  String save(
      Account account,
      @PathVariable String slug,
      @PathVariable String practice,
      @PathVariable String audience,
      @RequestParam MultiValueMap<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    CellId id = cell(practice, audience);
    Posted posted = forms.posted(values, language);
    String act = posted.text("act");
    if (act.equals(ADD)) return cells.page(model, reading, id, forms.more(posted), language);
    if (act.matches(REMOVE + "[0-9]{1,2}")) {
      int gone = Integer.parseInt(act.substring(REMOVE.length()));
      Posted rest = forms.without(values, gone, language);
      return cells.page(model, reading, id, rest, language);
    }
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            posted,
            "t0",
            r -> cells.page(model, r, id, posted, language));
    List<Edit> edits = forms.edits(posted, reading.open().policy(), id, language);
    if (!posted.problems().isEmpty()) return typed.wrong(reading);
    String change = messages.text(language, "web.editor.changed", id);
    Result result =
        editor.apply(account, reading, Seen.of(request), change, edits.toArray(Edit[]::new));
    return answers.answer(result, typed, back(slug, id));
  }

  private static String back(String slug, CellId id) {
    return "/cours/" + slug + "/regles?case=" + id;
  }

  /**
   * « Vaut pour toute la ligne », or column: the cells of which nothing is said take its régime.
   */
  @PostMapping("/cours/{slug}/regles/{practice}/{audience}/etendre")
  String extend(
      Account account,
      @PathVariable String slug,
      @PathVariable String practice,
      @PathVariable String audience,
      @RequestParam String sens,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Reading reading = editor.open(account, slug);
    Language language = Languages.of(locale);
    CellId id = cell(practice, audience);
    Term term =
        reading.open().cell(desk.library(), id).own().stream()
            .findFirst()
            .orElseThrow(Missing::new);
    GridPlan plan = reading.open().grid().plan();
    boolean row = sens.equals("ligne");
    Edit edit =
        row
            ? new Edit.FillRow(practice, plan.columns(), term.verdict(), term.fee())
            : new Edit.FillColumn(audience, plan.rows(), term.verdict(), term.fee());
    String change =
        messages.text(language, row ? "web.editor.filled.row" : "web.editor.filled.column", id);
    Posted shown = forms.shown(List.of(term), Optional.empty(), language);
    Answers.Typed typed =
        new Answers.Typed(
            request,
            response,
            model,
            language,
            shown,
            "t0",
            r -> cells.page(model, r, id, shown, language));
    return answers.answer(
        editor.apply(account, reading, Seen.of(request), change, edit), typed, back(slug, id));
  }
}
