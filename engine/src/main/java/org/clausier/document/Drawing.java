package org.clausier.document;

import java.util.List;
import java.util.function.Function;

/**
 * A picture of boxes, lines and words, in pixels of CSS; the origin is the top left. It has no
 * colour of its own but tones, and nothing that a printer of paper could not draw.
 */
public record Drawing(int width, int height, List<Mark> marks) {

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** Where a text stands from its point. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** What is drawn, each over those before. */
  public sealed interface Mark {

    /** The exhaustive switch that Java 17 lacks. */
    default <R> R match(
        Function<Box, R> box, Function<Strokes, R> strokes, Function<Words, R> words) {
      if (this instanceof Box b) return box.apply(b);
      if (this instanceof Strokes s) return strokes.apply(s);
      return words.apply((Words) this);
    }
  }

  /** A filled rectangle with its edge. */
  public record Box(
      double x, double y, double width, double height, Tone tone, boolean edged, boolean dashed)
      implements Mark {}

  /** A line from one point to another. */
  public record Stroke(double x1, double y1, double x2, double y2) {}

  /** Lines drawn with one pen. */
  public record Strokes(List<Stroke> lines, Tone tone, double width) implements Mark {
    public Strokes {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of text.
   *
   * @param y of its base line
   */
  public record Words(
      double x, double y, String text, Anchor anchor, double size, boolean strong, Tone tone)
      implements Mark {}
}
