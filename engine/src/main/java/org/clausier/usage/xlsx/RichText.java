package org.clausier.usage.xlsx;

import java.io.IOException;
import java.util.regex.Pattern;

/** A text in its runs of different fonts, without the phonetic reading that may follow them. */
final class RichText {

  /** Excel itself holds 32 767 characters in a cell. */
  private static final int LONGEST = 1 << 18;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** The text of the element that was just opened, to its end. */
  static String of(PartXml xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    boolean inside = false;
    while (xml.next() && !xml.closes(element)) {
      if (xml.opens("rPh")) phonetic = true;
      if (xml.closes("rPh")) phonetic = false;
      if (xml.opens("t")) inside = true;
      if (xml.closes("t")) inside = false;
      if (inside && !phonetic && xml.isText()) text.append(xml.text());
      if (text.length() > LONGEST) throw new Unreadable(Unreadable.BOMB);
    }
    return unescaped(text.toString());
  }

  /** All that stands in the element that was just opened. */
  static String plain(PartXml xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.closes(element)) {
      if (xml.isText()) text.append(xml.text());
      if (text.length() > LONGEST) throw new Unreadable(Unreadable.BOMB);
    }
    return text.toString();
  }

  /** What XML cannot hold is written _x000D_. */
  static String unescaped(String text) {
    if (!text.contains("_x")) return text;
    return ESCAPED
        .matcher(text)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
