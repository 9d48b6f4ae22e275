package org.clausier.document.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the pictures of our pages: rectangles, straight lines and words, in the fonts of the page.
 * Anything else is a mistake of ours.
 */
final class PictureDrawer implements SVGDrawer {

  private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{6})");
  private static final Pattern POINT = Pattern.compile("([ML])(-?[0-9.]+) (-?[0-9.]+)");

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    return new Picture(svg, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

  @Override
  public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  private record Picture(Element svg, double scale) implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(number(svg, "width") * scale);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(number(svg, "height") * scale);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      Pen pen = new Pen(device, context, x, y, scale);
      for (Node n = svg.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element e) pen.draw(e);
      }
    }
  }

  private record Pen(
      OutputDevice device, RenderingContext context, double left, double top, double scale) {

    void draw(Element e) {
      switch (e.getTagName()) {
        case "rect" -> rectangle(e);
        case "path" -> lines(e);
        case "text" -> words(e);
        case "title", "desc" -> {}
        default -> throw new IllegalArgumentException("a picture has a " + e.getTagName());
      }
    }

    private void rectangle(Element e) {
      var shape =
          new Rectangle2D.Double(
              x(number(e, "x")),
              y(number(e, "y")),
              number(e, "width") * scale,
              number(e, "height") * scale);
      device.setColor(colour(e, "fill"));
      device.fill(shape);
      if (!e.hasAttribute("stroke")) return;
      stroke(e);
      device.draw(shape);
    }

    private void lines(Element e) {
      Path2D path = new Path2D.Double();
      Matcher points = POINT.matcher(e.getAttribute("d"));
      while (points.find()) {
        double x = x(Double.parseDouble(points.group(2)));
        double y = y(Double.parseDouble(points.group(3)));
        if (points.group(1).equals("M")) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      stroke(e);
      device.draw(path);
    }

    private void stroke(Element e) {
      float width = (float) (number(e, "stroke-width") * scale);
      String[] dashes = e.getAttribute("stroke-dasharray").split(" ");
      device.setColor(colour(e, "stroke"));
      if (dashes.length < 2) device.setStroke(new BasicStroke(width));
      else {
        float[] pattern = {
          (float) (Double.parseDouble(dashes[0]) * scale),
          (float) (Double.parseDouble(dashes[1]) * scale)
        };
        device.setStroke(
            new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, pattern, 0f));
      }
    }

    private void words(Element e) {
      FontSpecification specification = specification(e);
      FSFont font = context.getFont(specification);
      String text = e.getTextContent();
      double width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
      double before =
          switch (e.getAttribute("text-anchor")) {
            case "end" -> width;
            case "middle" -> width / 2;
            default -> 0;
          };
      device.setColor(colour(e, "fill"));
      device.setFont(font);
      // Else the weight of the words before would be imitated.
      if (device instanceof AbstractOutputDevice d) d.setFontSpecification(specification);
      context
          .getTextRenderer()
          .drawString(
              device, text, (float) (x(number(e, "x")) - before), (float) y(number(e, "y")));
    }

    private FontSpecification specification(Element e) {
      FontSpecification font = new FontSpecification();
      font.families = new String[] {PdfFonts.FAMILY};
      font.size = (float) (number(e, "font-size") * scale);
      font.fontWeight =
          e.getAttribute("font-weight").isEmpty() ? IdentValue.NORMAL : IdentValue.FONT_WEIGHT_600;
      font.fontStyle = IdentValue.NORMAL;
      font.variant = IdentValue.NORMAL;
      return font;
    }

    private double x(double x) {
      return left + x * scale;
    }

    private double y(double y) {
      return top + y * scale;
    }
  }

  /** The colour of paper: what stands after the name, in {@code var(--name, #rrggbb)}. */
  private static FSRGBColor colour(Element e, String attribute) {
    Matcher colour = COLOUR.matcher(e.getAttribute(attribute));
    if (!colour.find()) {
      throw new IllegalArgumentException("no colour in " + e.getAttribute(attribute));
    }
    int rgb = Integer.parseInt(colour.group(1), 16);
    return new FSRGBColor(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  private static double number(Element e, String attribute) {
    return Double.parseDouble(e.getAttribute(attribute));
  }
}
