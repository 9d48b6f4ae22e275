package org.clausier.web.editor;

import java.util.List;

/**
 * The grid as a page shows it: words only.
 *
 * @param view the id of the view
 * @param shown the column that narrow screens show
 * @param notes what the marks of the cells refer to
 */
public record GridTable(
    String view, String shown, List<Column> columns, List<Row> rows, List<String> notes) {

  /**
   * An audience.
   *
   * @param shown whether narrow screens show it
   */
  public record Column(String id, String label, boolean shown) {}

  public record Row(String practice, String label, List<Case> cells) {}

  /**
   * A cell.
   *
   * @param key practice and audience, as it is posted
   * @param address of its own page, after that of the grid
   * @param name what a screen reader calls it: « Débriefing – Entreprise »
   * @param answer the régime shown, or {@code depends}
   * @param origin « d’après : Toute personne », « loi », or empty when it is the cell's own
   * @param notes numbers of its notes
   * @param asked how many times somebody asked about it
   */
  public record Case(
      String key,
      String address,
      String name,
      String answer,
      String origin,
      List<Integer> notes,
      int asked,
      boolean contradiction,
      boolean shown) {

    /** An id for the page's own anchors. */
    public String dom() {
      return key.replace("/", "--");
    }

    /** « ¹ ³ ». */
    public String marks() {
      return String.join(" ", notes.stream().map(Superscript::of).toList());
    }
  }

  /** The cells in their order. */
  public List<Case> cells() {
    return rows.stream().flatMap(r -> r.cells().stream()).toList();
  }
}
