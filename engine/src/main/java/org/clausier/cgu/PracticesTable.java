package org.clausier.cgu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.clause.Phrases;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.library.Words;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Blanks;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The annex: every practice for the usual audiences, each case ruled as everywhere else. */
final class PracticesTable {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Library library;
  private final Policy policy;
  private final Language language;
  private final Rulings rulings;
  private final LocalDate day;
  private final Phrases phrases;
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  PracticesTable(
      Library library, Policy policy, Language language, Rulings rulings, LocalDate day) {
    this.library = library;
    this.policy = policy;
    this.language = language;
    this.rulings = rulings;
    this.day = day;
    this.phrases = new Phrases(library, language);
  }

  List<Block> blocks() {
    List<String> columns = library.document(CguArticles.DOCUMENT).columns();
    List<String> head = new ArrayList<>(List.of(message("table.practice")));
    columns.forEach(a -> head.add(column(a)));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (String practice : library.practiceTree().leaves()) {
      List<Block.Cell> row = new ArrayList<>(List.of(Block.Cell.of(label("practices/", practice))));
      columns.forEach(a -> row.add(cell(practice, a)));
      rows.add(row);
    }
    List<Block> blocks = new ArrayList<>();
    String caption =
        Blanks.in(language)
            .with("day", Figures.in(language).day(day))
            .fill(message("table.caption"));
    blocks.add(new Block.Table(caption, head, rows));
    others(columns, blocks);
    notes.forEach((text, n) -> blocks.add(note(n, text)));
    return blocks;
  }

  /** Audiences that have rules of their own and no column. */
  private void others(List<String> columns, List<Block> blocks) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (String practice : library.practiceTree().leaves()) {
      for (String audience : library.audienceTree().ids()) {
        boolean ruled =
            policy.terms().stream()
                .anyMatch(
                    t ->
                        t.audience().equals(audience)
                            && library.practiceTree().isWithin(practice, t.practice()));
        boolean shown =
            columns.stream().anyMatch(c -> library.audienceTree().isWithin(c, audience));
        if (ruled && !shown) {
          rows.add(
              List.of(
                  Block.Cell.of(label("practices/", practice)),
                  Block.Cell.of(label("audiences/", audience)),
                  cell(practice, audience)));
        }
      }
    }
    if (rows.isEmpty()) return;
    blocks.add(
        new Block.Table(
            message("table.others.caption"),
            List.of(message("table.practice"), message("table.audience"), message("table.verdict")),
            rows));
  }

  private Block.Cell cell(String practice, String audience) {
    Ruling ruling = rulings.askBriefly(new Use(practice, audience, day, Map.of()));
    String word = message("verdict." + ruling.answer());
    String mark = ruling.conditions().isEmpty() ? "" : "\u00a0" + mark(ruling.conditions());
    return new Block.Cell(word + mark, ruling.answer());
  }

  private String mark(List<Duty> conditions) {
    String text = phrases.conditions(conditions, false);
    int n = notes.computeIfAbsent(text, t -> notes.size() + 1);
    StringBuilder mark = new StringBuilder();
    for (char digit : Integer.toString(n).toCharArray())
      mark.append(SUPERSCRIPTS.charAt(digit - '0'));
    return mark.toString();
  }

  private Block note(int n, String text) {
    String note = Blanks.in(language).with("text", text).fill(message("table.note"));
    return new Block.Paragraph("note-" + n, "", note, "(" + n + ")", false);
  }

  /** The head of a column: the short name when the full one would not fit. */
  private String column(String audience) {
    Words words = library.words("audiences/" + audience, language);
    return words.form(words.has("short") ? "short" : "label");
  }

  private String label(String folder, String id) {
    return library.words(folder + id, language).form("label");
  }

  private String message(String key) {
    String text = library.messages(language).get(key);
    if (text == null) throw new IllegalStateException("no message: " + key);
    return text;
  }
}
