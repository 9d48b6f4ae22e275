package org.clausier.usage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a stream, taken while it is read: of a long one, by a thread of its own, a little
 * behind whoever reads, for it costs as much as the reading.
 */
public final class Fingerprint {

  private static final int BLOCK = 1 << 18;

  private final MessageDigest digest;
  private byte[] block = {};
  private byte[] spare = {};
  private int size;
  private long before;
  private @Nullable ExecutorService behind;
  private Future<?> update = CompletableFuture.completedFuture("nothing");
  private boolean whole;
  private String found = "";

  public Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The stream, whose bytes count as they are read; nothing may be skipped in it. */
  public InputStream of(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        if (n < 0) end();
        else add(bytes, from, n);
        return n;
      }

      @Override
      public long skip(long n) {
        return 0;
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public void close() throws IOException {
        stop();
        super.close();
      }
    };
  }

  /** What is short is not worth a thread, nor a copy. */
  private void add(byte[] bytes, int from, int length) {
    if (before + length <= BLOCK) {
      before += length;
      digest.update(bytes, from, length);
      return;
    }
    before = BLOCK;
    if (block.length == 0) {
      block = new byte[BLOCK];
      spare = new byte[BLOCK];
    }
    for (int done = 0; done < length; ) {
      int n = Math.min(length - done, BLOCK - size);
      System.arraycopy(bytes, from + done, block, size, n);
      done += n;
      size += n;
      if (size == BLOCK) handOver();
    }
  }

  private void handOver() {
    await();
    if (behind == null) behind = Executors.newSingleThreadExecutor(Fingerprint::daemon);
    byte[] full = block;
    update = behind.submit(() -> digest.update(full));
    block = spare;
    spare = full;
    size = 0;
  }

  private void await() {
    try {
      update.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void end() {
    if (whole) return;
    await();
    digest.update(block, 0, size);
    whole = true;
    found = HexFormat.of().formatHex(digest.digest());
    stop();
  }

  private void stop() {
    if (behind != null) behind.shutdown();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fingerprint");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether the end of the stream was seen. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * @throws IllegalStateException when the end was not seen
   */
  public String hexadecimal() {
    if (!whole) throw new IllegalStateException("the stream was not read to its end");
    return found;
  }
}
