package org.clausier.web.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.web.desk.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over is on disk under a seal, whole or not at all. */
class DepositTest {

  private static final int BLOCK = 65_536;

  @TempDir Path data;

  private static byte[] names(int length) {
    byte[] line =
        "2026-09-01;Léa Martin;lea.martin@helios.example\n".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[length];
    for (int i = 0; i < length; i++) all[i] = line[i % line.length];
    return all;
  }

  private static Deposit.Kept take(Deposit deposit, byte[] bytes) throws Exception {
    return deposit.take(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
  }

  private byte[] onDisk(String place) throws IOException {
    return Files.readAllBytes(data.resolve("depot").resolve(place));
  }

  private static byte[] open(Deposit deposit, String place) throws IOException {
    try (InputStream in = deposit.open(place)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7})
  void what_was_taken_is_given_back_and_nobody_reads_it_on_disk(int length) throws Exception {
    Deposit deposit = new Deposit(data);
    byte[] bytes = names(length);
    Deposit.Kept kept = take(deposit, bytes);
    assertThat(kept.size()).isEqualTo(length);
    assertThat(kept.sha256()).isEqualTo(Digest.of(bytes));
    assertThat(open(deposit, kept.place())).isEqualTo(bytes);
    String sealed = new String(onDisk(kept.place()), StandardCharsets.ISO_8859_1);
    assertThat(sealed).doesNotContain("Martin", "helios", "2026");
    // another start of the same installation opens it
    assertThat(open(new Deposit(data), kept.place())).isEqualTo(bytes);
  }

  @Test
  void what_was_altered_moved_or_cut_does_not_open() throws Exception {
    Deposit deposit = new Deposit(data);
    String place = take(deposit, names(3 * BLOCK)).place();
    byte[] sealed = onDisk(place);
    Path file = data.resolve("depot").resolve(place);
    byte[] altered = sealed.clone();
    altered[BLOCK / 2] ^= 1;
    int block = BLOCK + 16;
    byte[] cut = Arrays.copyOf(sealed, 16 + 2 * block);
    byte[] moved = sealed.clone();
    System.arraycopy(sealed, 16, moved, 16 + block, block);
    System.arraycopy(sealed, 16 + block, moved, 16, block);
    for (byte[] wrong : new byte[][] {altered, cut, moved}) {
      Files.write(file, wrong);
      assertThatThrownBy(() -> open(deposit, place)).hasMessageContaining("altered");
    }
    Files.write(file, sealed);
    assertThat(open(deposit, place)).hasSize(3 * BLOCK);
  }

  @Test
  void what_is_too_long_leaves_nothing() throws Exception {
    Deposit deposit = new Deposit(data);
    assertThatThrownBy(() -> deposit.take(new ByteArrayInputStream(names(101)), 100))
        .isInstanceOf(TooLong.class);
    assertThat(deposit.take(new ByteArrayInputStream(names(100)), 100).size()).isEqualTo(100);
    assertThatThrownBy(
            () ->
                deposit.fill(
                    out -> {
                      out.write(1);
                      throw new IOException("cut off");
                    }))
        .isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(data.resolve("depot"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void what_nobody_knows_is_erased() throws Exception {
    Deposit deposit = new Deposit(data);
    String known = take(deposit, names(10)).place();
    String stray = take(deposit, names(10)).place();
    Files.write(data.resolve("depot").resolve("half.part"), new byte[3]);
    deposit.eraseAllBut(Set.of(known));
    assertThat(data.resolve("depot").resolve(known)).exists();
    assertThat(data.resolve("depot").resolve(stray)).doesNotExist();
    assertThat(data.resolve("depot").resolve("half.part")).doesNotExist();
  }

  @Test
  void the_key_is_its_owners_alone() throws Exception {
    Deposit deposit = new Deposit(data);
    assertThat(take(deposit, names(1)).size()).isEqualTo(1);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("depot.cle"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("depot"))))
        .isEqualTo("rwx------");
  }
}
