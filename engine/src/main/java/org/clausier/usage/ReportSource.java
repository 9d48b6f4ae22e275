package org.clausier.usage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report that can be read from its beginning more than once: it is never held in memory. */
public interface ReportSource {

  /** As the user named it. */
  String name();

  InputStream open() throws IOException;

  static ReportSource of(String name, Path file) {
    return of(name, () -> Files.newInputStream(file));
  }

  static ReportSource of(String name, byte[] bytes) {
    return of(name, () -> new ByteArrayInputStream(bytes));
  }

  /** How a stream is opened. */
  interface Opening {
    InputStream open() throws IOException;
  }

  static ReportSource of(String name, Opening opening) {
    return new ReportSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return opening.open();
      }
    };
  }
}
