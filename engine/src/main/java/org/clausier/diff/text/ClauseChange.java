package org.clausier.diff.text;

import java.util.List;
import java.util.Locale;

/**
 * What became of a clause. Its number is where it stands, not who it is: to be renumbered is not to
 * change.
 *
 * @param id of the clause, or of the term that a sentence of the grid prints
 * @param before where the older text has it: « Article 8, 3° »; empty when it is new
 * @param after where the newer text has it; empty when it is removed
 * @param spans its words in order; kept and deleted make the older text, kept and inserted the
 *     newer
 */
public record ClauseChange(
    String id, Kind kind, String before, String after, String title, List<Span> spans) {

  /** What became of it. */
  public enum Kind {
    UNCHANGED,
    CHANGED,
    ADDED,
    REMOVED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ClauseChange {
    spans = List.copyOf(spans);
  }

  /** Where it stands now, or stood. */
  public String place() {
    return after.isEmpty() ? before : after;
  }

  public String textBefore() {
    return text(Span.Fate.INSERTED);
  }

  public String textAfter() {
    return text(Span.Fate.DELETED);
  }

  private String text(Span.Fate without) {
    StringBuilder text = new StringBuilder();
    spans.stream().filter(s -> s.fate() != without).forEach(s -> text.append(s.text()));
    return text.toString();
  }
}
