package org.clausier.web.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Fee;
import org.clausier.policy.Term;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** Puts the cells of a draft into words. */
@Component
public class Tables {

  private final Library library;
  private final LibraryMessages messages;

  Tables(Desk desk, LibraryMessages messages) {
    this.library = desk.library();
    this.messages = messages;
  }

  /**
   * @param view the id of a view; any other gives the usual one
   * @param shown the audience for narrow screens; one that the view lacks gives its first
   */
  GridTable of(
      Drawn drawn, String view, String shown, Map<CellId, Integer> demand, Language language) {
    Grid grid = drawn.view(library, view);
    List<String> audiences = grid.plan().columns();
    String chosen = audiences.contains(shown) ? shown : audiences.get(0);
    Notes notes = new Notes(library, language);
    List<GridTable.Column> columns =
        audiences.stream()
            .map(a -> new GridTable.Column(a, head(a, language), a.equals(chosen)))
            .toList();
    List<GridTable.Row> rows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      List<GridTable.Case> cells =
          row.cells().stream().map(c -> cell(drawn, c, notes, demand, chosen, language)).toList();
      rows.add(
          new GridTable.Row(row.practice(), label("practices", row.practice(), language), cells));
    }
    return new GridTable(grid.plan().id(), chosen, columns, rows, notes.texts());
  }

  private GridTable.Case cell(
      Drawn drawn,
      Cell cell,
      Notes notes,
      Map<CellId, Integer> demand,
      String chosen,
      Language language) {
    return new GridTable.Case(
        cell.id().toString(),
        "/regles/" + cell.id(),
        name(cell.id(), language),
        cell.answer(),
        origin(cell, language),
        numbers(drawn, cell, notes),
        demand.getOrDefault(cell.id(), 0),
        cell.contradiction(),
        cell.audience().equals(chosen));
  }

  private List<Integer> numbers(Drawn drawn, Cell cell, Notes notes) {
    Set<Integer> numbers = new LinkedHashSet<>();
    cell.fees().forEach(f -> fee(drawn, f.id()).forEach(fee -> numbers.add(notes.of(fee))));
    if (!cell.conditions().isEmpty()) numbers.add(notes.of(cell.conditions()));
    return List.copyOf(numbers);
  }

  private static List<Fee> fee(Drawn drawn, String id) {
    Fee fee = drawn.policy().fees().get(id);
    return fee == null ? List.of() : List.of(fee);
  }

  /** Whose words answer, when they are not the cell's own. */
  String origin(Cell cell, Language language) {
    if (cell.byLaw()) return messages.text(language, "web.editor.origin.law");
    if (cell.byLicence()) return messages.text(language, "web.editor.origin.licence");
    if (!cell.inherited()) return "";
    Term from = cell.inheritedFrom().orElseThrow();
    String practice =
        from.practice().equals(cell.practice())
            ? ""
            : label("practices", from.practice(), language) + " – ";
    return messages.text(
        language, "web.editor.origin", practice + label("audiences", from.audience(), language));
  }

  /** « Débriefing avec projection – Entreprise ». */
  public String name(CellId cell, Language language) {
    return messages.text(language, "web.editor.cell", cell.toString());
  }

  private String label(String folder, String id, Language language) {
    return library.words(folder + "/" + id, language).form("label");
  }

  /** The head of a column: the short name when there is one. */
  private String head(String audience, Language language) {
    var words = library.words("audiences/" + audience, language);
    return words.form(words.has("short") ? "short" : "label");
  }
}
