package org.clausier.audit.sheet;

import java.util.List;
import org.clausier.document.Block;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/**
 * A table of typed values: printed on paper, written to a spreadsheet, drawn as a picture.
 *
 * @param title what it shows, in a few words
 */
public record Sheet(String title, List<String> head, List<List<Value>> rows) {

  public Sheet {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Value> row : rows) {
      if (row.size() != head.size()) throw new IllegalArgumentException("a ragged row: " + row);
    }
  }

  /** What paper says where there is nothing to say. */
  private static final String NOTHING = "–";

  /** As a table of a document. */
  public Block.Table printed(Language language) {
    return new Block.Table(
        title,
        head,
        rows.stream().map(r -> r.stream().map(v -> cell(language, v)).toList()).toList());
  }

  private static Block.Cell cell(Language language, Value value) {
    Figures figures = Figures.in(language);
    return value.match(
        t -> Block.Cell.of(t.isEmpty() ? NOTHING : t),
        n -> new Block.Cell(figures.integer(n), "figure"),
        c -> new Block.Cell(figures.money(c.cents()), "figure"),
        d -> Block.Cell.of(figures.day(d)));
  }
}
