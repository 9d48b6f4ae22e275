package org.clausier.audit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.document.Drawing;
import org.clausier.document.Drawing.Anchor;
import org.clausier.document.Tone;

/** The uses of each month, stacked by what is concluded of them; the gravest at the end. */
final class MonthsPicture {

  private static final double LABEL = 66;
  private static final double END = 96;
  private static final double ROW = 22;
  private static final double BAR = 16;
  private static final double UNTOLD = 30;
  private static final double LEAST = 3;

  private final Scene scene;
  private final Times times;
  private final Cross uses;
  private final List<AuditVerdict> verdicts;

  private MonthsPicture(Scene scene, Times times) {
    this.scene = scene;
    this.times = times;
    this.uses = times.byVerdict();
    this.verdicts = times.verdicts();
  }

  static Picture of(Scene scene, Times times) {
    MonthsPicture p = new MonthsPicture(scene, times);
    return new Picture("months", p.sheet(), p.drawing(), p.uses.discreet());
  }

  private String label(String step) {
    return times.steps().label(scene.messages(), Integer.parseInt(step));
  }

  private Drawing drawing() {
    Canvas canvas = new Canvas();
    double y = 4;
    double most = 1;
    for (String step : times.filled()) most = Math.max(most, toldOf(step));
    double room = Canvas.WIDTH - LABEL - END - UNTOLD * untoldAtMost();
    for (String step : times.filled()) {
      bar(canvas, step, y, room / most);
      y += ROW;
    }
    return canvas.drawing(legend(canvas, y + 8));
  }

  private void bar(Canvas canvas, String step, double y, double scale) {
    canvas.words(0, y + 12, label(step), Anchor.START, Tone.PLAIN);
    double x = LABEL;
    for (AuditVerdict v : verdicts) {
      if (uses.count(step, v.id()).isEmpty()) continue;
      OptionalLong told = uses.told(step, v.id());
      // What is not told is drawn at a fixed width: a ruler would tell it.
      double w = told.isPresent() ? Math.max(LEAST, told.getAsLong() * scale) : UNTOLD;
      Look look = Look.of(v);
      look.paint(canvas, x, y, w, BAR);
      String number = scene.number(told);
      if (Canvas.width(number, Canvas.SIZE) + 8 <= w) {
        canvas.number(x + w / 2, y + 12, number, look.tone());
      }
      x += w;
    }
    canvas.strong(x + 6, y + 12, total(step), Anchor.START, Tone.PLAIN);
  }

  private String total(String step) {
    String told = scene.figures().integer(toldOf(step));
    if (untold(step) == 0) return told;
    return toldOf(step) == 0 ? scene.say("untold") : scene.say("and-untold", told);
  }

  private long toldOf(String step) {
    return verdicts.stream().mapToLong(v -> uses.told(step, v.id()).orElse(0)).sum();
  }

  private long untold(String step) {
    return uses.columns(step).stream().filter(v -> uses.told(step, v).isEmpty()).count();
  }

  private long untoldAtMost() {
    long most = 0;
    for (String step : times.filled()) most = Math.max(most, untold(step));
    return most;
  }

  private double legend(Canvas canvas, double top) {
    double x = 0;
    double y = top;
    for (AuditVerdict v : verdicts) {
      String words = verdict(v);
      double w = 28 + Canvas.width(words, Canvas.SIZE) + 14;
      if (x + w > Canvas.WIDTH) {
        x = 0;
        y += 18;
      }
      Look.of(v).paint(canvas, x + 1, y, 22, 12);
      canvas.words(x + 28, y + 10, words, Anchor.START, Tone.PLAIN);
      x += w;
    }
    return y + 18;
  }

  private Sheet sheet() {
    List<List<Value>> rows = new ArrayList<>();
    for (String step : times.filled()) {
      for (AuditVerdict v : verdicts) {
        if (uses.count(step, v.id()).isEmpty()) continue;
        rows.add(row(step, verdict(v), scene.value(uses.told(step, v.id()))));
      }
      Value total = untold(step) == 0 ? Value.of(toldOf(step)) : scene.value(OptionalLong.empty());
      rows.add(row(step, scene.say("total"), total));
    }
    return new Sheet(
        scene.say("months.table"),
        List.of(scene.say("month"), scene.say("conclusion"), scene.say("uses")),
        rows);
  }

  private List<Value> row(String step, String what, Value uses) {
    return List.of(Value.of(label(step)), Value.of(what), uses);
  }

  private String verdict(AuditVerdict v) {
    return scene.messages().say("audit.verdict." + v.id());
  }
}
