package org.clausier.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path that is not what it should be is told apart, before anything is read. */
class YamlFileTest {

  @TempDir private Path folder;

  private static String problem(Path path) {
    return YamlFile.read(path)
        .match(ok -> "ok", all -> all.get(0).id() + " " + all.get(0).source().name());
  }

  @Test
  void missingDirectoryEmptyAndBinaryAreToldApart() throws IOException {
    Path file = folder.resolve("p.yaml");
    assertThat(problem(file)).isEqualTo("file-missing " + file);
    assertThat(problem(folder)).isEqualTo("file-is-directory " + folder);
    assertThat(problem(Files.write(file, new byte[0]))).isEqualTo("file-empty " + file);
    assertThat(problem(Files.write(file, new byte[] {'P', 'K', 3, 4, 0}))).startsWith("not-text ");
    assertThat(problem(Files.writeString(file, "a: 1"))).isEqualTo("ok");
  }

  @Test
  void aHundredMegabytesAreRefusedUnread() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(100_000_000);
    }
    assertThat(problem(file)).startsWith("file-too-large ");
  }
}
