package org.clausier.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clausier.problem.Outcome;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageListener;
import org.clausier.words.Figures;

/**
 * How far the reading of the reports has come, on a terminal: rows, share of the files, time left.
 * A table is gone through twice, first to know how it is written; as long as no row was told, this
 * is taken to be the first of two.
 */
final class ReadingBar {

  private static final long EVERY = 100_000_000L;
  private static final long SOON = 2_000_000_000L;
  private static final double KNOWN = 0.02;
  private static final int WIDTH = 30;

  /** The clock is looked at every 4 096 rows. */
  private static final int LOOK = 12;

  private final Voice voice;
  private final Figures figures;
  private final long bytes;
  private final AtomicLong read = new AtomicLong();
  private final long from = System.nanoTime();
  private boolean told;
  private boolean twice;
  private long rows;
  private long shown;
  private int width;

  ReadingBar(Voice voice, Iterable<Path> files) {
    this.voice = voice;
    this.figures = Figures.in(voice.language());
    long all = 0;
    for (Path file : files) all += size(file);
    this.bytes = Math.max(1, all);
  }

  /** The same readers, watched; the same readers when nobody looks. */
  ReportReader.Format over(ReportReader.Format format) {
    if (voice.quiet() || !voice.world().terminals().contains("err")) return format;
    return (words, pseudonyms) -> watched(format.reader(words, pseudonyms));
  }

  private ReportReader watched(ReportReader reader) {
    return new ReportReader() {
      @Override
      public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
        return reader.read(
            watched(source), UsageListener.watched(UsageListener.of(to), more -> rows(more)));
      }

      @Override
      public boolean again() {
        return reader.again();
      }
    };
  }

  private ReportSource watched(ReportSource source) {
    return ReportSource.of(source.name(), () -> watched(source.open()));
  }

  private InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] to, int at, int length) throws IOException {
        int n = super.read(to, at, length);
        if (n > 0) read.addAndGet(n);
        if (n < 0 && !told) twice = true;
        show();
        return n;
      }
    };
  }

  private void rows(int more) {
    told = true;
    long before = rows;
    rows += more;
    if (before >> LOOK != rows >> LOOK) show();
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown < EVERY) return;
    shown = now;
    print(line(now - from));
  }

  private String line(long spent) {
    double share = Math.min(1, read.get() / ((double) bytes * (twice || !told ? 2 : 1)));
    int full = (int) (WIDTH * share);
    long left = share == 0 ? 0 : (long) (spent * (1 - share) / share / 1e9) + 1;
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    boolean early = spent < SOON || share < KNOWN;
    String key = early ? "cli.reading" : "cli.reading-left";
    return bar
        + " "
        + voice
            .messages()
            .text(key, (int) (100 * share) + "", figures.integer(rows), figures.integer(left));
  }

  private void print(String line) {
    width = Math.max(width, line.length());
    voice.world().err().print("\r" + line + " ".repeat(width - line.length()));
    voice.world().err().flush();
  }

  /** Does what reads, and leaves the terminal as it was. */
  <T> T watch(Supplier<T> what) {
    T done = what.get();
    if (width > 0) {
      voice.world().err().print("\r" + " ".repeat(width) + "\r");
      voice.world().err().flush();
    }
    return done;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
