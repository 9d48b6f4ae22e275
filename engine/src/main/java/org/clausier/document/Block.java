package org.clausier.document;

import java.util.List;
import java.util.function.Function;

/** What a section is made of. */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param anchor its address, or empty
   * @param clauseId the clause it prints, or empty
   * @param number as printed before it: « 4.2 », or empty
   * @param strong whether the law or the reader wants it to stand out
   */
  record Paragraph(String anchor, String clauseId, String text, String number, boolean strong)
      implements Block {}

  /** Items under the paragraph before them. */
  record ListBlock(List<String> items) implements Block {
    public ListBlock {
      items = List.copyOf(items);
    }
  }

  /**
   * A table. The first cell of a row names the row.
   *
   * @param caption read before the cells, by those who cannot see them at a glance
   */
  record Table(String caption, List<String> head, List<List<Cell>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != head.size()) throw new IllegalArgumentException("a ragged row: " + row);
      }
    }
  }

  /**
   * A cell.
   *
   * @param cssClass what it means to the eye ({@code free}, {@code figure}…), or empty
   */
  record Cell(String text, String cssClass) {
    public static Cell of(String text) {
      return new Cell(text, "");
    }
  }

  /**
   * A picture and its figures: whoever does not see the one reads the other.
   *
   * @param description what it shows, in a sentence
   * @param table the same figures
   */
  record Figure(String title, String description, Drawing drawing, Table table) implements Block {}

  /** Where the parties sign, side by side. */
  record Signatures(List<Signature> signatures) implements Block {
    public Signatures {
      signatures = List.copyOf(signatures);
    }
  }

  /** Who signs, for whom, and in what capacity. */
  record Signature(String party, String name, String role) {}

  /** A plain paragraph, without address or number. */
  static Paragraph paragraph(String text) {
    return new Paragraph("", "", text, "", false);
  }

  /** The exhaustive switch that Java 17 lacks. */
  default <R> R match(
      Function<Paragraph, R> paragraph,
      Function<ListBlock, R> list,
      Function<Table, R> table,
      Function<Figure, R> figure,
      Function<Signatures, R> signatures) {
    if (this instanceof Paragraph p) return paragraph.apply(p);
    if (this instanceof ListBlock l) return list.apply(l);
    if (this instanceof Table t) return table.apply(t);
    if (this instanceof Figure f) return figure.apply(f);
    return signatures.apply((Signatures) this);
  }
}
