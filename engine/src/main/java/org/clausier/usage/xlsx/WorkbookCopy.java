package org.clausier.usage.xlsx;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Annotations;
import org.clausier.usage.ReportSource;

/**
 * The same workbook, part for part, with one more cell at the end of its rows: formulas, styles and
 * other sheets are as they were.
 */
public final class WorkbookCopy {

  private WorkbookCopy() {}

  /** Copies a workbook that was read without being refused. */
  public static Outcome<Annotations> of(
      ReportSource source, Annotations annotations, OutputStream to) {
    try {
      try (Laid laid = Laid.of(source)) {
        copy(laid.file(), annotations, to);
        return Outcome.ok(annotations);
      }
    } catch (Unreadable e) {
      return Outcome.refused(Problem.error(Source.of(source.name()), e.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path laid, Annotations annotations, OutputStream to) throws IOException {
    Map<String, String> sheets = new HashMap<>();
    try (Workbook workbook = Workbook.open(laid, Part.Bounds.USUAL)) {
      workbook.sheets().stream()
          .filter(s -> annotations.concern(s.name()))
          .forEach(s -> sheets.put(s.part(), s.name()));
    }
    try (ZipFile zip = new ZipFile(laid.toFile())) {
      ZipOutputStream out = new ZipOutputStream(to);
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        String part = all.nextElement().getName();
        ZipEntry entry = new ZipEntry(part);
        entry.setTime(0); // the same in, the same out
        out.putNextEntry(entry);
        String sheet = sheets.get(part);
        try (InputStream in = Part.of(zip, part, Part.Bounds.ANY_STRETCH)) {
          if (sheet == null) in.transferTo(out);
          else new SheetCopy(annotations, sheet).copy(text(in), out);
        }
        out.closeEntry();
      }
      out.finish();
    }
  }

  private static Reader text(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** One sheet, tag by tag. */
  private static final class SheetCopy {
    private final Annotations annotations;
    private final String sheet;
    private final StringBuilder tag = new StringBuilder();
    private int row;
    private int column;

    SheetCopy(Annotations annotations, String sheet) {
      this.annotations = annotations;
      this.sheet = sheet;
    }

    void copy(Reader in, OutputStream to) throws IOException {
      Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c != '<') {
          out.write(c);
          continue;
        }
        tag.setLength(0);
        char quote = 0;
        for (; c >= 0; c = in.read()) {
          tag.append((char) c);
          if (quote == 0 && (c == '"' || c == '\'')) quote = (char) c;
          else if (c == quote) quote = 0;
          else if (quote == 0 && c == '>') break;
        }
        tag(tag.toString(), out);
      }
      out.flush();
    }

    private void tag(String tag, Writer out) throws IOException {
      String name = tag.replaceFirst("(?s)^</?(?:\\w+:)?(\\w+).*$", "$1");
      boolean closes = tag.startsWith("</");
      boolean alone = tag.endsWith("/>");
      if (name.equals("row") && !closes) {
        row = attribute(tag).map(Integer::parseInt).orElse(row + 1);
        column = 0;
      }
      if (name.equals("c") && !closes) {
        column = attribute(tag).map(SheetRows::columnOf).orElse(column) + 1;
      }
      if (name.equals("row") && closes && !alone) {
        out.write(
            annotations
                .at(sheet, row)
                .map(t -> cell(tag.contains(":") ? tag.substring(2, tag.indexOf(':') + 1) : "", t))
                .orElse(""));
      }
      out.write(tag);
    }

    private static java.util.Optional<String> attribute(String tag) {
      java.util.regex.Matcher r =
          java.util.regex.Pattern.compile("\\sr=[\"']([A-Za-z0-9]+)[\"']").matcher(tag);
      return r.find() ? java.util.Optional.of(r.group(1)) : java.util.Optional.empty();
    }

    private String cell(String prefix, String text) {
      String reference = letters(Math.max(annotations.width(sheet), column)) + row;
      return "<P:c r=\"%s\" t=\"inlineStr\"><P:is><P:t xml:space=\"preserve\">%s</P:t></P:is></P:c>"
          .replace("P:", prefix)
          .formatted(reference, escaped(text));
    }

    private static String letters(int place) {
      StringBuilder letters = new StringBuilder();
      for (int n = place; n >= 0; n = n / 26 - 1) letters.insert(0, (char) ('A' + n % 26));
      return letters.toString();
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
    }
  }
}
