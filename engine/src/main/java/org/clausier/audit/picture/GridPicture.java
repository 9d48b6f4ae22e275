package org.clausier.audit.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.audit.AuditReport;
import org.clausier.audit.JudgedUse;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.document.Drawing.Anchor;
import org.clausier.document.Tone;
import org.clausier.library.GridPlan;

/**
 * The grid of the policy, filled with what was done: in each cell the uses, on the régime of their
 * day. A cell under several régimes is cut in as many parts.
 */
final class GridPicture {

  private static final double LABEL = 150;
  private static final double PART = 30;
  private static final String IN = "|";

  private final Scene scene;
  private final Cross uses;
  private final List<String> practices;
  private final List<String> audiences;

  private GridPicture(Scene scene) {
    this.scene = scene;
    this.uses = new Cross(scene.report().discretion().usual());
    GridPlan usual = scene.library().grid("usual");
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>(usual.columns());
    Set<String> done = new LinkedHashSet<>(usual.rows());
    for (AuditReport.Concluded c : scene.report().uses()) {
      JudgedUse u = c.use();
      String audience = u.situation().audience().orElse("everyone");
      columns.add(audience);
      done.add(u.situation().practice());
      uses.add(u.situation().practice(), audience + IN + answer(u), u.count(), scene.banded(u));
    }
    uses.protect();
    // What the ruler tells of a practice adds up to its row.
    uses.protect(practice -> true, cell -> false);
    scene.library().practiceTree().leaves().stream().filter(done::contains).forEach(rows::add);
    this.practices = List.copyOf(rows);
    this.audiences = List.copyOf(columns);
  }

  static Optional<Picture> of(Scene scene) {
    if (scene.report().uses().isEmpty()) return Optional.empty();
    GridPicture picture = new GridPicture(scene);
    return Optional.of(picture.picture());
  }

  private static String answer(JudgedUse u) {
    return u.ruling().contradiction() ? "contradiction" : u.ruling().answer();
  }

  private Picture picture() {
    return new Picture("grid", sheet(), drawing(), uses.discreet());
  }

  private org.clausier.document.Drawing drawing() {
    Canvas canvas = new Canvas();
    double column = (Canvas.WIDTH - LABEL) / audiences.size();
    double top = head(canvas, column);
    double y = top;
    for (String practice : practices) y += row(canvas, practice, y, column);
    return canvas.drawing(y + 2);
  }

  private double head(Canvas canvas, double column) {
    int most = 1;
    for (int i = 0; i < audiences.size(); i++) {
      double middle = LABEL + (i + 0.5) * column;
      int lines = canvas.head(middle, 12, column - 2, scene.audience(audiences.get(i)));
      most = Math.max(most, lines);
    }
    return most * Canvas.LEADING + 8;
  }

  private double row(Canvas canvas, String practice, double y, double column) {
    int parts = audiences.stream().mapToInt(a -> answers(practice, a).size()).max().orElse(0);
    int lines = Canvas.lines(scene.practice(practice), LABEL - 8).size();
    double height = Math.max(Math.max(1, parts) * PART, lines * Canvas.LEADING + 6);
    double middle = y + (height - lines * Canvas.LEADING) / 2 + 10;
    canvas.wrapped(0, middle, LABEL - 8, scene.practice(practice), Anchor.START, false);
    for (int i = 0; i < audiences.size(); i++) {
      if (answers(practice, audiences.get(i)).isEmpty()) {
        empty(canvas, LABEL + i * column, y, column, height);
      } else cell(canvas, practice, audiences.get(i), LABEL + i * column, y, column, height);
    }
    return height;
  }

  private static void empty(Canvas canvas, double x, double y, double w, double h) {
    canvas.box(x, y, w, h, Tone.FAINT);
    canvas.words(x + w / 2, y + h / 2 + 4, "–", Anchor.MIDDLE, Tone.SOFT);
  }

  private void cell(
      Canvas canvas, String practice, String audience, double x, double y, double w, double h) {
    List<String> answers = answers(practice, audience);
    double part = h / answers.size();
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i);
      Look look = Look.of(answer);
      double at = y + i * part;
      double inset = 1;
      look.paint(canvas, x + inset, at + inset, w - 2 * inset, part - 2 * inset);
      String number = scene.number(uses.told(practice, audience + IN + answer));
      canvas.number(x + w / 2, at + part / 2 - 2, number, look.tone());
      canvas.smallNumber(x + w / 2, at + part / 2 + 10, scene.answer(answer), look.tone());
    }
  }

  private List<String> answers(String practice, String audience) {
    return uses.columns(practice).stream()
        .filter(c -> c.startsWith(audience + IN))
        .map(c -> c.substring(audience.length() + 1))
        .toList();
  }

  private Sheet sheet() {
    List<List<Value>> rows = new ArrayList<>();
    for (String practice : practices) {
      for (String audience : audiences) {
        for (String answer : answers(practice, audience)) {
          rows.add(
              List.of(
                  Value.of(scene.practice(practice)),
                  Value.of(scene.audience(audience)),
                  Value.of(scene.answer(answer)),
                  scene.value(uses.told(practice, audience + IN + answer))));
        }
      }
    }
    return new Sheet(
        scene.say("grid.table"),
        List.of(
            scene.say("practice"), scene.say("audience"), scene.say("verdict"), scene.say("uses")),
        rows);
  }
}
