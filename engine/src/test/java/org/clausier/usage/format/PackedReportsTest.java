package org.clausier.usage.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.clausier.usage.csv.CsvReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table of several pieces that came compressed: decompressed on one thread and cut on the others,
 * it tells what the strict reader tells of the file as it was.
 */
class PackedReportsTest {

  private static final ReportWords WORDS =
      new ReportWords(Library.builtIn(), List.of("s1", "s2", "s3"));
  private static final Pseudonyms KEY = Pseudonyms.of(new byte[32]);

  private record Read(List<UsageItem> items, List<Reading> readings, List<Problem> refused) {}

  private static Read read(ReportReader reader, byte[] bytes) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    reader
        .read(ReportSource.of("r.csv", bytes), read.items()::add)
        .match(read.readings()::add, read.refused()::addAll);
    return read;
  }

  /** Rows of all sorts, so that pieces end anywhere: some odd, some repeated far away. */
  private static byte[] table(String charset) {
    StringBuilder rows =
        new StringBuilder("date;pratique;apprenant;organisation;session;nombre;remarque\r\n");
    for (int i = 0; i < 40_000; i++) {
      int n = i > 1000 && i % 50 == 0 ? i - 1000 : i;
      rows.append("2026-0").append(1 + n % 9).append("-1").append(n % 10);
      rows.append(n % 3 == 0 ? ";irl-meetup;" : ";enrol-cohort;");
      rows.append(n % 4 == 0 ? "" : (n % 8 == 1 ? "élève" : "eleve") + n % 5000)
          .append(";Hélios ")
          .append(n % 30);
      rows.append(";s").append(n % 97 == 0 ? 9 : 1 + n % 3).append(n % 211 == 0 ? ";x;" : ";1;");
      rows.append('"').append("réf. ").append(n).append(n % 500 == 0 ? " \"\"oui\"\"" : "");
      rows.append(" ; à revoir".repeat(1 + n % 7)).append("\"\r\n");
    }
    return rows.append("2026-01-01;irl-meetup;;Hélios;s1;1;sans fin de ligne")
        .toString()
        .getBytes(Charset.forName(charset));
  }

  /** In members of unequal length, as programs that append to a log make them. */
  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int from = 0;
    for (int to : new int[] {1, 70_000, 1_500_000, bytes.length}) {
      try (GZIPOutputStream member = new GZIPOutputStream(all)) {
        member.write(bytes, from, to - from);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      from = to;
    }
    return all.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
  void aCompressedTableTellsWhatItToldBefore(String charset) {
    byte[] bytes = table(charset);
    byte[] packed = packed(bytes);
    assertThat(bytes.length).isGreaterThan(3 << 20);
    Read strict = read(CsvReports.strict(WORDS, KEY), bytes);
    Read found = read(Reports.format().reader(WORDS, KEY), packed);
    assertThat(found.refused()).isEmpty();
    assertThat(found.items()).isEqualTo(strict.items());
    Reading one = found.readings().get(0);
    Reading other = strict.readings().get(0);
    assertThat(one.tables()).isEqualTo(other.tables());
    assertThat(one.notes()).isEqualTo(other.notes());
    assertThat(one.duplicates()).isPositive();
    assertThat(one.rejected()).isPositive();
    assertThat(one.sha256()).isEqualTo(sha256(packed));
  }

  @Test
  void whatIsCutFarFromItsBeginningIsRefusedWhole() {
    byte[] packed = packed(table("UTF-8"));
    for (int kept : new int[] {packed.length / 2, packed.length - 1}) {
      Read found = read(Reports.format().reader(WORDS, KEY), Arrays.copyOf(packed, kept));
      assertThat(found.refused()).extracting(Problem::id).containsExactly("usage-gzip-cut");
    }
    byte[] wrong = packed.clone();
    wrong[packed.length * 3 / 4] ^= 0x10;
    assertThat(read(Reports.format().reader(WORDS, KEY), wrong).refused())
        .extracting(Problem::id)
        .containsExactly("usage-gzip-corrupt");
  }
}
