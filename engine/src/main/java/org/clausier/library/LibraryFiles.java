package org.clausier.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a library, by their path from its root: « practices/irl-meetup/fr.md ». */
public interface LibraryFiles {

  /** All the paths, sorted. */
  List<String> paths();

  /** The bytes of a file that {@link #paths()} lists. */
  byte[] bytes(String path);

  default String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  default boolean has(String path) {
    return java.util.Collections.binarySearch(paths(), path) >= 0;
  }

  /** The names of the folders directly under a path. */
  default List<String> folders(String under) {
    String prefix = under + "/";
    TreeSet<String> names = new TreeSet<>();
    for (String path : paths()) {
      if (path.startsWith(prefix)) {
        int slash = path.indexOf('/', prefix.length());
        if (slash > 0) names.add(path.substring(prefix.length(), slash));
      }
    }
    return List.copyOf(names);
  }

  /** The library that came with the program, listed by the index that its build made. */
  static LibraryFiles builtIn() {
    ClassLoader loader = LibraryFiles.class.getClassLoader();
    List<String> paths =
        new String(resource(loader, "clausier/index"), StandardCharsets.UTF_8)
            .lines()
            .filter(p -> !p.isBlank())
            .sorted()
            .toList();
    return new LibraryFiles() {
      @Override
      public List<String> paths() {
        return paths;
      }

      @Override
      public byte[] bytes(String path) {
        return resource(loader, "clausier/" + path);
      }
    };
  }

  /** A third party's folder, of the same shape. */
  static LibraryFiles of(Path folder) throws IOException {
    List<String> paths;
    try (Stream<Path> files = Files.walk(folder, 4)) {
      paths =
          files
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString().replace('\\', '/'))
              .sorted()
              .toList();
    }
    return new LibraryFiles() {
      @Override
      public List<String> paths() {
        return paths;
      }

      @Override
      public byte[] bytes(String path) {
        try {
          return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private static byte[] resource(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not on the class path: " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
