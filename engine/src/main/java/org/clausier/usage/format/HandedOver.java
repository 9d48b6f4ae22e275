package org.clausier.usage.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.usage.Fingerprint;
import org.clausier.usage.ReportSource;

/**
 * A file as it came, opened decompressed. It remembers how it ended, whatever a reader makes of an
 * exception, and its fingerprint, taken on the first passage that goes to the end.
 */
final class HandedOver implements ReportSource {

  private final ReportSource file;
  private final boolean gzip;
  private final Written written;
  private Optional<Problem> spoilt = Optional.empty();
  private Optional<String> sha256 = Optional.empty();

  HandedOver(ReportSource file, boolean gzip, Written written) {
    this.file = file;
    this.gzip = gzip;
    this.written = written;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    InputStream raw = sha256.isPresent() ? file.open() : fingerprint.of(file.open());
    try {
      InputStream in = gzip ? new Gunzip(name(), raw, Gunzip.Bounds.USUAL) : raw;
      return new Remembering(written.read(in), fingerprint);
    } catch (Spoilt e) {
      raw.close();
      throw remembered(e);
    }
  }

  @Override
  public String sha256() throws IOException {
    if (sha256.isEmpty()) sha256 = Optional.of(file.sha256());
    return sha256.get();
  }

  /** Whether it came compressed. */
  boolean isPacked() {
    return gzip;
  }

  /** Why nothing that was read of it may be used. */
  Optional<Problem> spoilt() {
    return spoilt;
  }

  private Spoilt remembered(Spoilt e) {
    spoilt = Optional.of(e.problem());
    return e;
  }

  private final class Remembering extends FilterInputStream {
    private final Fingerprint fingerprint;

    Remembering(InputStream in, Fingerprint fingerprint) {
      super(in);
      this.fingerprint = fingerprint;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int n = super.read(bytes, from, length);
        if (n < 0 && fingerprint.isWhole()) sha256 = Optional.of(fingerprint.hexadecimal());
        return n;
      } catch (Spoilt e) {
        throw remembered(e);
      }
    }

    @Override
    public long skip(long n) {
      return 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
