package org.clausier.audit.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausier.audit.picture.Canvas.Hatch;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.document.Drawing;
import org.clausier.document.Drawing.Anchor;
import org.clausier.document.Tone;
import org.clausier.tally.Count;

/**
 * Versions and agreements over time, the uses of each practice under them. Those that an agreement
 * grants on other days stand on a row of their own.
 */
final class RulerPicture {

  private static final double LABEL = 158;
  private static final double BAND = 16;
  private static final double ROW = 22;

  private final Scene scene;
  private final Steps steps;
  private final List<Bands.Band> bands;
  private final Cross uses;
  private final List<String> rows = new ArrayList<>();

  private RulerPicture(Scene scene, Times times) {
    this.scene = scene;
    this.steps = times.steps();
    this.uses = times.byPractice();
    this.bands = Bands.of(scene, steps.from(), steps.to());
    for (String practice : scene.library().practiceTree().leaves()) {
      Stream.of(practice, practice + Times.OUTSIDE)
          .filter(uses.rows()::contains)
          .forEach(rows::add);
    }
  }

  static Picture of(Scene scene, Times times) {
    RulerPicture p = new RulerPicture(scene, times);
    return new Picture("ruler", p.sheet(), p.drawing(), p.uses.discreet());
  }

  private Drawing drawing() {
    Canvas canvas = new Canvas();
    double top = 24;
    double under = top + bands.size() * (BAND + 4) + 2;
    double y = under + 6;
    List<Double> tops = new ArrayList<>();
    for (String row : rows) {
      tops.add(y);
      y += Math.max(ROW, Canvas.lines(label(row), LABEL - 10).size() * Canvas.LEADING + 6);
    }
    axis(canvas, top - 6, y);
    canvas.line(0, under, Canvas.WIDTH, under, Tone.SOFT);
    for (int i = 0; i < bands.size(); i++) band(canvas, bands.get(i), top + i * (BAND + 4));
    for (int i = 0; i < rows.size(); i++) uses(canvas, rows.get(i), tops.get(i));
    return canvas.drawing(y + 2);
  }

  private void axis(Canvas canvas, double top, double bottom) {
    for (int i = 0; i < steps.starts().size(); i++) {
      double from = x(steps.starts().get(i));
      double to = x(steps.starts().get(i).plusMonths(steps.months()));
      canvas.line(from, top, from, bottom, Tone.FAINT);
      canvas.small((from + to) / 2, 11, steps.label(scene.messages(), i), Anchor.MIDDLE, Tone.SOFT);
    }
    canvas.line(Canvas.WIDTH, top, Canvas.WIDTH, bottom, Tone.FAINT);
  }

  private void band(Canvas canvas, Bands.Band band, double y) {
    canvas.words(0, y + 12, band.label(), Anchor.START, Tone.PLAIN);
    double from = x(band.from());
    double to = band.to().map(d -> x(d.plusDays(1))).orElse((double) Canvas.WIDTH);
    Tone tone = band.agreement() ? Tone.AGREEMENT : Tone.WASH;
    canvas.box(from, y, to - from, BAND, tone);
    double words = Canvas.width(band.days(), Canvas.SMALL) + 8;
    if (words <= to - from) {
      canvas.small(from + 5, y + 11.5, band.days(), Anchor.START, tone);
    } else if (to + words <= Canvas.WIDTH) {
      canvas.small(to + 5, y + 11.5, band.days(), Anchor.START, Tone.SOFT);
    } else if (from - words >= LABEL) {
      canvas.small(from - 5, y + 11.5, band.days(), Anchor.END, Tone.SOFT);
    }
  }

  private void uses(Canvas canvas, String row, double y) {
    canvas.wrapped(0, y + 12, LABEL - 10, label(row), Anchor.START, outside(row));
    for (String step : uses.columns(row)) {
      Count count = uses.count(row, step).orElseThrow();
      String number = scene.number(uses.told(row, step));
      double least = Canvas.width(number, Canvas.SIZE) + 8;
      double from = x(count.first());
      double to = Math.min(Canvas.WIDTH, Math.max(from + least, x(count.last().plusDays(1))));
      from = Math.min(from, to - least);
      Look look =
          outside(row)
              ? new Look(Tone.FORBIDDEN, Hatch.RISING, true)
              : new Look(Tone.PLAIN, Hatch.NONE, false);
      look.paint(canvas, from, y, to - from, BAND);
      canvas.number((from + to) / 2, y + 12, number, look.tone());
    }
  }

  private static boolean outside(String row) {
    return row.endsWith(Times.OUTSIDE);
  }

  private String label(String row) {
    if (!outside(row)) return scene.practice(row);
    String practice = row.substring(0, row.length() - Times.OUTSIDE.length());
    return scene.say("ruler.outside", scene.practice(practice));
  }

  private double x(LocalDate day) {
    double all = ChronoUnit.DAYS.between(steps.from(), steps.to().plusDays(1));
    double at = ChronoUnit.DAYS.between(steps.from(), day);
    return LABEL + Math.max(0, Math.min(1, at / all)) * (Canvas.WIDTH - LABEL);
  }

  private Sheet sheet() {
    List<List<Value>> table = new ArrayList<>();
    for (Bands.Band b : bands) {
      table.add(
          List.of(Value.of(b.label()), Value.of(b.days()), Value.of(scene.say("ruler.in-force"))));
    }
    for (String row : rows) {
      for (String step : uses.columns(row)) {
        table.add(
            List.of(
                Value.of(label(row)),
                Value.of(steps.label(scene.messages(), Integer.parseInt(step))),
                scene.value(uses.told(row, step))));
      }
    }
    return new Sheet(
        scene.say("ruler.table"),
        List.of(scene.say("ruler.what"), scene.say("ruler.when"), scene.say("uses")),
        table);
  }
}
