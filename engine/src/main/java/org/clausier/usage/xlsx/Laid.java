package org.clausier.usage.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.usage.ReportSource;

/**
 * A workbook laid down beside, for a zip is read from its end; removed when it was read. Its name
 * says which process laid it, so that what a power cut left is known, and erased.
 */
public final class Laid implements AutoCloseable {

  private static final long LARGEST = 1L << 30;
  private static final int BLOCK = 1 << 16;
  private static final Pattern NAME = Pattern.compile("clausier-([0-9]+)-[0-9]+\\.xlsx");

  private final Path file;

  private Laid(Path file) {
    this.file = file;
  }

  static Laid of(ReportSource source) throws IOException {
    long process = ProcessHandle.current().pid();
    Laid laid = new Laid(Files.createTempFile("clausier-" + process + "-", ".xlsx"));
    boolean whole = false;
    try {
      laid.fill(source);
      whole = true;
      return laid;
    } finally {
      if (!whole) laid.close();
    }
  }

  private void fill(ReportSource source) throws IOException {
    byte[] block = new byte[BLOCK];
    long size = 0;
    try (InputStream in = source.open();
        OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        size += n;
        if (size > LARGEST) throw new Unreadable("usage-workbook-large");
        out.write(block, 0, n);
      }
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * Erases what processes that ended left, and what one of the same number left before this one: to
   * be called before this one reads anything.
   */
  public static void eraseStrays() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "clausier-*.xlsx")) {
      for (Path stray : files) {
        Matcher name = NAME.matcher(stray.getFileName().toString());
        if (name.matches() && !isAlive(Long.parseLong(name.group(1)))) Files.deleteIfExists(stray);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAlive(long process) {
    return process != ProcessHandle.current().pid() && ProcessHandle.of(process).isPresent();
  }
}
