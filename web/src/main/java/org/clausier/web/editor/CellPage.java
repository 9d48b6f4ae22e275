package org.clausier.web.editor;

import java.util.List;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.library.GridPlan;
import org.clausier.policy.CellId;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Controller;
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

  private final CellForm forms;
  private final CellModel cells;
  private final GridForm grid;
  private final Desk desk;
  private final Answers answers;

  CellPage(CellForm forms, CellModel cells, GridForm grid, Desk desk, Answers answers) {
    this.forms = forms;
    this.cells = cells;
    this.grid = grid;
    this.desk = desk;
    this.answers = answers;
  }

  private CellId cell(String practice, String audience) {
    return grid.cell(practice + "/" + audience).orElseThrow(Missing::new);
  }

  @GetMapping("/cours/{slug}/regles/{practice}/{audience}")
  String page(
      Sitting sitting,
      @PathVariable String practice,
      @PathVariable String audience,
      @RequestParam(defaultValue = "") String regime) {
    CellId id = cell(practice, audience);
    Optional<String> verdict = Verdict.of(regime).map(Verdict::id);
    return cells.page(sitting, id, forms.shown(own(sitting, id), verdict, sitting.language()));
  }

  private List<Term> own(Sitting sitting, CellId id) {
    return sitting.reading().open().cell(desk.library(), id).own();
  }

  @PostMapping("/cours/{slug}/regles/{practice}/{audience}")
  String save(
      Sitting sitting,
      @PathVariable String practice,
      @PathVariable String audience,
      @RequestParam MultiValueMap<String, String> values) {
    CellId id = cell(practice, audience);
    Posted posted = answers.posted(values, sitting);
    String act = posted.text("act");
    if (act.equals(ADD)) return cells.page(sitting, id, forms.more(posted));
    if (act.matches(REMOVE + "[0-9]{1,2}")) {
      int gone = Integer.parseInt(act.substring(REMOVE.length()));
      return cells.page(sitting, id, forms.without(values, gone, sitting.language()));
    }
    Answers.Form form = form(id, posted);
    List<Edit> edits = forms.edits(posted, sitting.policy(), id, sitting.language());
    if (!posted.problems().isEmpty()) return answers.wrong(sitting, form);
    String change = answers.text(sitting, "web.editor.changed", id);
    return answers.save(sitting, form, back(sitting, id), change, edits.toArray(Edit[]::new));
  }

  private Answers.Form form(CellId id, Posted posted) {
    return new Answers.Form(posted, "t0", s -> cells.page(s, id, posted));
  }

  private static String back(Sitting sitting, CellId id) {
    return sitting.at("/regles?case=" + id);
  }

  /**
   * « Vaut pour toute la ligne », or column: the cells of which nothing is said take its régime.
   */
  @PostMapping("/cours/{slug}/regles/{practice}/{audience}/etendre")
  String extend(
      Sitting sitting,
      @PathVariable String practice,
      @PathVariable String audience,
      @RequestParam String sens) {
    CellId id = cell(practice, audience);
    Term term = own(sitting, id).stream().findFirst().orElseThrow(Missing::new);
    GridPlan plan = sitting.reading().open().grid().plan();
    boolean row = sens.equals("ligne");
    Edit edit =
        row
            ? new Edit.FillRow(practice, plan.columns(), term.verdict(), term.fee())
            : new Edit.FillColumn(audience, plan.rows(), term.verdict(), term.fee());
    String change =
        answers.text(sitting, row ? "web.editor.filled.row" : "web.editor.filled.column", id);
    Posted shown = forms.shown(List.of(term), Optional.empty(), sitting.language());
    return answers.save(sitting, form(id, shown), back(sitting, id), change, edit);
  }
}
