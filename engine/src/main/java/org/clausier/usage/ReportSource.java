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

  /** Its bytes, decompressed when it is given to the reader of a kind of file. */
  InputStream open() throws IOException;

  /**
   * The SHA-256, in hexadecimal, of the file as it was handed over, compressed if it was. Asked for
   * after a whole passage it costs nothing; before, it costs one.
   */
  default String sha256() throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    try (InputStream in = fingerprint.of(open())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return fingerprint.hexadecimal();
  }

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
