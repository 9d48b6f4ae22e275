package org.clausier.usage.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.usage.xlsx.Workbooks.row;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Place;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReadingDesk;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.TableReading;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.format.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxReportsTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final String HEADER = row(1, "Date", "Pratique", "Session", "Nombre");
  private static final String GOOD = row(2, "2026-03-04", "irl-meetup", "s5", "1");

  private record Read(List<UsageItem> items, List<Problem> refused, List<Reading> readings) {
    UsageEvent event(int index) {
      return (UsageEvent) items.get(index);
    }

    Reading reading() {
      assertThat(refused).isEmpty();
      return readings.get(0);
    }

    List<String> notes() {
      return reading().notes().stream()
          .map(n -> (n.source().sheet() + " " + n.id().replace("usage-", "")).strip())
          .toList();
    }
  }

  private static Read read(byte[] bytes, Part.Bounds bounds) {
    ReportWords words = new ReportWords(LIBRARY, List.of("s4", "s5"));
    List<UsageItem> items = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    new XlsxReports(ReadingDesk.of(words, Pseudonyms.forThisAudit()), bounds)
        .read(ReportSource.of("r.xlsx", bytes), items::add)
        .match(readings::add, refused::addAll);
    return new Read(items, refused, readings);
  }

  private static Read read(Workbooks workbook) {
    return read(workbook.bytes(), Part.Bounds.USUAL);
  }

  private static String cell(String reference, String attributes, String inside) {
    return "<c r=\"%s\" %s>%s</c>".formatted(reference, attributes, inside);
  }

  @Test
  void rowsBearTheirSheetAndTheNumberThatExcelShows() {
    Read read =
        read(
            new Workbooks()
                .sheet(
                    "Mars", HEADER + row(7, "2026-03-04", "irl-meetup") + row(9, "", "irl-meetup"))
                .sheet("Avril", row(3, "date", "pratique") + row(4, "2026-04-02", "irl-meetup")));
    assertThat(read.event(0).place()).isEqualTo(new Place("r.xlsx", "Mars", 7));
    assertThat(((UsageItem.Rejected) read.items().get(1)).problem().source())
        .hasToString("r.xlsx!Mars:9");
    assertThat(read.event(2).place()).isEqualTo(new Place("r.xlsx", "Avril", 4));
    assertThat(read.reading().accepted()).isEqualTo(2);
    assertThat(read.reading().rejected()).isEqualTo(1);
    assertThat(read.reading().tables()).extracting(TableReading::header).containsExactly(1, 3);
    assertThat(read.notes()).containsExactly("Avril titles-skipped");
  }

  /** Somebody said which: the others are left out, and say so. */
  @Test
  void theSheetThatIsAskedForIsTheOnlyOneThatIsRead() {
    byte[] bytes =
        new Workbooks()
            .sheet("Mars", HEADER + GOOD)
            .sheet("Brouillon", "hidden", HEADER + GOOD + row(3, "illisible", "x", "y", "z"))
            .bytes();
    assertThat(Reports.sheets(ReportSource.of("r.xlsx", bytes)))
        .containsExactly("Mars", "Brouillon");
    assertThat(Reports.sheets(ReportSource.of("r.csv", new byte[] {'a'}))).isEmpty();
    Read march = only(bytes, "Mars");
    assertThat(march.reading().accepted()).isEqualTo(1);
    assertThat(march.reading().rejected()).isZero();
    assertThat(march.notes()).containsExactly("Brouillon sheet-left-out");
    assertThat(only(bytes, "Avril").refused())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo("usage-sheet-unknown");
              assertThat(p.arguments()).containsExactly("Avril", "Mars, Brouillon");
            });
  }

  private static Read only(byte[] bytes, String sheet) {
    List<UsageItem> items = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    Reports.format(new Reports.Options(Optional.empty(), List.of(), Optional.of(sheet)))
        .reader(new ReportWords(LIBRARY, List.of("s5")), Pseudonyms.forThisAudit())
        .read(ReportSource.of("r.xlsx", bytes), items::add)
        .match(readings::add, refused::addAll);
    return new Read(items, refused, readings);
  }

  @Test
  void textsAreSharedRichAndEscaped() {
    Read read =
        read(
            new Workbooks()
                .strings(
                    "<si><t>Date</t></si><si><r><t>Pra</t></r><r><t>tique</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>プラ</t></rPh></si><si><t>irl-meetup</t></si>"
                        + "<si><t xml:space=\"preserve\"> 2026-03-04_x000D_ </t></si>")
                .sheet(
                    "F",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>"));
    assertThat(read.event(0).day()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(read.event(0).practice()).isEqualTo("irl-meetup");
  }

  /** 46085 is 2026-03-04 since 1900, and 44623 since 1904: 1462 days apart. */
  @ParameterizedTest
  @CsvSource({"46085,false,true", "46085.9999,false,true", "44623,true,true", "46085,false,false"})
  void aDayIsANumberThatAStyleShowsAsADay(String serial, boolean from1904, boolean builtIn) {
    Workbooks workbook =
        new Workbooks()
            .styles("<numFmt numFmtId=\"164\" formatCode=\"[$-40C]dddd\\ d\\ mmmm\"/>", 14, 164)
            .sheet(
                "F",
                HEADER
                    + "<row r=\"2\">"
                    + cell("A2", "s=\"" + (builtIn ? 1 : 2) + "\"", "<v>" + serial + "</v>")
                    + cell("B2", "t=\"str\"", "<f>A1</f><v>irl-meetup</v>")
                    + "</row>");
    Read read = read(from1904 ? workbook.from1904() : workbook);
    assertThat(read.event(0).day()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(read.notes()).isEqualTo(from1904 ? List.of("dates-1904") : List.of());
  }

  @Test
  void zerosBeforeANumberAreKept() {
    Read read =
        read(
            new Workbooks()
                .styles("<numFmt numFmtId=\"170\" formatCode=\"00000000000000\"/>", 170, 1)
                .sheet(
                    "F",
                    row(1, "date", "pratique", "organisation", "nombre")
                        + "<row r=\"2\">"
                        + cell("A2", "t=\"d\"", "<v>2026-03-04T00:00:00</v>")
                        + cell("B2", "t=\"inlineStr\"", "<is><t>irl-meetup</t></is>")
                        + cell("C2", "s=\"1\"", "<v>1234567820001</v>")
                        + cell("D2", "s=\"2\"", "<v>3</v>")
                        + "</row>"));
    assertThat(read.event(0).organisation()).isEqualTo("01234567820001");
    assertThat(read.event(0).count()).isEqualTo(3);
  }

  @Test
  void valuesOfFormulasAreReadAndFormulasWithoutAreNot() {
    String date = cell("A2", "t=\"inlineStr\"", "<is><t>2026-03-04</t></is>");
    String practice = cell("B2", "t=\"inlineStr\"", "<is><t>irl-meetup</t></is>");
    String rows =
        HEADER
            + "<row r=\"2\">"
            + date
            + practice
            + cell("D2", "", "<f>1+1</f><v>2</v>")
            + "</row>"
            + ("<row r=\"2\">" + date + practice + cell("D2", "", "<f>1+1</f>") + "</row>")
                .replace("2\"", "3\"")
            + ("<row r=\"2\">"
                    + date
                    + practice
                    + cell("D2", "t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>")
                    + "</row>")
                .replace("2\"", "4\"");
    Read read = read(new Workbooks().sheet("F", rows));
    assertThat(read.event(0).count()).isEqualTo(2);
    assertThat(read.items().subList(1, 3))
        .extracting(i -> ((UsageItem.Rejected) i).problem().id())
        .containsExactly("usage-cell-formula", "usage-cell-error");
  }

  @Test
  void whatIsHiddenWasHandedOver() {
    Read read =
        read(
            new Workbooks()
                .sheet("F", HEADER + GOOD.replace("<row ", "<row hidden=\"1\" "))
                .sheet("Cachée", "veryHidden", HEADER + GOOD)
                .sheet("Notice", row(1, "Comment remplir"))
                .sheet("Modèle", HEADER)
                .sheet("Vide", ""));
    assertThat(read.reading().accepted()).isEqualTo(2);
    assertThat(read.notes())
        .containsExactly("Notice sheet-unread", "Modèle sheet-empty", "Cachée sheet-hidden");
  }

  @Test
  void rowsAreNotShortWhenTheirLastCellsAreEmpty() {
    Read read = read(new Workbooks().sheet("F", HEADER + row(2, "2026-03-04", "irl-meetup")));
    assertThat(read.event(0).known()).isEqualTo(Map.of());
  }

  @Test
  void aRowBeyondMeasureIsSetAside() {
    String big = "x".repeat(200_000);
    String row = row(2, "2026-03-04", "irl-meetup", big, big, big, big, big, big);
    Read read = read(new Workbooks().sheet("F", HEADER + row + row(3, "2026-03-04", "irl-meetup")));
    assertThat(read.reading().rejected()).isEqualTo(1);
    assertThat(read.reading().accepted()).isEqualTo(1);
  }

  static Stream<Arguments> refusals() {
    Workbooks good = new Workbooks().sheet("F", HEADER + GOOD);
    byte[] bytes = good.bytes();
    String doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    return Stream.of(
        arguments(
            "macros",
            new Workbooks()
                .sheet("F", HEADER + GOOD)
                .type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .bytes(),
            "usage-workbook-macros"),
        arguments(
            "macros in disguise",
            new Workbooks().sheet("F", HEADER + GOOD).part("xl/vbaProject.bin", "x").bytes(),
            "usage-workbook-macros"),
        arguments(
            "binary",
            new Workbooks()
                .sheet("F", "")
                .type("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                .bytes(),
            "usage-workbook-binary"),
        arguments(
            "a text document",
            new Workbooks()
                .sheet("F", "")
                .type(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                .bytes(),
            "usage-zip-other"),
        arguments(
            "another zip", Workbooks.zip(Map.of("r.csv", "date;pratique")), "usage-zip-other"),
        arguments("cut", Arrays.copyOf(bytes, bytes.length - 40), "usage-workbook-corrupt"),
        arguments(
            "nothing but a mark",
            "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII),
            "usage-workbook-corrupt"),
        arguments("no sheet", new Workbooks().bytes(), "usage-no-header"),
        arguments(
            "entities",
            new Workbooks()
                .sheet("F", HEADER + GOOD)
                .part(
                    "xl/worksheets/sheet1.xml",
                    doctype
                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>")
                .bytes(),
            "usage-workbook-entities"),
        arguments(
            "XML that does not close",
            new Workbooks().sheet("F", HEADER + "<row>").bytes(),
            "usage-workbook-corrupt"),
        arguments(
            "rows that go back",
            new Workbooks().sheet("F", HEADER + GOOD + GOOD).bytes(),
            "usage-workbook-corrupt"),
        arguments(
            "columns beyond the last",
            new Workbooks().sheet("F", "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>").bytes(),
            "usage-workbook-corrupt"),
        arguments(
            "a shared text that is not there",
            new Workbooks()
                .sheet("F", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                .bytes(),
            "usage-workbook-corrupt"),
        arguments(
            "a text of two million letters",
            new Workbooks().sheet("F", HEADER + row(2, "x".repeat(2_000_000))).bytes(),
            "usage-workbook-bomb"),
        arguments(
            "a tag of two million letters",
            new Workbooks()
                .sheet("F", "<row r=\"1\" x=\"" + "x".repeat(2_000_000) + "\"/>")
                .bytes(),
            "usage-workbook-bomb"),
        arguments(
            "a column twice",
            new Workbooks().sheet("F", row(1, "date", "pratique", "jour") + GOOD).bytes(),
            "usage-column-twice"),
        arguments(
            "no practice",
            new Workbooks().sheet("F", row(1, "date", "session") + GOOD).bytes(),
            "usage-header-practice"),
        arguments("a header alone", new Workbooks().sheet("F", HEADER).bytes(), "usage-no-row"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void aWorkbookThatCannotBeTrustedIsRefusedOnce(String what, byte[] bytes, String id) {
    Read read = read(bytes, Part.Bounds.USUAL);
    assertThat(read.refused()).as(what).extracting(Problem::id).containsExactly(id);
    assertThat(read.readings()).isEmpty();
  }

  @Test
  void aFlippedBitIsSeen() {
    byte[] bytes = new Workbooks().sheet("F", HEADER + GOOD).bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("sheet1.xml") + 60;
    bytes[at] ^= 8;
    assertThat(read(bytes, Part.Bounds.USUAL).readings()).isEmpty();
  }

  @Test
  void aWorkbookThatSwellsIsStopped() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i < 5000; i++) rows.append("<row r=\"").append(i).append("\"></row>");
    byte[] bytes = new Workbooks().sheet("F", rows.toString()).bytes();
    assertThat(read(bytes, new Part.Bounds(50_000, 50_000, 200, 1000)).refused())
        .extracting(Problem::id)
        .containsExactly("usage-workbook-bomb");
    assertThat(read(bytes, new Part.Bounds(1 << 30, 10_000, 3, 1000)).refused())
        .extracting(Problem::id)
        .containsExactly("usage-workbook-bomb");
  }

  @Test
  void aWorkbookIsRecognisedByItsContent() {
    List<UsageItem> items = new ArrayList<>();
    Reading reading =
        Reports.format()
            .reader(new ReportWords(LIBRARY, List.of("s5")), Pseudonyms.forThisAudit())
            .read(
                ReportSource.of("r.csv", new Workbooks().sheet("F", HEADER + GOOD).bytes()),
                items::add)
            .match(
                r -> r,
                p -> {
                  throw new AssertionError(p.toString());
                });
    assertThat(items).hasSize(1);
    assertThat(reading.sha256()).hasSize(64);
  }
}
