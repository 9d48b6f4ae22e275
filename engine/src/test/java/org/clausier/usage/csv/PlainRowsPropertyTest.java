package org.clausier.usage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.junit.jupiter.api.Test;

/**
 * A table read by its bytes, on many threads, cut anywhere, tells what the strict reader tells: the
 * same items in the same order, the same balance, the same refusal.
 */
class PlainRowsPropertyTest {

  private static final ReportWords WORDS =
      new ReportWords(Library.builtIn(), List.of("s4", "s5", "s 6"));
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADER =
      "date;pratique;apprenant;organisation;session;nombre;participants;attribution;inconnue;indicateur";

  /** Enough plain rows for columns that nobody reads to have been looked at. */
  private static final String BEFORE = "2026-03-04;irl-meetup;ana;Hélios;s4;1;;oui;;\n".repeat(201);

  private record Read(List<UsageItem> items, List<Problem> refused, List<Reading> readings) {}

  private static Read read(CsvReports reports, byte[] bytes) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    reports
        .read(ReportSource.of("r.csv", bytes), read.items()::add)
        .match(read.readings()::add, read.refused()::addAll);
    return read;
  }

  private static void same(byte[] bytes, int threads, int chunk) {
    Pseudonyms key = Pseudonyms.of(new byte[32]);
    Read strict = read(CsvReports.strict(WORDS, key), bytes);
    Read cut = read(CsvReports.cut(WORDS, key, threads, chunk), bytes);
    assertThat(cut.refused()).isEqualTo(strict.refused());
    assertThat(cut.readings()).isEqualTo(strict.readings());
    // what was told before a refusal is of no use to anybody
    if (strict.refused().isEmpty()) assertThat(cut.items()).isEqualTo(strict.items());
  }

  @Provide
  Arbitrary<String> rows() {
    Arbitrary<String> day =
        Arbitraries.of(
            "2026-03-04",
            "04/03/2026",
            "13/03/2026",
            "2026-03-04 23:30Z",
            "2026-3-4 9:05:01,5 +02:00",
            "31/02/2026",
            " 2026-03-05 ",
            "\"2026-03-06\"",
            "mars",
            "");
    Arbitrary<String> practice =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                8, Arbitraries.of("irl-meetup", "enrol-cohort", "\"irl-meetup\"", "IRL-Meetup")),
            net.jqwik.api.Tuple.of(1, Arbitraries.of("tombola", "", "internal-debriefing")));
    Arbitrary<String> learner =
        Arbitraries.of(
            "", "ana", "Ana", "é", "\"ana\"", " ana", "#N/A", "=A1", "\u00A0", "\u2003", "a\"b",
            "ﬁ");
    Arbitrary<String> organisation =
        Arbitraries.of("", "Hélios", "hélios ", "x@y.example", "\"a;b\"", "=1", "\"He\"\"l\"");
    Arbitrary<String> session = Arbitraries.of("", "s4", "s5", "s9", "\"s 6\"");
    Arbitrary<String> count = Arbitraries.of("", "1", "2,0", "0", "1 004", "x");
    Arbitrary<String> people = Arbitraries.of("", "4", "30");
    Arbitrary<String> answer = Arbitraries.of("", "oui", "non", "peut-être");
    Arbitrary<String> unknown =
        Arbitraries.of("", "1", "\"a;b\"", "\"deux\"\"\"", "\u001F", "a\"", "\"l1\nl2\"", "œ\t");
    Arbitrary<String> indicator =
        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, ""), net.jqwik.api.Tuple.of(1, "actifs"));
    Arbitrary<String> end =
        Arbitraries.frequency(
            net.jqwik.api.Tuple.of(60, "\n"),
            net.jqwik.api.Tuple.of(20, "\r\n"),
            net.jqwik.api.Tuple.of(4, ";\n"),
            net.jqwik.api.Tuple.of(2, ";trop\n"),
            net.jqwik.api.Tuple.of(2, "\n\n"),
            net.jqwik.api.Tuple.of(2, "\n;;;;;;;;;\n"),
            net.jqwik.api.Tuple.of(1, "\r"),
            net.jqwik.api.Tuple.of(1, "\"\n"),
            net.jqwik.api.Tuple.of(1, "\"x\n"));
    Arbitrary<String> first =
        Combinators.combine(
                mostly("2026-03-04", day),
                mostly("irl-meetup", practice),
                mostly("ana", learner),
                mostly("Hélios", organisation))
            .as((d, p, l, o) -> String.join(";", d, p, l, o));
    Arbitrary<String> then =
        Combinators.combine(
                mostly("s4", session),
                mostly("1", count),
                mostly("", people),
                mostly("oui", answer),
                mostly("", unknown),
                indicator)
            .as((s, n, g, a, u, i) -> String.join(";", s, n, g, a, u, i));
    Arbitrary<String> row = Combinators.combine(first, then, end).as((a, b, e) -> a + ";" + b + e);
    return row.list().ofMaxSize(60).map(rows -> String.join("", rows));
  }

  /** Most rows say what another said: that is where the two ways of reading differ. */
  private static Arbitrary<String> mostly(String usual, Arbitrary<String> other) {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(5, Arbitraries.just(usual)), net.jqwik.api.Tuple.of(1, other));
  }

  @Property(tries = 400)
  void theSameWhateverTheCut(
      @ForAll("rows") String rows,
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 4000) int chunk,
      @ForAll boolean windows) {
    String text = HEADER + "\n" + BEFORE + rows + rows;
    same(bytes(text, windows), threads, chunk);
  }

  private static byte[] bytes(String text, boolean windows) {
    return windows && WINDOWS.newEncoder().canEncode(text)
        ? text.getBytes(WINDOWS)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  /** Any byte may be anything: the strict reader decides, and the other says the same. */
  @Property(tries = 400)
  void theSameWhateverByteIsSpoilt(
      @ForAll("rows") String rows,
      @ForAll @IntRange(min = 1, max = 4000) int chunk,
      @ForAll int where,
      @ForAll byte value) {
    byte[] bytes = (HEADER + "\n" + BEFORE + rows).getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(where, bytes.length)] = value;
    same(bytes, 2, chunk);
  }

  @Property(tries = 100)
  void theSameAfterAMarkAndASeparatorLine(
      @ForAll("rows") String rows, @ForAll boolean mark, @ForAll boolean told) {
    String before = (mark ? "\uFEFF" : "") + (told ? "sep=;\r\n" : "") + "Titre;\n\n";
    byte[] bytes = (before + HEADER + "\n" + BEFORE + rows).getBytes(StandardCharsets.UTF_8);
    same(bytes, 2, 512);
  }

  /** A line is cut as the parser cuts it, whatever its quotes. */
  @Property(tries = 1000)
  void theSameCells(@ForAll("cells") String line) {
    same((HEADER + "\n" + BEFORE + line + "\n").getBytes(StandardCharsets.UTF_8), 1, 1 << 16);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings()
        .withChars("\";a \r\n=é")
        .ofMaxLength(24)
        .map(s -> "2026-03-04;" + s);
  }

  @Test
  void aRowSentTwiceIsCountedOnceWhicheverReaderSawItFirst() {
    String row = "2026-03-04;irl-meetup;bob;Hélios;s4;1;;oui;;\n";
    String strictly = "2026-03-04;irl-meetup;bob;Hélios;s4;1;;oui;\"\"\"\";\n";
    String text = HEADER + "\n" + row + strictly + BEFORE + row + strictly + row;
    Read cut =
        read(
            CsvReports.cut(WORDS, Pseudonyms.forThisAudit(), 2, 64),
            text.getBytes(StandardCharsets.UTF_8));
    assertThat(cut.readings().get(0).accepted()).isEqualTo(3);
    assertThat(cut.readings().get(0).duplicates()).isEqualTo(203);
    same(text.getBytes(StandardCharsets.UTF_8), 2, 64);
  }
}
