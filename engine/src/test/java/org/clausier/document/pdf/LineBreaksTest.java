package org.clausier.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

  @Test
  void a_line_never_ends_after_an_apostrophe() {
    assertThat(pieces("n’est pas l’usage d’une école"))
        .containsExactly("n’est ", "pas ", "l’usage ", "d’une ", "école");
  }

  @Test
  void a_quotation_keeps_its_marks() {
    assertThat(pieces("le «\u00a0cours\u00a0» ouvert"))
        .containsExactly("le ", "«\u00a0cours\u00a0» ", "ouvert");
  }

  private static List<String> pieces(String text) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (to > from) pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }
}
