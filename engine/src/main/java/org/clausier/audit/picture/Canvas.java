package org.clausier.audit.picture;

import java.util.ArrayList;
import java.util.List;
import org.clausier.document.Drawing;
import org.clausier.document.Drawing.Anchor;
import org.clausier.document.Tone;

/** The geometry of our pictures: boxes, hatching worked out line by line, words that fit. */
final class Canvas {

  /** The width of a page between its margins. */
  static final int WIDTH = 612;

  /** The size of words, in pixels. */
  static final double SIZE = 11;

  static final double SMALL = 9.5;

  /** How a surface is hatched, for eyes and printers without colours. */
  enum Hatch {
    NONE,
    RISING,
    FALLING,
    CROSSED,
    LEVEL,
    UPRIGHT
  }

  private static final double GAP = 5;
  private static final double PEN = 0.6;

  private final List<Drawing.Mark> marks = new ArrayList<>();

  Drawing drawing(double height) {
    return new Drawing(WIDTH, (int) Math.ceil(height), marks);
  }

  void box(double x, double y, double w, double h, Tone tone) {
    marks.add(new Drawing.Box(x, y, w, h, tone, true, false));
  }

  void dashed(double x, double y, double w, double h, Tone tone) {
    marks.add(new Drawing.Box(x, y, w, h, tone, true, true));
  }

  void line(double x1, double y1, double x2, double y2, Tone tone) {
    marks.add(new Drawing.Strokes(List.of(new Drawing.Stroke(x1, y1, x2, y2)), tone, PEN));
  }

  void hatch(double x, double y, double w, double h, Hatch hatch, Tone tone) {
    List<Drawing.Stroke> lines = new ArrayList<>();
    switch (hatch) {
      case NONE -> {}
      case RISING -> rising(x, y, w, h, lines);
      case FALLING -> falling(x, y, w, h, lines);
      case CROSSED -> {
        rising(x, y, w, h, lines);
        falling(x, y, w, h, lines);
      }
      case LEVEL -> {
        for (double at = y + GAP / 2; at < y + h; at += GAP) {
          lines.add(new Drawing.Stroke(x, at, x + w, at));
        }
      }
      case UPRIGHT -> {
        for (double at = x + GAP / 2; at < x + w; at += GAP) {
          lines.add(new Drawing.Stroke(at, y, at, y + h));
        }
      }
    }
    if (!lines.isEmpty()) marks.add(new Drawing.Strokes(lines, tone, PEN));
  }

  /** Lines at 45°, each cut where it meets the edges. */
  private static void rising(double x, double y, double w, double h, List<Drawing.Stroke> lines) {
    for (double d = GAP; d < w + h; d += GAP) {
      double left = Math.max(0, d - h);
      double right = Math.min(w, d);
      lines.add(new Drawing.Stroke(x + left, y + d - left, x + right, y + d - right));
    }
  }

  private static void falling(double x, double y, double w, double h, List<Drawing.Stroke> lines) {
    for (double d = GAP; d < w + h; d += GAP) {
      double left = Math.max(0, d - h);
      double right = Math.min(w, d);
      lines.add(new Drawing.Stroke(x + left, y + h - d + left, x + right, y + h - d + right));
    }
  }

  void words(double x, double y, String text, Anchor anchor, Tone tone) {
    marks.add(new Drawing.Words(x, y, text, anchor, SIZE, false, tone));
  }

  void small(double x, double y, String text, Anchor anchor, Tone tone) {
    marks.add(new Drawing.Words(x, y, text, anchor, SMALL, false, tone));
  }

  void strong(double x, double y, String text, Anchor anchor, Tone tone) {
    marks.add(new Drawing.Words(x, y, text, anchor, SIZE, true, tone));
  }

  /** A number on a ground of its own, so that no hatching crosses it. */
  void number(double x, double y, String text, Tone tone) {
    double w = width(text, SIZE) + 5;
    marks.add(new Drawing.Box(x - w / 2, y - 9.5, w, 13, tone, false, false));
    strong(x, y, text, Anchor.MIDDLE, tone);
  }

  /**
   * The head of a column, in small strong letters.
   *
   * @return how many lines
   */
  int head(double middle, double y, double width, String text) {
    List<String> lines = lines(text.replace("-", "- "), width);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("- ", "-");
      double at = y + i * LEADING;
      marks.add(new Drawing.Words(middle, at, line, Anchor.MIDDLE, SMALL, true, Tone.PLAIN));
    }
    return lines.size();
  }

  /** A few small words on a ground of their own. */
  void smallNumber(double x, double y, String text, Tone tone) {
    double w = width(text, SMALL) + 4;
    marks.add(new Drawing.Box(x - w / 2, y - 8, w, 10.5, tone, false, false));
    small(x, y, text, Anchor.MIDDLE, tone);
  }

  /**
   * Words on as many lines as they need.
   *
   * @return how many lines
   */
  int wrapped(double x, double y, double width, String text, Anchor anchor, boolean strong) {
    int lines = 0;
    for (String line : lines(text, width)) {
      double at = y + lines * LEADING;
      marks.add(new Drawing.Words(x, at, line, anchor, SIZE, strong, Tone.PLAIN));
      lines++;
    }
    return lines;
  }

  /** From a line of words to the next. */
  static final double LEADING = 13;

  /** The lines of a text no wider than that, as far as its words allow. */
  static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, SIZE) > width) {
        lines.add(line);
        line = word;
      } else line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** About how wide a text is, rather more than less. */
  static double width(String text, double size) {
    double em = 0;
    for (int i = 0; i < text.length(); i++) em += em(text.charAt(i));
    return em * size;
  }

  private static double em(char c) {
    if ("mwMW€%".indexOf(c) >= 0) return 0.85;
    if (Character.isUpperCase(c)) return 0.66;
    if (" ijltf.,;:’'()!|-\u00A0\u202F".indexOf(c) >= 0) return 0.32;
    return 0.54;
  }
}
