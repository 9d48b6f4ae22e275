package org.clausier.document.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.clausier.document.Drawing;

/**
 * A drawing as SVG to stand inside a page: every text escaped, nothing referred to, no identifier,
 * so that several may stand in one page.
 */
final class SvgWriter {

  private final UnaryOperator<String> set;
  private final StringBuilder out = new StringBuilder();

  private SvgWriter(UnaryOperator<String> set) {
    this.set = set;
  }

  /**
   * @param set the typography of its words
   * @param title its name, and what it shows to whoever does not see it
   */
  static String write(
      Drawing drawing, String title, String description, UnaryOperator<String> set) {
    SvgWriter svg = new SvgWriter(set);
    svg.open(drawing, title, description);
    drawing.marks().forEach(m -> m.match(svg::box, svg::strokes, svg::words));
    return svg.out.append("</svg>").toString();
  }

  private void open(Drawing d, String title, String description) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    put("aria-label", set.apply(title + ". " + description));
    put("viewBox", "0 0 " + d.width() + " " + d.height());
    put("width", d.width() + "");
    put("height", d.height() + "");
    out.append(">\n<title>").append(escaped(set.apply(title))).append("</title>\n<desc>");
    out.append(escaped(set.apply(description))).append("</desc>\n");
  }

  private boolean box(Drawing.Box b) {
    out.append("<rect");
    put("x", number(b.x()));
    put("y", number(b.y()));
    put("width", number(b.width()));
    put("height", number(b.height()));
    put("fill", b.tone().ground());
    if (b.edged()) {
      put("stroke", b.tone().ink());
      put("stroke-width", b.dashed() ? "1.2" : "0.6");
      if (b.dashed()) put("stroke-dasharray", "4 3");
    }
    out.append("/>\n");
    return true;
  }

  private boolean strokes(Drawing.Strokes s) {
    StringBuilder path = new StringBuilder();
    for (Drawing.Stroke l : s.lines()) {
      path.append('M').append(number(l.x1())).append(' ').append(number(l.y1()));
      path.append('L').append(number(l.x2())).append(' ').append(number(l.y2()));
    }
    out.append("<path");
    put("d", path.toString());
    put("fill", "none");
    put("stroke", s.tone().ink());
    put("stroke-width", number(s.width()));
    out.append("/>\n");
    return true;
  }

  private boolean words(Drawing.Words w) {
    out.append("<text");
    put("x", number(w.x()));
    put("y", number(w.y()));
    put("font-size", number(w.size()));
    put("text-anchor", w.anchor().name().toLowerCase(Locale.ROOT));
    if (w.strong()) put("font-weight", "600");
    put("fill", w.tone().ink());
    out.append('>').append(escaped(set.apply(w.text()))).append("</text>\n");
    return true;
  }

  private void put(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** To a tenth of a pixel, the same whatever the machine. */
  private static String number(double value) {
    BigDecimal tenth =
        BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return tenth.signum() == 0 ? "0" : tenth.toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
