package org.clausier.usage.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTest {

  private static final String TEXT = "date;pratique\n2026-03-04;irl-meetup\n".repeat(50);

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static String read(byte[] bytes) throws IOException {
    return read(bytes, Gunzip.Bounds.USUAL);
  }

  private static String read(byte[] bytes, Gunzip.Bounds bounds) throws IOException {
    try (Gunzip in = new Gunzip("r.csv.gz", new ByteArrayInputStream(bytes), bounds)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String problemOf(byte[] bytes, Gunzip.Bounds bounds) {
    return catchThrowableOfType(Spoilt.class, () -> read(bytes, bounds)).problem().id();
  }

  private static String problemOf(byte[] bytes) {
    return problemOf(bytes, Gunzip.Bounds.USUAL);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void membersThatFollowEachOtherAreReadAsOne() throws IOException {
    assertThat(read(gzip(TEXT))).isEqualTo(TEXT);
    assertThat(read(joined(gzip(TEXT), joined(gzip(""), gzip("fin"))))).isEqualTo(TEXT + "fin");
  }

  @Test
  void aNameACommentAndExtraFieldsInTheHeaderArePassed() throws IOException {
    byte[] plain = gzip("a");
    byte[] header = {31, (byte) 139, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 0, 2, 0, 7, 7, 'n', 0, 'c', 0};
    byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
    assertThat(read(joined(header, body))).isEqualTo("a");
  }

  @Test
  void aCutAnywhereIsSeen() {
    byte[] whole = gzip(TEXT);
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(problemOf(cut)).as("cut at " + length).isEqualTo("usage-gzip-cut");
    }
  }

  @Test
  void aFlippedBitAnywhereInTheBodyIsSeen() {
    byte[] whole = gzip(TEXT);
    for (int at = 10; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      assertThatThrownBy(() -> read(flipped)).as("byte " + at).isInstanceOf(Spoilt.class);
    }
  }

  @Test
  void whatFollowsTheLastMemberIsRefused() {
    assertThat(problemOf(joined(gzip(TEXT), new byte[] {0}))).isEqualTo("usage-gzip-followed");
    assertThat(problemOf(joined(gzip(TEXT), "x".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("usage-gzip-followed");
  }

  @Test
  void aStreamThatSwellsIsStoppedByItsRatioOrItsSize() {
    byte[] zeros = gzip("0".repeat(1_000_000));
    assertThat(problemOf(zeros, new Gunzip.Bounds(Long.MAX_VALUE, 500_000, 200)))
        .isEqualTo("usage-gzip-bomb");
    assertThat(problemOf(zeros, new Gunzip.Bounds(999_999, Long.MAX_VALUE, 200)))
        .isEqualTo("usage-gzip-bomb");
  }

  @Test
  void aSmallRepetitiveFileIsHonest() throws IOException {
    assertThat(read(gzip("0".repeat(1_000_000)))).hasSize(1_000_000);
  }
}
