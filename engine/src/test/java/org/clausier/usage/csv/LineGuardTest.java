package org.clausier.usage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineGuardTest {

  private static String guarded(String text, int longest) {
    StringBuilder out = new StringBuilder();
    try (LineGuard guard = new LineGuard(new StringReader(text), longest, ';')) {
      for (int c = guard.read(); c >= 0; c = guard.read()) out.append((char) c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "abcd⏎e          | abcd⏎e",
        "abcdef⏎e        | abcd⏎e",
        "abcdef          | abcd",
        "ab;\"x\"y⏎e     | ab;\"\"⏎e", // the dropped quote closed a cell
        "abcde\"x⏎y\"⏎e  | abcd;\"⏎y\"⏎e", // it opened one, that the next line closes
        "abcde\"x\"⏎e    | abcd⏎e",
        "\"bcd\"\"e\"⏎e  | \"bcd\"⏎e",
      })
  void aCutLineKeepsItsQuotesBalanced(String text, String kept) {
    assertThat(guarded(text.strip().replace('⏎', '\n'), 4)).isEqualTo(kept.replace('⏎', '\n'));
  }

  @Property
  void shortLinesPassUntouched(
      @ForAll
          @StringLength(max = 60)
          @Chars({'"', ';', '\n', '\r'})
          @CharRange(from = 'a', to = 'c')
          String text) {
    assertThat(guarded(text, 60)).isEqualTo(text);
  }

  @Property
  void noLineIsLongerThanTheMeasureAndWhatItMayOwe(
      @ForAll
          @StringLength(max = 60)
          @Chars({'"', ';', '\n', '\r'})
          @CharRange(from = 'a', to = 'c')
          String text,
      @ForAll @IntRange(min = 1, max = 20) int longest) {
    String guarded = guarded(text, longest);
    assertThat(guarded.lines()).allMatch(l -> l.length() <= longest + 2);
    assertThat(guarded.lines().count()).isLessThanOrEqualTo(text.lines().count() + 1);
    assertThat(quotes(guarded) % 2).isEqualTo(quotes(text) % 2);
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '"').count();
  }

  /** A line a hundred times what a parser may hold. */
  @Test
  void aHugeLineIsOneRejectedRow() {
    byte[] head =
        "date;pratique\n2026-03-04;irl-meetup\n2026-03-04;".getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\n2026-03-05;irl-meetup\n".getBytes(StandardCharsets.UTF_8);
    long huge = 100L << 20;
    ReportSource source =
        ReportSource.of(
            "r.csv",
            () ->
                new SequenceInputStream(
                    new java.io.ByteArrayInputStream(head),
                    new SequenceInputStream(
                        letters(huge), new java.io.ByteArrayInputStream(tail))));
    List<UsageItem> items = new ArrayList<>();
    Reading reading =
        new CsvReports(new ReportWords(Library.builtIn(), List.of()), Pseudonyms.forThisAudit())
            .read(source, items::add)
            .match(
                r -> r,
                p -> {
                  throw new AssertionError(p.toString());
                });
    assertThat(reading.accepted()).isEqualTo(2);
    Problem problem = ((UsageItem.Rejected) items.get(1)).problem();
    assertThat(problem.id()).isEqualTo("usage-line-long");
    assertThat(problem.source().line()).isEqualTo(3);
  }

  private static InputStream letters(long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] to, int from, int length) {
        if (left <= 0) return -1;
        int n = (int) Math.min(left, length);
        java.util.Arrays.fill(to, from, from + n, (byte) 'x');
        left -= n;
        return n;
      }
    };
  }
}
