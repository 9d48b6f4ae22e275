package org.clausier.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end. After an apostrophe it may not: « l’ / usage » is nobody's French. (The
 * platform takes ’ for a closing quotation mark.)
 */
final class LineBreaks implements FSTextBreaker {

  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.FRENCH);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    lines.setText(newText);
  }

  @Override
  public int next() {
    int at = lines.next();
    while (at != BreakIterator.DONE && forbidden(at)) at = lines.next();
    return at;
  }

  private boolean forbidden(int at) {
    if (at == 0 || at >= text.length()) return false;
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean apostrophe = before == '\u2019' && !Character.isWhitespace(after);
    return apostrophe || before == '«' || after == '»';
  }
}
