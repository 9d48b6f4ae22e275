package org.clausier.audit.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.audit.words.AuditSheets;
import org.clausier.library.Library;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/** An audit as a workbook: numbers are numbers, days are days, texts are never formulas. */
public final class AuditWorkbook {

  /** What a cell of Excel holds at most. */
  private static final int LONGEST = 32_000;

  private static final int WIDEST = 60;

  /** Excel counts days from here; true from March 1900 on. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private final Language language;

  private AuditWorkbook(Language language) {
    this.language = language;
  }

  /** The same report gives the same bytes. */
  public static byte[] of(Library library, AuditReport report, Language language) {
    AuditWorkbook book = new AuditWorkbook(language);
    Xlsx xlsx = new Xlsx(report.day());
    for (Sheet sheet : AuditSheets.of(library, report, language)) {
      xlsx.sheet(book.set(sheet.title()), book.written(sheet));
    }
    return xlsx.bytes();
  }

  private String written(Sheet sheet) {
    StringBuilder xml = new StringBuilder();
    xml.append("<sheetViews><sheetView workbookViewId=\"0\">");
    xml.append(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    xml.append("</sheetView></sheetViews><cols>");
    for (int c = 0; c < sheet.head().size(); c++) {
      String place = (c + 1) + "";
      xml.append("<col min=\"").append(place).append("\" max=\"").append(place);
      xml.append("\" width=\"").append(width(sheet, c)).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
    row(xml, 1, sheet.head().stream().map(h -> text(Xlsx.HEAD, h)).toList());
    for (int r = 0; r < sheet.rows().size(); r++) {
      row(xml, r + 2, sheet.rows().get(r).stream().map(this::cell).toList());
    }
    return xml.append("</sheetData>").toString();
  }

  /**
   * @param cells each without the address that it is given here
   */
  private static void row(StringBuilder xml, int number, List<String> cells) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c).isEmpty()) continue;
      xml.append("<c r=\"").append((char) ('A' + c)).append(number).append('"');
      xml.append(cells.get(c)).append("</c>");
    }
    xml.append("</row>");
  }

  private String cell(Value value) {
    return value.match(
        text -> text.isEmpty() ? "" : text(Xlsx.TEXT, text),
        number -> "><v>" + number + "</v>",
        sum -> styled(Xlsx.MONEY, sum.toString()),
        day -> styled(Xlsx.DAY, ChronoUnit.DAYS.between(ZERO, day) + ""));
  }

  private static String styled(int style, String number) {
    return " s=\"" + style + "\"><v>" + number + "</v>";
  }

  private String text(int style, String text) {
    String harmless = Xlsx.escaped(cut(Harmless.text(set(text))));
    return " s=\""
        + style
        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + harmless
        + "</t></is>";
  }

  private static int width(Sheet sheet, int column) {
    int longest =
        sheet.rows().stream()
            .mapToInt(r -> r.get(column).match(String::length, n -> 10, s -> 14, d -> 12))
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(longest, sheet.head().get(column).length()) + 2);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private String set(String text) {
    return Typography.set(language, text);
  }
}
