package org.clausier.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Source Serif 4, read once from the library, and only the faces that a page uses. */
final class PdfFonts {

  static final String FAMILY = "Source Serif 4";

  private record Face(String file, int weight, FontStyle style) {
    String path() {
      return "fonts/source-serif-4/" + file + ".ttf";
    }
  }

  private static final List<Face> FACES =
      List.of(
          new Face("regular", 400, FontStyle.NORMAL),
          new Face("italic", 400, FontStyle.ITALIC),
          new Face("semibold", 600, FontStyle.NORMAL));

  private final Function<String, byte[]> library;
  private final Map<String, byte[]> read = new ConcurrentHashMap<>();

  PdfFonts(Function<String, byte[]> library) {
    this.library = library;
  }

  void addTo(PdfRendererBuilder builder) {
    for (Face face : FACES) {
      builder.useFont(
          () -> new ByteArrayInputStream(read.computeIfAbsent(face.path(), library)),
          FAMILY,
          face.weight(),
          face.style(),
          true);
    }
  }
}
