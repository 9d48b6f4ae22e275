package org.clausier.audit.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Bytes of ours, packed: what was written here is read here, and anything else is our mistake. The
 * first number tells the form, so that a later program knows an earlier one's.
 */
final class Packed {

  private Packed() {}

  /** Writes things one after the other. */
  static final class Writer {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final DataOutputStream to = new DataOutputStream(new DeflaterOutputStream(all));

    Writer(int form) {
      number(form);
    }

    void number(long value) {
      io(() -> to.writeLong(value));
    }

    void bytes(byte[] bytes) {
      number(bytes.length);
      io(() -> to.write(bytes));
    }

    void text(String text) {
      bytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    <T> void each(Collection<T> things, BiConsumer<Writer, T> one) {
      number(things.size());
      things.forEach(t -> one.accept(this, t));
    }

    byte[] all() {
      io(to::close);
      return all.toByteArray();
    }
  }

  /** Reads them back in the same order. */
  static final class Reader {
    private final DataInputStream from;

    Reader(int form, byte[] bytes) {
      from = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)));
      long found = number();
      if (found != form) throw new IllegalStateException("form " + found);
    }

    long number() {
      try {
        return from.readLong();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int whole() {
      return Math.toIntExact(number());
    }

    byte[] bytes() {
      try {
        return from.readNBytes(whole());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text() {
      return new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    <T> List<T> each(Function<Reader, T> one) {
      List<T> things = new ArrayList<>();
      for (int n = whole(); n > 0; n--) things.add(one.apply(this));
      return things;
    }
  }

  private interface Act {
    void run() throws IOException;
  }

  private static void io(Act act) {
    try {
      act.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
