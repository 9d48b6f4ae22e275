package org.clausier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausier.library.LibraryFiles;

/**
 * The files of the origin case <i>ABC Gestion de projet</i>, copied where a test may spoil them.
 */
record Case(Path folder) {

  private static final String FROM = "policies/abc-gestion-de-projet/";

  String file(String path) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, LibraryFiles.builtIn().bytes(FROM + path)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String v1() {
    return file("policy-v1.yaml");
  }

  String v2() {
    return file("policy-v2.yaml");
  }

  /** A file of the case with one text replaced by another. */
  String spoiled(String path, String text, String by) {
    String file = file(path);
    try {
      String whole = Files.readString(Path.of(file));
      if (!whole.contains(text)) throw new IllegalArgumentException(path + " has no " + text);
      return write(path, whole.replace(text, by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  String write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, bytes).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
