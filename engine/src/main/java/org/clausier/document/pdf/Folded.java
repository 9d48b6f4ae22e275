package org.clausier.document.pdf;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large a PDF becomes once its streams are inflated. The parser inflates without bound, so a
 * small file could fill the memory before it is found to be wrong.
 */
final class Folded {

  private static final int MAX_WORK = 200_000_000;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private final byte[] pdf;
  private final Inflater inflater = new Inflater();
  private final byte[] discarded = new byte[65_536];

  private Folded(byte[] pdf) {
    this.pdf = pdf;
  }

  static boolean tooLarge(byte[] pdf) {
    Folded folded = new Folded(pdf);
    try {
      return folded.work() >= MAX_WORK;
    } finally {
      folded.inflater.end();
    }
  }

  /**
   * Bytes read and written; whatever the file declares, every place a stream may start is tried.
   */
  private long work() {
    long work = 0;
    for (int i = 0; i + STREAM.length < pdf.length && work < MAX_WORK; i++) {
      if (startsStream(i)) work += work(afterLine(i + STREAM.length), MAX_WORK - work);
    }
    return work;
  }

  private boolean startsStream(int at) {
    return Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length);
  }

  private int afterLine(int at) {
    while (at < pdf.length && (pdf[at] == '\r' || pdf[at] == '\n')) at++;
    return at;
  }

  private long work(int start, long enough) {
    inflater.reset();
    inflater.setInput(pdf, start, pdf.length - start);
    try {
      while (soFar() < enough && inflater.inflate(discarded) > 0) continue;
    } catch (DataFormatException notDeflated) {
      // Not compressed, or broken: what came before counts.
    }
    return soFar();
  }

  private long soFar() {
    return inflater.getBytesRead() + inflater.getBytesWritten();
  }
}
