package org.clausier.usage.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausier.library.EventRule.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of lines met: a tree of what stands between values. A line whose names and brackets
 * are, byte for byte, those of a line that the strict parser took, with other valid values of the
 * same kinds in their places, is one that it would take as well: no other proof is needed. Bounded;
 * not for several threads at once.
 */
final class Shapes {

  private static final int MOST_BYTES = 2 << 20;
  private static final int MOST_SHAPES = 1 << 12;
  private static final int MOST_BRANCHES = 24;
  private static final Node[] NONE = {};

  /** What stands before a value, or before the end of the line. */
  private static final class Node {
    final byte[] text;
    final long[] eights;
    final long last;
    final Looks.Look value;

    /** Rank of the value among those that are looked at. */
    final int place;

    final boolean end;
    final @Nullable Shape shape;
    Node[] next = NONE;

    Node(byte[] text, Looks.Look value, int place, boolean end, @Nullable Shape shape) {
      this.text = text;
      this.value = value;
      this.place = place;
      this.end = end;
      this.shape = shape;
      byte[] padded = Arrays.copyOf(text, (text.length + 7) / 8 * 8);
      eights = new long[padded.length / 8];
      for (int i = 0; i < eights.length; i++) eights[i] = Scan.eight(padded, 8 * i);
      int rest = text.length % 8;
      last = rest == 0 ? -1L : (1L << 8 * rest) - 1;
    }

    boolean stands(byte[] b, int at, int limit) {
      if (at + text.length > limit) return false;
      int n = eights.length - 1;
      if (at + 8 * eights.length > b.length) {
        return Arrays.equals(b, at, at + text.length, text, 0, text.length);
      }
      for (int i = 0; i < n; i++) {
        if (Scan.eight(b, at + 8 * i) != eights[i]) return false;
      }
      return n < 0 || ((Scan.eight(b, at + 8 * n) ^ eights[n]) & last) == 0;
    }
  }

  private final Node root = new Node(new byte[0], Looks.NONE, -1, false, null);
  private int bytes;
  private int shapes;
  private int end;
  private boolean met;
  private int[] froms = new int[64];
  private int[] tos = new int[64];

  /**
   * The shape of the line that begins here; null when it is none of those met, or one that is read
   * strictly. Then {@link #end()} and the places of values are told.
   */
  @Nullable Shape of(byte[] b, int from, int limit) {
    Node node = root;
    met = false;
    end = from;
    while (true) {
      Node next = next(node, b, end, limit);
      if (next == null) return null;
      if (next.end) {
        met = true;
        return next.shape;
      }
      node = next;
    }
  }

  /** Whether the line is of a shape met, be it one that is read strictly. */
  boolean met() {
    return met;
  }

  /** Where the line ends, before its end. */
  int end() {
    return end;
  }

  /** Where a value begins, without its quote. */
  int from(int place) {
    return froms[place];
  }

  int to(int place) {
    return tos[place];
  }

  /** Takes a value for beginning later than it does. */
  void move(int place, int from) {
    froms[place] = from;
  }

  /** What stands here, with its value, and where that ends. */
  private @Nullable Node next(Node node, byte[] b, int at, int limit) {
    Node[] next = node.next;
    for (int i = 0; i < next.length; i++) {
      Node n = next[i];
      if (!n.stands(b, at, limit)) continue;
      int after = at + n.text.length;
      if (!n.end) after = value(n, b, after, limit);
      else if (!isLineEnd(b, after, limit)) continue;
      if (after < 0) continue;
      if (i > 0) {
        next[i] = next[i - 1];
        next[i - 1] = n;
      }
      end = after;
      return n;
    }
    return null;
  }

  /** As {@link ParsedLines} ends them: a return counts with the end of the line or of all. */
  private static boolean isLineEnd(byte[] b, int at, int limit) {
    if (at == limit || b[at] == '\n') return true;
    return b[at] == '\r' && (at + 1 == limit || b[at + 1] == '\n');
  }

  private int value(Node node, byte[] b, int at, int limit) {
    Slot slot = node.value.slot();
    if (slot == Slot.SKIPPED) return Scan.value(b, at, limit);
    if (at >= limit) return Scan.NO;
    int from = at;
    int after;
    if (b[at] == '"') {
      from = at + 1;
      after = Scan.text(b, from, limit, slot == Slot.PAYLOAD || slot == Slot.STRICT);
    } else after = node.value.number() ? Scan.integer(b, at, limit) : Scan.NO;
    froms[node.place] = from;
    tos[node.place] = from == at ? after : after - 1;
    return after;
  }

  /** Whether no other will be remembered. */
  boolean full() {
    return bytes > MOST_BYTES || shapes == MOST_SHAPES;
  }

  /**
   * Remembers the shape of a line that the strict parser took.
   *
   * @param looks where it looked in the line
   * @param standard whose event it found
   */
  void learn(byte[] b, int from, int length, Looks looks, Standard standard) {
    if (full()) return;
    List<Node> path = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    int before = from;
    int seen = 0;
    for (Scalars.Span span : Scalars.of(b, from, from + length)) {
      Looks.Look look = looks.at(span.from() - from);
      if (look != Looks.NONE) seen++;
      if (look.slot() == Slot.FIXED) continue;
      boolean looked = look.slot() != Slot.SKIPPED;
      byte[] text = Arrays.copyOfRange(b, before, span.from());
      path.add(new Node(text, look, looked ? slots.size() : -1, false, null));
      if (looked) slots.add(look.slot());
      before = span.to();
    }
    if (path.isEmpty() || seen != looks.count()) return;
    Optional<Shape> shape = Shape.of(shapes++, standard, slots).filter(s -> !looks.refused());
    byte[] text = Arrays.copyOfRange(b, before, from + length);
    path.add(new Node(text, Looks.NONE, -1, true, shape.orElse(null)));
    if (slots.size() > froms.length) {
      froms = new int[2 * slots.size()];
      tos = new int[2 * slots.size()];
    }
    add(path);
  }

  private void add(List<Node> path) {
    Node at = root;
    for (Node step : path) {
      Node known = null;
      for (Node n : at.next) {
        if (Arrays.equals(n.text, step.text) && n.end == step.end) known = n;
      }
      if (known == null) {
        if (at.next.length == MOST_BRANCHES) return;
        known = step;
        bytes += 2 * step.text.length + 100;
        at.next = Arrays.copyOf(at.next, at.next.length + 1);
        at.next[at.next.length - 1] = step;
      } else if (known.place != step.place || !known.value.equals(step.value)) return;
      at = known;
    }
  }
}
