package org.clausier.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** The bytes of a file, taken only when it may be a text of a reasonable size. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Refuses what is missing ({@code file-missing}), a directory ({@code file-is-directory}), more
   * than {@link YamlReader#LARGEST} bytes, before and while they are read ({@code file-too-large}),
   * what may not be read ({@code file-unreadable}), a binary ({@code not-text}) and an empty file
   * ({@code file-empty}).
   */
  public static Outcome<byte[]> read(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) return refused(name, "file-missing");
    if (Files.isDirectory(file)) return refused(name, "file-is-directory");
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.isRegularFile(file) && Files.size(file) > YamlReader.LARGEST) {
        return tooLarge(name);
      }
      return checked(name, in.readNBytes(YamlReader.LARGEST + 1));
    } catch (IOException e) {
      return refused(name, "file-unreadable");
    }
  }

  private static Outcome<byte[]> checked(String name, byte[] bytes) {
    if (bytes.length > YamlReader.LARGEST) return tooLarge(name);
    if (bytes.length == 0) return refused(name, "file-empty");
    for (byte b : bytes) {
      if (b == 0) return refused(name, "not-text");
    }
    return Outcome.ok(bytes);
  }

  private static Outcome<byte[]> tooLarge(String name) {
    return Outcome.refused(
        Problem.error(Source.of(name), "file-too-large", YamlReader.LARGEST + ""));
  }

  private static Outcome<byte[]> refused(String name, String id) {
    return Outcome.refused(Problem.error(Source.of(name), id));
  }
}
