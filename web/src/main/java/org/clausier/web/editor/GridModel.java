package org.clausier.web.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.cgu.CellSentence;
import org.clausier.policy.CellId;
import org.clausier.problem.Problem;
import org.clausier.web.demand.Demands;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the grid page, or only what a change touched of it. */
@Component
class GridModel {

  private static final int LISTED_SILENCES = 8;

  private final Desk desk;
  private final Editor editor;
  private final Tables tables;
  private final Panels panels;
  private final GridForm form;
  private final Frame frame;
  private final Demands demands;
  private final LibraryMessages messages;

  GridModel(
      Desk desk,
      Editor editor,
      Tables tables,
      Panels panels,
      GridForm form,
      Frame frame,
      Demands demands,
      LibraryMessages messages) {
    this.desk = desk;
    this.editor = editor;
    this.tables = tables;
    this.panels = panels;
    this.form = form;
    this.frame = frame;
    this.demands = demands;
    this.messages = messages;
  }

  String page(Model model, Reading reading, View view, Language language) {
    fill(model, reading, editor.before(reading), view, language);
    model.addAttribute("said", said(reading, form.cell(view.cell()), language));
    return "regles";
  }

  /** The page of a draft whose text must be mended first. */
  String undrawn(Model model, Reading reading, Language language) {
    frame.put(model, reading, "regles", language);
    model.addAttribute("lines", SourceLine.of(reading.problems(), messages.in(language)));
    return "regles-texte";
  }

  /** Only what changed: the cells that read otherwise, and what is said about them. */
  String changes(
      Model model, Result.Done done, Optional<CellId> cell, View view, Language language) {
    fill(model, done.after(), Optional.of(done.before()), view, language);
    model.addAttribute("said", said(done.after(), cell, language));
    model.addAttribute("cells", differing(model, done.before(), view, language));
    model.addAttribute("oob", true);
    return "regles-changes";
  }

  String refused(
      Model model,
      Result.Done done,
      Optional<CellId> cell,
      View view,
      boolean fragment,
      Language language) {
    fill(model, done.after(), Optional.of(done.before()), view, language);
    Problem problem = done.refused().get(0);
    model.addAttribute(
        "said",
        messages.in(language).sentence(problem) + " " + messages.in(language).remedy(problem));
    model.addAttribute("refused", done.refused());
    model.addAttribute("mend", cell.map(c -> "/regles/" + c + "?regime=paid").orElse(""));
    if (!fragment) return "regles";
    model.addAttribute("oob", true);
    GridTable table = (GridTable) model.getAttribute("grid");
    // a refused cell takes its word back
    model.addAttribute("cells", java.util.Objects.requireNonNull(table).cells());
    return "regles-changes";
  }

  private void fill(
      Model model, Reading reading, Optional<Reading> before, View view, Language language) {
    frame.put(model, reading, "regles", language);
    Map<CellId, Integer> demand = demands.of(reading.course().id());
    Drawn drawn = reading.open();
    model.addAttribute("view", view);
    model.addAttribute("grid", tables.of(drawn, view.id(), view.audience(), demand, language));
    model.addAttribute("panel", panels.of(reading, demand, LISTED_SILENCES, language));
    model.addAttribute(
        "preview", Preview.of(desk, drawn, before.flatMap(Reading::drawn), language).orElse(null));
    model.addAttribute("undoable", !editor.steps(reading.course()).isEmpty());
    model.addAttribute("mend", "");
    model.addAttribute("cells", List.of());
  }

  private String said(Reading reading, Optional<CellId> cell, Language language) {
    Drawn drawn = reading.open();
    return cell.map(
            id ->
                CellSentence.of(
                        desk.library(), drawn.policy(), drawn.cell(desk.library(), id), language)
                    .line(language))
        .orElse("");
  }

  private List<GridTable.Case> differing(
      Model model, Reading before, View view, Language language) {
    GridTable now = (GridTable) java.util.Objects.requireNonNull(model.getAttribute("grid"));
    if (before.drawn().isEmpty()) return now.cells();
    Map<CellId, Integer> demand = demands.of(before.course().id());
    Map<String, GridTable.Case> old = new HashMap<>();
    tables
        .of(before.open(), view.id(), view.audience(), demand, language)
        .cells()
        .forEach(c -> old.put(c.key(), c));
    return now.cells().stream()
        .filter(c -> !c.equals(old.get(c.key())))
        .collect(Collectors.toList());
  }
}
