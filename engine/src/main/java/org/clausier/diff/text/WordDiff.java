package org.clausier.diff.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts compared word by word; a space and a sign of punctuation are words too. */
final class WordDiff {

  /** A figure is one word with its separators: « 1 590,00 » is never half kept. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\d+(?:[.,\u00A0\u202F]\\d+)*|\\p{L}[\\p{L}\\p{M}’-]*|\\s+|.", Pattern.DOTALL);

  private WordDiff() {}

  static List<Span> of(String before, String after) {
    List<Span> spans = new ArrayList<>();
    StringBuilder deleted = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    var deltas = DiffUtils.diff(words(before), words(after), true).getDeltas();
    for (int i = 0; i < deltas.size(); i++) {
      String was = text(deltas.get(i).getSource());
      boolean kept = deltas.get(i).getType() == DeltaType.EQUAL;
      // a space between two changed words changes with them: phrases are read, not crumbs
      boolean between = i > 0 && i < deltas.size() - 1 && was.isBlank();
      if (kept && !between) {
        flush(spans, deleted, inserted);
        spans.add(new Span(Span.Fate.KEPT, was));
      } else {
        deleted.append(was);
        inserted.append(text(deltas.get(i).getTarget()));
      }
    }
    flush(spans, deleted, inserted);
    return spans;
  }

  private static void flush(List<Span> spans, StringBuilder deleted, StringBuilder inserted) {
    if (!deleted.isEmpty()) spans.add(new Span(Span.Fate.DELETED, deleted.toString()));
    if (!inserted.isEmpty()) spans.add(new Span(Span.Fate.INSERTED, inserted.toString()));
    deleted.setLength(0);
    inserted.setLength(0);
  }

  private static String text(Chunk<String> words) {
    return String.join("", words.getLines());
  }

  static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
