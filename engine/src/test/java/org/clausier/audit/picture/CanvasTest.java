package org.clausier.audit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.clausier.audit.picture.Canvas.Hatch;
import org.clausier.document.Drawing;
import org.clausier.document.Tone;
import org.junit.jupiter.api.Test;

class CanvasTest {

  @Property
  void hatching_stays_within_its_surface(
      @ForAll Hatch hatch,
      @ForAll @DoubleRange(min = 0.5, max = 400) double w,
      @ForAll @DoubleRange(min = 0.5, max = 80) double h) {
    Canvas canvas = new Canvas();
    canvas.hatch(10, 20, w, h, hatch, Tone.PLAIN);
    for (Drawing.Mark mark : canvas.drawing(100).marks()) {
      for (Drawing.Stroke s : ((Drawing.Strokes) mark).lines()) {
        for (double x : List.of(s.x1(), s.x2())) assertThat(x).isBetween(9.999, 10.001 + w);
        for (double y : List.of(s.y1(), s.y2())) assertThat(y).isBetween(19.999, 20.001 + h);
      }
    }
  }

  @Test
  void words_go_to_the_next_line_and_none_is_lost() {
    String label = "Discussion sur un réseau d’entreprise fermé";
    List<String> lines = Canvas.lines(label, 150);
    assertThat(lines).hasSize(2);
    assertThat(String.join(" ", lines)).isEqualTo(label);
    assertThat(Canvas.lines("Anticonstitutionnellement", 20)).hasSize(1);
  }

  @Test
  void digits_are_wider_than_points() {
    assertThat(Canvas.width("1 020", 11)).isBetween(22.0, 30.0);
    assertThat(Canvas.width("0", 11)).isGreaterThan(Canvas.width(".", 11));
  }
}
