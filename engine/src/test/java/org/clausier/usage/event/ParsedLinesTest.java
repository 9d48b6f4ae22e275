package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clausier.problem.Problem;
import org.clausier.usage.Duplicates;
import org.clausier.usage.FileKind;
import org.clausier.usage.ObjectRows;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.clausier.usage.bytes.Pace;
import org.junit.jupiter.api.Test;

/** Lines read on many threads, cut anywhere, tell what lines read one by one tell. */
class ParsedLinesTest {

  private static final ReportWords WORDS = new ReportWords(ReadEvents.LIBRARY, List.of("s4"));
  private static final String STATEMENT =
      "{\"id\":\"6f3405d0-e8b4-47b0-b30e-00000000000%d\",\"actor\":{\"account\":{\"homePage\":"
          + "\"https://cours.example\",\"name\":\"%s\"}},\"verb\":{\"id\":"
          + "\"http://id.tincanapi.com/verb/viewed\"},\"object\":{\"id\":\"https://cours.example/1\","
          + "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/module\"}},"
          + "\"timestamp\":\"2026-03-0%dT10:00:00Z\"}";

  private record Read(List<UsageItem> items, List<Reading> readings, List<Problem> refused) {}

  private static Read read(byte[] bytes, Pace pace) {
    Pseudonyms key = Pseudonyms.of(new byte[32]);
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    new EventReports(
            FileKind.NDJSON,
            WORDS,
            key,
            new ObjectRows(WORDS, key, new Duplicates()),
            new StatementMemory(),
            pace)
        .read(ReportSource.of("r.ndjson", bytes), read.items()::add)
        .match(read.readings()::add, read.refused()::addAll);
    return read;
  }

  private static void same(byte[] bytes, int threads, int chunk) {
    assertThat(read(bytes, new Pace(threads, chunk))).isEqualTo(read(bytes, new Pace(0, 1)));
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<String> line =
        Arbitraries.of(
            STATEMENT.formatted(1, "ana", 4),
            STATEMENT.formatted(2, "bob", 5),
            STATEMENT.formatted(2, "eve", 5),
            STATEMENT.formatted(3, "zoé", 6).replace("é", "\\u00e9"),
            STATEMENT.formatted(4, "ana", 7).replace("viewed", "nothing"),
            STATEMENT.formatted(5, "ana", 8).replace("2026-03-08", "2026-13-08"),
            "Mar  4 host tracking - " + STATEMENT.formatted(6, "ana", 9),
            "{\"date\":\"2026-03-04\",\"practice\":\"irl-meetup\",\"learner\":\"ana\"}",
            "{\"username\":\"ana\",\"event_type\":\"play_video\",\"time\":\"2026-03-04T10:00:00Z\","
                + "\"context\":{\"user_id\":12}}",
            "{\"id\":1,}",
            "{} {}",
            "{\"id\":\"a\",\"id\":\"b\"}",
            "[1]",
            "",
            "  ",
            "\u0000");
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n", "\n\n");
    return net.jqwik.api.Combinators.combine(line, end)
        .as(String::concat)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(lines -> String.join("", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void theSameWhateverTheCut(
      @ForAll("files") byte[] bytes,
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 2000) int chunk) {
    same(bytes, threads, chunk);
  }

  @Property(tries = 300)
  void theSameWhateverByteIsSpoilt(
      @ForAll("files") byte[] bytes, @ForAll int where, @ForAll byte value) {
    byte[] spoilt = bytes.clone();
    spoilt[Math.floorMod(where, bytes.length)] = value;
    same(spoilt, 2, 700);
  }

  /** Just within measure, just beyond, and far beyond: what follows keeps its number. */
  @Test
  void aLineBeyondMeasureIsPassedOverByBoth() {
    for (int more : new int[] {-1, 0, 1, Window.LONGEST, 2 * Window.LONGEST + 7}) {
      String line = "{\"a\":\"" + "x".repeat(Window.LONGEST + more - 8) + "\"}";
      String file =
          STATEMENT.formatted(1, "ana", 4) + "\n" + line + "\n" + STATEMENT.formatted(2, "bob", 5);
      same(file.getBytes(StandardCharsets.UTF_8), 2, 1 << 16);
    }
  }
}
