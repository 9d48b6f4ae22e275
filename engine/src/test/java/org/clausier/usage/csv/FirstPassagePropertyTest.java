package org.clausier.usage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.clausier.problem.Problem;
import org.clausier.usage.ReportSource;
import org.clausier.usage.bytes.Pace;
import org.junit.jupiter.api.Test;

/** A file looked at in pieces, on many threads, is what a decoder on one thread says that it is. */
class FirstPassagePropertyTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** At the edges of what a byte may be, and of what may follow another. */
  private static final int[] EDGES = {
    0x00, 0x0A, 0x41, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
    0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  private static boolean strictly(byte[] bytes, Charset charset) {
    try {
      TextFile.strict(charset).decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void same(byte[] bytes, Charset charset) {
    assertThat(new TextBytes(charset).isText(bytes, bytes.length))
        .as(Arrays.toString(bytes))
        .isEqualTo(strictly(bytes, charset));
  }

  @Test
  void everyPairOfBytes() {
    for (int pair = 0; pair < 1 << 16; pair++) {
      byte[] bytes = {(byte) (pair >> 8), (byte) pair};
      same(bytes, StandardCharsets.UTF_8);
      same(bytes, WINDOWS);
    }
  }

  @Test
  void everyFirstAndSecondByteBeforeAnyEdge() {
    for (int first = 0xC0; first < 0x100; first++) {
      for (int second = 0x70; second < 0x100; second++) {
        for (int third : EDGES) {
          same(new byte[] {(byte) first, (byte) second, (byte) third}, StandardCharsets.UTF_8);
          for (int fourth : new int[] {0x41, 0x7F, 0x80, 0xBF, 0xC0}) {
            same(
                new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth},
                StandardCharsets.UTF_8);
          }
        }
      }
    }
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> usual =
        Arbitraries.of("a", "date;", "é", "€", "😀", "\n", "\r", "\r\n", "\t", "12345678", "«")
            .map(s -> s.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> odd =
        Arbitraries.integers().between(0, EDGES.length - 1).map(i -> new byte[] {(byte) EDGES[i]});
    Arbitrary<byte[]> windows = Arbitraries.of("é", "€", "ÿ").map(s -> s.getBytes(WINDOWS));
    return Arbitraries.of(0, 1, 4)
        .flatMap(
            oddly ->
                Arbitraries.frequencyOf(
                        Tuple.of(60, usual), Tuple.of(oddly, odd), Tuple.of(oddly / 4, windows))
                    .list()
                    .ofMaxSize(80))
        .map(FirstPassagePropertyTest::joined);
  }

  private static byte[] joined(List<byte[]> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Property(tries = 3000)
  void theSameWhateverTheCut(
      @ForAll("files") byte[] bytes,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll @IntRange(min = 1, max = 60) int chunk)
      throws IOException {
    ReportSource source = ReportSource.of("r.csv", bytes);
    assertThat(said(source, new Pace(threads, chunk))).isEqualTo(said(source, new Pace(0, 1)));
  }

  private static String said(ReportSource source, Pace pace) throws IOException {
    return TextFile.inspect(source, pace)
        .match(
            TextFile::toString, problems -> problems.stream().map(Problem::toString).toList() + "");
  }
}
