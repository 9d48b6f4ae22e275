package org.clausier.usage.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Place;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.format.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a spreadsheet program wrote (resources/spreadsheets/README.md), not our own hand. */
class SpreadsheetProgramsTest {

  private static final ReportWords WORDS = new ReportWords(Library.builtIn(), List.of("s4"));
  private static final Pseudonyms KEYS = Pseudonyms.of(new byte[32]);

  private record Read(List<UsageItem> items, Optional<Reading> reading, List<Problem> refused) {}

  private static byte[] file(String name) throws IOException {
    try (InputStream in =
        SpreadsheetProgramsTest.class.getResourceAsStream("/spreadsheets/" + name)) {
      if (in == null) throw new AssertionError(name);
      return in.readAllBytes();
    }
  }

  private static Read read(String name, byte[] bytes) {
    List<UsageItem> items = new ArrayList<>();
    return Reports.format()
        .reader(WORDS, KEYS)
        .read(ReportSource.of(name, bytes), items::add)
        .match(
            r -> new Read(items, Optional.of(r), List.of()),
            p -> new Read(items, Optional.empty(), p));
  }

  private static String word(UsageItem item) {
    if (item instanceof UsageEvent e) {
      return e.day() + " " + e.practice() + " × " + e.count() + " " + e.known().values();
    }
    if (item instanceof UsageItem.Rejected r) {
      return r.problem().id()
          + " "
          + r.problem().source().sheet()
          + ":"
          + r.problem().source().line();
    }
    Place place = ((UsageItem.Repeated) item).place();
    return "repeated " + place.sheet() + ":" + place.row();
  }

  /** Days, computed days and times, leading zeros, formulas, errors, sheets, one of them hidden. */
  @ParameterizedTest
  @ValueSource(strings = {"tableur-1900.xlsx", "tableur-1904.xlsx"})
  void aWorkbookIsReadAsItsAuthorSawIt(String name) throws IOException {
    Read read = read(name, file(name));
    assertThat(read.items().stream().map(SpreadsheetProgramsTest::word))
        .containsExactly(
            "2026-10-05 internal-debriefing-screening × 2 [18]",
            "2026-10-06 follow-individually × 1 []",
            "2026-10-07 follow-individually × 1 []",
            "2026-10-08 follow-individually × 1 []",
            "2026-10-09 follow-individually × 1 []",
            "usage-cell-error Octobre:11",
            "usage-count Octobre:12",
            "2026-11-02 follow-individually × 1 []",
            "repeated Novembre:3",
            "2026-09-15 follow-individually × 1 []");
    assertThat(((UsageEvent) read.items().get(1)).learner()).contains(KEYS.learner("00401"));
    assertThat(((UsageEvent) read.items().get(3)).organisation()).isEqualTo("12345678200010");
    Reading reading = read.reading().orElseThrow();
    assertThat(List.of(reading.accepted(), reading.rejected(), reading.duplicates()))
        .containsExactly(7L, 2L, 1L);
    List<String> notes = reading.notes().stream().map(Problem::id).toList();
    assertThat(notes).contains("usage-sheet-unread", "usage-titles-skipped", "usage-sheet-hidden");
    assertThat(notes.contains("usage-dates-1904")).isEqualTo(name.contains("1904"));
  }

  /** The program made days of the texts that were days, and left 31/11 as it was. */
  @Test
  void aTableThatWasOpenedThenSavedAsAWorkbook() throws IOException {
    assertThat(
            read("from-csv.xlsx", file("from-csv.xlsx")).items().stream()
                .map(SpreadsheetProgramsTest::word))
        .containsExactly(
            "2026-10-05 internal-debriefing-screening × 1 [none, 18]",
            "2026-10-06 follow-individually × 1 []",
            "2026-10-07 internal-debriefing-talk × 2 [9]",
            "2026-10-07 follow-individually × 1 []",
            "repeated vrai:8",
            "usage-date-impossible vrai:9");
  }

  @Test
  void compressedItIsTheSame() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file("tableur-1900.xlsx"));
    }
    assertThat(read("t.xlsx.gz", packed.toByteArray()).items()).hasSize(10);
  }

  /** What is no workbook of this format is refused with what to do. */
  @ParameterizedTest
  @CsvSource({
    "tableur-1900.xls, usage-workbook-old",
    "tableur-1900.ods, usage-workbook-opendocument"
  })
  void anotherFormatIsRefusedOnce(String name, String id) throws IOException {
    assertThat(read(name, file(name)).refused()).extracting(Problem::id).containsExactly(id);
  }
}
