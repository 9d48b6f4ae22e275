package org.clausier.audit.picture;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.picture.Canvas.Hatch;
import org.clausier.audit.sheet.Account;
import org.clausier.document.Drawing;
import org.clausier.document.Drawing.Anchor;
import org.clausier.document.Tone;

/** How the sums make the amount: each starts where the one before ends, a total starts again. */
final class WaterfallPicture {

  private static final double LABEL = 230;
  private static final double AMOUNT = 84;
  private static final double BAR = 16;

  private final Scene scene;
  private final List<Account.Line> lines;
  private final Canvas canvas = new Canvas();

  private WaterfallPicture(Scene scene, List<Account.Line> lines) {
    this.scene = scene;
    this.lines = lines;
  }

  static Optional<Picture> of(Scene scene) {
    List<Account.Line> lines = Account.of(scene.library(), scene.report(), scene.language());
    if (lines.isEmpty()) return Optional.empty();
    return Optional.of(
        new Picture(
            "waterfall",
            Account.sheet(scene.library(), scene.report(), scene.language()),
            new WaterfallPicture(scene, lines).drawing(),
            false));
  }

  private Drawing drawing() {
    double most = Math.max(1, highest());
    double scale = (Canvas.WIDTH - LABEL - AMOUNT) / most;
    double y = 4;
    long running = 0;
    for (Account.Line line : lines) {
      boolean total = line.kind() == Account.Kind.TOTAL;
      long cents = line.amount().cents();
      long from = total ? 0 : running;
      running = from + cents;
      double height = words(line, y);
      bar(line, LABEL + Math.min(from, running) * scale, y, Math.abs(cents) * scale);
      double end = LABEL + running * scale;
      y += height;
      if (line != lines.get(lines.size() - 1)) {
        canvas.line(end, y - height + BAR, end, y, Tone.SOFT);
      }
    }
    return canvas.drawing(y);
  }

  /** The furthest that any bar reaches. */
  private long highest() {
    long most = 0;
    long running = 0;
    for (Account.Line line : lines) {
      running = line.kind() == Account.Kind.TOTAL ? 0 : running;
      running += line.amount().cents();
      most = Math.max(most, running);
    }
    return most;
  }

  /**
   * @return the height of its row
   */
  private double words(Account.Line line, double y) {
    boolean total = line.kind() == Account.Kind.TOTAL;
    int rows = canvas.wrapped(0, y + 12, LABEL - 10, scene.set(line.label()), Anchor.START, total);
    String amount = scene.figures().money(line.amount().cents());
    if (total) canvas.strong(Canvas.WIDTH, y + 12, amount, Anchor.END, Tone.PLAIN);
    else canvas.words(Canvas.WIDTH, y + 12, amount, Anchor.END, Tone.PLAIN);
    return Math.max(22, rows * Canvas.LEADING + 6);
  }

  private void bar(Account.Line line, double x, double y, double width) {
    Look look =
        switch (line.kind()) {
          case COMPONENT -> new Look(Tone.PAID, Hatch.NONE, false);
          case ADDED -> new Look(Tone.WASH, Hatch.RISING, false);
          case TOTAL -> new Look(Tone.AGREEMENT, Hatch.NONE, false);
        };
    look.paint(canvas, x, y, Math.max(0.5, width), BAR);
  }
}
