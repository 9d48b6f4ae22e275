package org.clausier.usage;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.format.Reports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every malformed table that was met, and what becomes of it: refused (R), with the line; or read,
 * with its balance, its rejected rows (row and problem) and the notes. Worked out by hand.
 */
class MalformedTablesTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADER = "date;pratique;session;nombre\n";
  private static final String GOOD = "2026-03-04;irl-meetup;s5;1\n";

  /**
   * @param expected {@code refused: id@line}, or {@code accepted/rejected/duplicates/blank | row id
   *     … | notes}
   */
  private record Case(String what, byte[] bytes, String expected) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Case text(String what, String text, String expected) {
    return new Case(what, text.getBytes(UTF_8), expected);
  }

  private static Case in(Charset charset, String what, String text, String expected) {
    return new Case(what, text.getBytes(charset), expected);
  }

  private static byte[] bytes(int... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : bytes) out.write(b);
    return out.toByteArray();
  }

  private static Case row(String what, String row, String rejected) {
    return text(what, HEADER + row + "\n" + GOOD, "1/1/0/0 | 2 " + rejected + " | semicolon");
  }

  private static Case good(String what, String row) {
    return text(what, HEADER + row + "\n" + GOOD, "2/0/0/0 | | semicolon");
  }

  static Stream<Case> cases() {
    return Stream.of(
            encodings(), separators(), shapes(), headers(), cells(), days(), files(), packed())
        .flatMap(List::stream);
  }

  private static List<Case> encodings() {
    String accent = HEADER + "2026-03-04;débriefing avec projection;s5;1\n";
    return List.of(
        text("UTF-8", accent, "1/0/0/0 | | semicolon"),
        text("UTF-8 with its mark", "\uFEFF" + accent, "1/0/0/0 | | bom semicolon"),
        in(WINDOWS, "Windows-1252", accent, "1/0/0/0 | | windows-1252 semicolon"),
        in(UTF_16LE, "UTF-16 LE", "\uFEFF" + accent, "1/0/0/0 | | utf-16 semicolon"),
        in(UTF_16BE, "UTF-16 BE", "\uFEFF" + accent, "1/0/0/0 | | utf-16 semicolon"),
        in(UTF_16LE, "UTF-16 LE without its mark", accent, "1/0/0/0 | | utf-16 semicolon"),
        in(UTF_16BE, "UTF-16 BE without its mark", accent, "1/0/0/0 | | utf-16 semicolon"),
        new Case("UTF-16 cut in a letter", bytes(0xFF, 0xFE, 'd', 0, 'a'), "refused: not-text@0"),
        new Case(
            "neither UTF-8 nor Windows-1252",
            bytes('d', 0xC3, 0x28, 0x81, '\n'),
            "refused: not-text@0"),
        new Case(
            "said to be UTF-8, and is not",
            bytes(0xEF, 0xBB, 0xBF, 'd', 0xE9, '\n'),
            "refused: not-text@0"),
        text("a nul byte", HEADER + GOOD + "2026-03-04;irl\0-meetup;s5;1\n", "refused: nul@3"));
  }

  private static List<Case> separators() {
    String rows = HEADER + GOOD;
    return List.of(
        text("commas", rows.replace(';', ','), "1/0/0/0 | | "),
        text("tabs", rows.replace(';', '\t'), "1/0/0/0 | | tab"),
        text("bars", rows.replace(';', '|'), "refused: separator-unknown@0"),
        text("told by Excel", "sep=;\r\n" + rows, "1/0/0/0 | | sep-line semicolon"),
        text("told: bars", "sep=|\n" + rows.replace(';', '|'), "1/0/0/0 | | sep-line"),
        text(
            "told, and rows are numbered as Excel does",
            "sep=;\n" + HEADER + "x;irl-meetup;s5;1\n" + GOOD,
            "1/1/0/0 | 2 date-form | sep-line semicolon"),
        text("told against the header", "sep=,\n" + rows, "refused: no-header@0"),
        text(
            "two cut the header equally well",
            "date;pratique\ndate,pratique\n" + GOOD,
            "refused: separator-ambiguous@0"),
        text(
            "a comma in a cell does not mislead",
            HEADER + "2026-03-04;\"projection\";s5;\"1,0\"\n",
            "1/0/0/0 | | semicolon"));
  }

  private static List<Case> shapes() {
    String tail = GOOD;
    return List.of(
        text("CRLF", (HEADER + GOOD).replace("\n", "\r\n"), "1/0/0/0 | | semicolon"),
        text(
            "CR only", (HEADER + GOOD + GOOD).replace('\n', '\r'), "2/0/0/0 | | cr-only semicolon"),
        text(
            "mixed ends",
            HEADER + GOOD.replace("\n", "\r\n") + GOOD.replace('\n', '\r') + GOOD,
            "3/0/0/0 | | semicolon"),
        text("no end on the last line", HEADER + GOOD.strip(), "1/0/0/0 | | semicolon"),
        text(
            "a quoted newline",
            HEADER + "2026-03-04;\"irl-\nmeetup\";s5;1\nx;irl;s5;1\n" + tail,
            "1/2/0/0 | 2 practice-unknown 3 date-form | semicolon"),
        text(
            "doubled quotes",
            HEADER + "2026-03-04;\"irl\"\"\";s5;1\n" + tail,
            "1/1/0/0 | 2 practice-unknown | semicolon"),
        text(
            "a stray quote in a plain cell",
            HEADER + "2026-03-04;irl\"meetup;s5;1\n" + tail,
            "1/1/0/0 | 2 practice-unknown | semicolon"),
        text(
            "a quote never closed",
            HEADER + GOOD + "2026-03-04;\"irl;s5;1\n" + tail,
            "refused: quotes@3"),
        text(
            "text after a closing quote",
            HEADER + "2026-03-04;\"irl\" x;s5;1\n",
            "refused: quotes@2"),
        row("a short row", "2026-03-04;irl-meetup;s5", "row-short"),
        row("a long row", "2026-03-04;irl-meetup;s5;1;x", "row-long"),
        good("a row with empty cells too many", "2026-03-04;irl-meetup;s5;1;;;"),
        text(
            "cut in the middle of a row",
            HEADER + GOOD + "2026-03-0",
            "1/1/0/0 | 3 row-short | semicolon"),
        text("blank lines", HEADER + "\n;;;\n   \n" + GOOD, "1/0/0/3 | | semicolon"),
        text(
            "blank lines before the header",
            "\n\n" + HEADER + GOOD,
            "1/0/0/0 | | semicolon titles-skipped"),
        text(
            "title rows",
            "Relevé;;;\n\nPériode : 2026;;;\n" + HEADER + GOOD,
            "1/0/0/0 | | semicolon titles-skipped"),
        text(
            "the header once more",
            HEADER + GOOD + HEADER + GOOD,
            "2/1/0/0 | 3 date-form | semicolon"),
        text("empty", "", "refused: empty@0"),
        text("a mark and nothing else", "\uFEFF", "refused: empty@0"),
        text("blanks and nothing else", " \n\t\n", "refused: empty@0"),
        text("a header and nothing else", HEADER, "refused: no-row@0"),
        text("fifty titles and no header", "x\n".repeat(60), "refused: no-header@0"));
  }

  private static List<Case> headers() {
    return List.of(
        text("no date", "pratique;session\nirl-meetup;s5\n", "refused: header-date@1"),
        text("no practice", "titre\ndate;session\n2026-03-04;s5\n", "refused: header-practice@2"),
        text("no header", "2026-03-04;irl-meetup\n", "refused: no-header@0"),
        text("a date twice", "date;pratique;Jour\n" + GOOD, "refused: column-twice@1"),
        text(
            "two columns of remarks",
            "date;pratique;remarque;note\n2026-03-04;irl-meetup;;\n",
            "1/0/0/0 | | semicolon"),
        text(
            "a column without a name",
            "date;;pratique\n2026-03-04;x;irl-meetup\n",
            "1/0/0/0 | | semicolon"),
        text(
            "case, spaces and apostrophes",
            "  DATE D’USAGE ;Pratique\n2026-03-04;irl-meetup\n",
            "1/0/0/0 | | semicolon"));
  }

  private static List<Case> cells() {
    return List.of(
        good("thousands in spaces", "2026-03-04;irl-meetup;s5;1 004"),
        good("thousands in no-break spaces", "2026-03-04;irl-meetup;s5;1\u00A0004"),
        good("thousands in narrow spaces", "2026-03-04;irl-meetup;s5;1\u202F004,0"),
        good("a decimal comma", "2026-03-04;irl-meetup;s5;12,00"),
        good("a decimal point", "2026-03-04;irl-meetup;s5;12.0"),
        row("a fraction", "2026-03-04;irl-meetup;s5;12,5", "count"),
        row("a thousand or one, in English", "2026-03-04;irl-meetup;s5;1,000", "count"),
        row("a thousand or one, in German", "2026-03-04;irl-meetup;s5;1.000", "count"),
        row("a negative", "2026-03-04;irl-meetup;s5;-1", "count"),
        row("beyond measure", "2026-03-04;irl-meetup;s5;99999999999", "count"),
        row("could not be computed", "2026-03-04;irl-meetup;s5;#REF!", "cell-error"),
        row("could not be computed, in French", "#VALEUR!;irl-meetup;s5;1", "cell-error"),
        row("a formula", "2026-03-04;=CONCAT(A1);s5;1", "cell-formula"),
        row("nothing for the date", ";irl-meetup;s5;1", "cell-empty"),
        row("an unknown session", "2026-03-04;irl-meetup;s9;1", "value"),
        text(
            "an address for an organisation",
            "date;pratique;organisation\n2026-03-04;irl-meetup;a@b.fr\n",
            "0/1/0/0 | 2 cell-personal | semicolon"),
        text(
            "an unknown volume",
            "date;indicateur;session;nombre\n2026-03-04;tombolas;s5;3\n",
            "0/1/0/0 | 2 indicator | semicolon"),
        text(
            "a volume of no session",
            "date;indicateur;session;nombre\n2026-03-04;inscrits;;3\n",
            "0/1/0/0 | 2 cell-empty | semicolon"));
  }

  private static List<Case> days() {
    return List.of(
        good("French", "31/03/2026;irl-meetup;s5;1"),
        good("French, one digit", "31/3/2026 8:05;irl-meetup;s5;1"),
        good("with points", "31.03.2026;irl-meetup;s5;1"),
        good("ISO and a time", "2026-03-04T10:15:30.123+01:00;irl-meetup;s5;1"),
        text(
            "either way",
            HEADER + "04/03/2026;irl-meetup;s5;1\n",
            "1/0/0/0 | | semicolon date-order-assumed"),
        text(
            "the same either way",
            HEADER + "04/04/2026;irl-meetup;s5;1\n",
            "1/0/0/0 | | semicolon"),
        text(
            "one proves the order",
            HEADER + "04/03/2026;irl-meetup;s5;1\n13/03/2026;irl-meetup;s5;1\n",
            "2/0/0/0 | | semicolon"),
        text(
            "month first",
            HEADER + "04/03/2026;irl-meetup;s5;1\n03/13/2026;irl-meetup;s5;1\n",
            "refused: date-order@0"),
        text(
            "month first once, day first elsewhere",
            HEADER + "13/03/2026;irl-meetup;s5;1\n03/13/2026;irl-meetup;s5;1\n",
            "1/1/0/0 | 3 date-impossible | semicolon"),
        row("two digits for the year", "04/03/26;irl-meetup;s5;1", "date-form"),
        row("a month in letters", "22 Jan;irl-meetup;s5;1", "date-form"),
        row("a serial number", "46085;irl-meetup;s5;1", "date-form"),
        row("the 31st of February", "2026-02-31;irl-meetup;s5;1", "date-impossible"),
        row("two signs in one day", "04/03-2026;irl-meetup;s5;1", "date-form"));
  }

  private static List<Case> files() {
    String long2 = "x".repeat(1_100_000);
    return List.of(
        row("an oversized cell", "2026-03-04;" + long2 + ";s5;1", "line-long"),
        row("an oversized cell in quotes", "2026-03-04;\"" + long2 + ";\";s5;1", "line-long"),
        row("an oversized line of separators", ";".repeat(1_100_000), "line-long"),
        text(
            "an oversized cell that opens quotes",
            HEADER + "2026-03-04;" + long2 + ";\"s5\nx\";1\n" + GOOD,
            "1/1/0/0 | 2 line-long | semicolon"),
        text(
            "an oversized title",
            long2 + "\n" + HEADER + GOOD,
            "1/0/0/0 | | semicolon titles-skipped"),
        text(
            "a quote never closed over many lines",
            HEADER + "2026-03-04;\"irl;s5;1\n" + GOOD.repeat(100_000),
            "refused: quotes@2"),
        new Case("a PDF", "%PDF-1.7\n".getBytes(UTF_8), "refused: format-unknown@0"),
        new Case(
            "a web page", "<!DOCTYPE html><table>".getBytes(UTF_8), "refused: format-unknown@0"),
        new Case(
            "an old workbook",
            bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0),
            "refused: workbook-old@0"),
        new Case(
            "a workbook under a password",
            joined(
                bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0),
                "EncryptedPackage".getBytes(UTF_16LE)),
            "refused: workbook-locked@0"));
  }

  private static List<Case> packed() {
    byte[] table = (HEADER + GOOD).getBytes(UTF_8);
    byte[] gzip = gzip(table);
    byte[] cut = Arrays.copyOf(gzip, gzip.length - 3);
    byte[] flipped = gzip.clone();
    flipped[gzip.length - 6] ^= 1;
    return List.of(
        new Case("compressed", gzip, "1/0/0/0 | | semicolon"),
        new Case(
            "compressed in two members",
            joined(gzip, gzip(GOOD.getBytes(UTF_8))),
            "2/0/0/0 | | semicolon"),
        new Case("compressed, cut", cut, "refused: gzip-cut@0"),
        new Case("compressed, a bit flipped", flipped, "refused: gzip-corrupt@0"),
        new Case(
            "compressed, followed by words",
            joined(gzip, "et la suite".getBytes(UTF_8)),
            "refused: gzip-followed@0"),
        new Case("compressed, swelling", gzip(new byte[150 << 20]), "refused: gzip-bomb@0"),
        new Case("compressed twice", gzip(gzip), "refused: gzip-twice@0"),
        new Case("nothing, compressed", gzip(new byte[0]), "refused: empty@0"),
        new Case(
            "compressed by a method of no one",
            bytes(0x1F, 0x8B, 9, 0),
            "refused: gzip-corrupt@0"));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMalformedTableIsTreatedAsWritten(Case malformed) {
    ReportWords words = new ReportWords(LIBRARY, List.of("s4", "s5"));
    List<String> rejected = new ArrayList<>();
    String found =
        Reports.format()
            .reader(words, Pseudonyms.forThisAudit())
            .read(
                ReportSource.of("r", malformed.bytes()),
                item -> {
                  if (item instanceof UsageItem.Rejected r) rejected.add(said(r.problem()));
                })
            .match(
                r -> read(r, rejected),
                p -> "refused: " + id(p.get(0)) + "@" + p.get(0).source().line());
    assertThat(found).isEqualTo(malformed.expected());
  }

  private static String read(Reading r, List<String> rejected) {
    assertThat(r.read()).isEqualTo(r.accepted() + r.rejected() + r.duplicates());
    assertThat(r.rejected()).isEqualTo(rejected.size());
    List<String> notes = r.notes().stream().map(MalformedTablesTest::id).toList();
    return "%d/%d/%d/%d |%s | %s"
        .formatted(
            r.accepted(),
            r.rejected(),
            r.duplicates(),
            r.blank(),
            rejected.isEmpty() ? "" : " " + String.join(" ", rejected),
            String.join(" ", notes));
  }

  private static String said(Problem p) {
    Source at = p.source();
    return at.line() + " " + id(p);
  }

  private static String id(Problem p) {
    return p.id().replaceFirst("^usage-", "");
  }
}
