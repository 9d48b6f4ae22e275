package org.clausier.tally;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Reads the binary form of a tally, whoever sent it: nothing is set apart for more than the bytes
 * that are there can hold, and what would not be written again byte for byte is refused.
 */
final class TallyReader {

  private static final int KEY = 16;
  private static final int BITS = 7;

  private final byte[] bytes;
  private int at;
  private String[] words = {};
  private int learners;

  private TallyReader(byte[] bytes) {
    this.bytes = bytes;
  }

  static Outcome<Tally> read(String name, byte[] bytes) {
    try {
      Tally tally = new TallyReader(bytes).all();
      if (Arrays.equals(tally.toBytes(), bytes)) return Outcome.ok(tally);
    } catch (Broken | DateTimeException | IllegalArgumentException broken) {
      // said below: where it breaks tells nobody anything
    }
    return Outcome.refused(Problem.error(Source.of(name), "tally-form"));
  }

  private Tally all() {
    for (byte b : TallyWriter.MARK) if (octet() != b) throw new Broken();
    if (octet() != TallyWriter.VERSION) throw new Broken();
    List<LocalDate> cuts = new ArrayList<>();
    for (int n = size(1); n > 0; n--) cuts.add(day());
    words = new String[size(1)];
    for (int i = 0; i < words.length; i++) words[i] = text();
    List<String> notCounted = new ArrayList<>();
    for (int n = size(1); n > 0; n--) notCounted.add(word());
    Tally tally = new Tally(new Stretches(cuts), notCounted);
    tally.setAside(number());
    learners = size(KEY);
    for (int i = 0; i < learners; i++) {
      if (tally.learners().number(eight(), eight()) != i) throw new Broken();
    }
    for (int n = size(1); n > 0; n--) tally.put(situation(), count(tally.learners()));
    for (int n = size(1); n > 0; n--) tally.plus(volume());
    if (at != bytes.length) throw new Broken();
    return tally;
  }

  private Situation situation() {
    String organisation = word();
    String practice = word();
    Optional<String> audience = yes() ? Optional.of(word()) : Optional.empty();
    Map<String, String> known = new HashMap<>();
    for (int n = size(2); n > 0; n--) known.put(word(), word());
    Map<String, Boolean> conditions = new HashMap<>();
    for (int n = size(2); n > 0; n--) conditions.put(word(), yes());
    return new Situation(organisation, practice, audience, known, conditions, day());
  }

  private Count count(Learners of) {
    long events = number();
    long participants = number();
    long smallestGroup = number();
    LocalDate first = day();
    LocalDate last = day();
    LearnerSet counted = new LearnerSet(of);
    for (int n : ascending()) {
      if (n >= learners) throw new Broken();
      counted.add(n);
    }
    Map<String, Rows> rows = new HashMap<>();
    for (int n = size(1); n > 0; n--) {
      String report = word();
      long count = number();
      int end = whole();
      int[] kept = ascending();
      if (kept.length > Rows.KEPT || kept.length > 0 && kept[kept.length - 1] > end) {
        throw new Broken();
      }
      rows.put(report, new Rows(kept, count, end));
    }
    return new Count(counted, rows, events, participants, smallestGroup, first, last);
  }

  private Volume volume() {
    String session = word();
    String organisation = word();
    String indicator = word();
    String report = word();
    return new Volume(organisation, session, indicator, day(), report, whole(), whole());
  }

  /** Each greater than the one before. */
  private int[] ascending() {
    int[] numbers = new int[size(1)];
    int before = -1;
    for (int i = 0; i < numbers.length; i++) {
      long n = (i == 0 ? 0 : before) + (long) whole();
      if (n <= before || n > Integer.MAX_VALUE) throw new Broken();
      before = (int) n;
      numbers[i] = before;
    }
    return numbers;
  }

  private int octet() {
    if (at == bytes.length) throw new Broken();
    return bytes[at++] & 0xFF;
  }

  private boolean yes() {
    int b = octet();
    if (b > 1) throw new Broken();
    return b == 1;
  }

  /** Not negative. */
  private long number() {
    long value = raw();
    if (value < 0) throw new Broken();
    return value;
  }

  private long raw() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      int b = octet();
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) return value;
    }
    throw new Broken();
  }

  private int whole() {
    long value = number();
    if (value > Integer.MAX_VALUE) throw new Broken();
    return (int) value;
  }

  /** How many things follow, each of so many bytes at least: never more than there is room for. */
  private int size(int each) {
    long value = number();
    if (value > (bytes.length - at) / each) throw new Broken();
    return (int) value;
  }

  private LocalDate day() {
    long value = raw();
    return LocalDate.ofEpochDay(value >>> 1 ^ -(value & 1));
  }

  private long eight() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) value = value << Byte.SIZE | octet();
    return value;
  }

  private String text() {
    char[] units = new char[size(1)];
    for (int i = 0; i < units.length; i++) units[i] = (char) whole();
    return new String(units);
  }

  private String word() {
    int place = whole();
    if (place >= words.length) throw new Broken();
    return words[place];
  }

  /** Ends the reading; never leaves this class. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken() {
      super(null, null, false, false);
    }
  }
}
