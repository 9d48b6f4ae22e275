package org.clausier.web.editor;

import java.util.List;
import java.util.stream.IntStream;
import org.clausier.cgu.CellSentence;
import org.clausier.grid.Cell;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.Verdict;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one cell. */
@Component
class CellModel {

  private final Desk desk;
  private final Frame frame;
  private final Tables tables;
  private final TermFields fields;
  private final CellForm forms;
  private final Words words;
  private final Demands demands;

  CellModel(
      Desk desk,
      Frame frame,
      Tables tables,
      TermFields fields,
      CellForm forms,
      Words words,
      Demands demands) {
    this.desk = desk;
    this.frame = frame;
    this.tables = tables;
    this.fields = fields;
    this.forms = forms;
    this.words = words;
    this.demands = demands;
  }

  String page(Sitting sitting, CellId id, Posted posted) {
    frame.put(sitting, "regles");
    Reading reading = sitting.reading();
    Language language = sitting.language();
    Model model = sitting.model();
    Drawn drawn = reading.open();
    Policy policy = drawn.policy();
    Cell cell = drawn.cell(desk.library(), id);
    model.addAttribute("name", tables.name(id, language));
    model.addAttribute("path", "/cours/" + reading.course().slug() + "/regles/" + id);
    model.addAttribute("f", posted);
    model.addAttribute("problems", posted.problems());
    model.addAttribute("indexes", IntStream.range(0, forms.count(posted)).boxed().toList());
    model.addAttribute("origin", tables.origin(cell, language));
    model.addAttribute(
        "above", cell.inheritedFrom().map(CellId::of).map(c -> "/regles/" + c).orElse(""));
    model.addAttribute(
        "sentences",
        CellSentence.of(desk.library(), policy, cell, language).sentences().stream()
            .map(s -> s.line(language))
            .toList());
    model.addAttribute("asked", demands.of(reading.course().id()).getOrDefault(id, 0));
    model.addAttribute("facts", fields.facts(policy, language));
    model.addAttribute("conditions", fields.conditions(language));
    model.addAttribute("fees", fields.fees(policy, language));
    model.addAttribute("units", words.units(language));
    model.addAttribute("periods", words.periods(language));
    model.addAttribute("extends", extensible(drawn, cell));
    return "regle";
  }

  /** Whether its régime can be that of the empty cells of its row and column. */
  private static boolean extensible(Drawn drawn, Cell cell) {
    return drawn.grid().cell(cell.id()).isPresent()
        && cell.own().size() == 1
        && !cell.own().stream().map(t -> t.verdict()).toList().equals(List.of(Verdict.SILENT));
  }
}
