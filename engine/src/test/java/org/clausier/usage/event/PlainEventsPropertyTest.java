package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausier.problem.Problem;
import org.clausier.usage.Duplicates;
import org.clausier.usage.FileKind;
import org.clausier.usage.Mapping;
import org.clausier.usage.ObjectRows;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.clausier.usage.bytes.Chunk;
import org.clausier.usage.bytes.LearnerWords;
import org.clausier.usage.bytes.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines read by their bytes tell what the strict parser tells, whatever was done to them. */
class PlainEventsPropertyTest {

  private static final List<String> SESSIONS = List.of("s4", "session04");
  private static final ReportWords ONE_COURSE = new ReportWords(ReadEvents.LIBRARY, SESSIONS);
  private static final ReportWords SEVERAL =
      new ReportWords(
          ReadEvents.LIBRARY,
          SESSIONS,
          List.of(
              new Mapping(
                  "m",
                  Optional.empty(),
                  Map.of(),
                  Map.of(),
                  Optional.empty(),
                  List.of("https://cours.example/abc", "course-v1:Exemple+32001"))));

  private record Read(List<UsageItem> items, List<Reading> readings, List<Problem> refused) {}

  private static Read read(byte[] file, FileKind kind, ReportWords words, int threads) {
    Pseudonyms key = Pseudonyms.of(new byte[32]);
    StatementMemory memory = new StatementMemory();
    Read read;
    EventReports reader;
    do {
      read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      ObjectRows rows = new ObjectRows(words, key, new Duplicates());
      reader = new EventReports(kind, words, key, rows, memory, new Pace(threads, 1 << 16));
      reader
          .read(ReportSource.of("r", file), read.items()::add)
          .match(read.readings()::add, read.refused()::addAll);
    } while (reader.again());
    return read;
  }

  private static void same(byte[] file, FileKind kind, ReportWords words) {
    assertThat(read(file, kind, words, 1)).isEqualTo(read(file, kind, words, 0));
  }

  /** Each file teaches its shapes first; then come lines that something happened to. */
  @Property(tries = 400)
  void whateverIsDoneToALine(@ForAll long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String line : EventLines.ALL) EventLines.write(file, line);
    for (int i = 0; i < 30; i++) {
      byte[] line = EventLines.any(random).getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(3); n >= 0; n--) line = EventLines.spoilt(line, random);
      file.writeBytes(line);
      file.write('\n');
    }
    FileKind kind =
        List.of(FileKind.NDJSON, FileKind.NDJSON, FileKind.XAPI, FileKind.OPENEDX)
            .get(random.nextInt(4));
    same(file.toByteArray(), kind, random.nextBoolean() ? ONE_COURSE : SEVERAL);
  }

  /** With nothing done to them but that their values are drawn. */
  @Property(tries = 200)
  void whateverTheValues(@ForAll long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 60; i++) EventLines.write(file, EventLines.drawn(random));
    same(file.toByteArray(), FileKind.NDJSON, random.nextBoolean() ? ONE_COURSE : SEVERAL);
  }

  /** Every malformed input of the survey, after lines that taught their shape. */
  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "org.clausier.usage.event.MalformedJsonTest#inputs",
    "org.clausier.usage.event.MalformedJsonTest#others"
  })
  void everyMalformedInput(String name, byte[] bytes, List<String> words) {
    same(bytes, FileKind.NDJSON, ONE_COURSE);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String line : EventLines.ALL) EventLines.write(file, line);
    EventLines.write(file, MalformedJsonTest.ONE);
    if (bytes.length > 1 && bytes[0] != (byte) 0xFF) file.writeBytes(bytes);
    same(file.toByteArray(), FileKind.NDJSON, ONE_COURSE);
  }

  /** Were it never taken, it would be equal too. */
  @Test
  void usualLinesAreReadByTheirBytes() {
    assertThat(plain(EventLines.USUAL)).containsExactlyElementsOf(EventLines.USUAL);
    assertThat(plain(EventLines.UNUSUAL)).isEmpty();
  }

  /** The lines that are read by their bytes the second time. */
  private static List<String> plain(List<String> lines) {
    Pseudonyms key = Pseudonyms.of(new byte[32]);
    Tracing tracing = new Tracing(ONE_COURSE);
    Marks marks = new Marks();
    Learners learners = new Learners(key);
    LineReader reader =
        new LineReader(
            FileKind.NDJSON,
            new PlainEvents(
                new PlainWords(
                    FileKind.NDJSON,
                    tracing,
                    new Statements(marks.copy(), tracing, learners),
                    new TrackingEvents(marks.copy(), tracing, learners)),
                new LearnerWords(key),
                marks));
    byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    reader.apply(new Chunk(file, file.length, false));
    ParsedLines again = reader.apply(new Chunk(file, file.length, false));
    return lines.stream().filter(line -> again.next() && again.told() != null).toList();
  }
}
