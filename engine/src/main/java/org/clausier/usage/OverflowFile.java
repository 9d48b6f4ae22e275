package org.clausier.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.clausier.usage.Overflow.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What was met and does not fit in memory, on disk: in parts, so that each fits when it is
 * compared. Readable by the owner alone, and gone when it is closed or the program ends, however it
 * ends.
 */
final class OverflowFile implements AutoCloseable {

  /** By the upper bits of the first half of a key. */
  static final int PARTS = 256;

  private static final int EACH = 3 * Long.BYTES + Integer.BYTES;
  private static final int BLOCK = 512 * EACH;

  private final FileChannel channel;
  private final @Nullable ByteBuffer[] blocks = new ByteBuffer[PARTS];

  /** Which part each block written is of. */
  private byte[] parts = new byte[PARTS];

  private int written;

  private OverflowFile(FileChannel channel) {
    this.channel = channel;
  }

  static OverflowFile temporary() {
    try {
      Path path = Files.createTempFile("clausier-", ".met");
      return new OverflowFile(
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Entry entry) {
    int part = (int) (entry.high() >>> Long.SIZE - Byte.SIZE);
    ByteBuffer block = blocks[part];
    if (block == null) block = blocks[part] = ByteBuffer.allocate(BLOCK);
    block.putLong(entry.high()).putLong(entry.low()).putLong(entry.content());
    block.putInt(entry.number());
    if (!block.hasRemaining()) write(part, block);
  }

  private void write(int part, ByteBuffer block) {
    block.flip();
    try {
      long at = (long) written * BLOCK;
      while (block.hasRemaining()) at += channel.write(block, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    block.clear();
    if (written == parts.length) parts = Arrays.copyOf(parts, written * 2);
    parts[written++] = (byte) part;
  }

  /** All that was added of a part. */
  Entry[] part(int part) {
    int whole = 0;
    for (int i = 0; i < written; i++) if (parts[i] == (byte) part) whole++;
    ByteBuffer last = blocks[part];
    int rest = last == null ? 0 : last.position() / EACH;
    Entry[] entries = new Entry[whole * (BLOCK / EACH) + rest];
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    int n = 0;
    for (int i = 0; i < written; i++) {
      if (parts[i] != (byte) part) continue;
      read(i, block.clear());
      n = take(block.flip(), entries, n);
    }
    if (last != null) take(last.duplicate().flip(), entries, n);
    return entries;
  }

  private void read(int number, ByteBuffer block) {
    try {
      long at = (long) number * BLOCK;
      while (block.hasRemaining()) {
        int n = channel.read(block, at + block.position());
        if (n < 0) throw new IOException("what was written down is gone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int take(ByteBuffer block, Entry[] entries, int from) {
    int n = from;
    while (block.hasRemaining()) {
      entries[n++] = new Entry(block.getLong(), block.getLong(), block.getLong(), block.getInt());
    }
    return n;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
