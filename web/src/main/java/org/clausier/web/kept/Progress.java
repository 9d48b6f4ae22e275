package org.clausier.web.kept;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.clausier.problem.Outcome;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportReader;
import org.clausier.usage.ReportSource;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageListener;

/**
 * How far the reading of an audit is, and the way to stop it. A table is gone through twice, first
 * to know how it is written; as long as no row was told, this is taken to be the first of two.
 */
public final class Progress {

  private static final long SOON = 3_000_000_000L;
  private static final double KNOWN = 0.02;

  /** Ends the reading from inside. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private final long audit;
  private final long size;
  private final long from = System.nanoTime();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private volatile boolean told;
  private volatile boolean twice;
  private volatile boolean concluding;
  private volatile boolean stopped;

  Progress(long audit, long size) {
    this.audit = audit;
    this.size = Math.max(1, size);
  }

  /**
   * At this moment.
   *
   * @param percent from 0 to 100
   * @param read bytes, of {@code size}
   * @param secondsLeft negative while nobody can tell
   */
  public record At(
      boolean concluding, int percent, long rows, long read, long size, long secondsLeft) {}

  long audit() {
    return audit;
  }

  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  void concludes() {
    concluding = true;
  }

  At at() {
    double passes = twice || !told ? 2 : 1;
    double share = Math.min(1, bytes.get() / (size * passes));
    long spent = System.nanoTime() - from;
    boolean early = spent < SOON || share < KNOWN;
    long left = early ? -1 : (long) (spent * (1 - share) / share / 1e9) + 1;
    return new At(
        concluding,
        (int) (100 * share),
        rows.get(),
        (long) (size * share),
        size,
        concluding ? 0 : left);
  }

  /** The same readers, watched. */
  ReportReader.Format over(ReportReader.Format format) {
    return (words, pseudonyms) -> watched(format.reader(words, pseudonyms));
  }

  private ReportReader watched(ReportReader reader) {
    return new ReportReader() {
      @Override
      public Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to) {
        return reader.read(
            ReportSource.of(source.name(), () -> watched(source.open())),
            UsageListener.watched(UsageListener.of(to), more -> rows(more)));
      }

      @Override
      public boolean again() {
        return reader.again();
      }
    };
  }

  private void rows(int more) {
    if (stopped) throw new Stopped();
    told = true;
    rows.lazySet(rows.get() + more);
  }

  private InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] to, int at, int length) throws IOException {
        if (stopped) throw new Stopped();
        int n = super.read(to, at, length);
        if (n > 0) bytes.addAndGet(n);
        if (n < 0 && !told) twice = true;
        return n;
      }
    };
  }
}
