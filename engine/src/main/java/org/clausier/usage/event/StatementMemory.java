package org.clausier.usage.event;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of statements by their ids: met already, voided by another, or contested because
 * two of them say different things. A voiding may follow what it voids, in another file even, and a
 * contradiction always does: when one comes too late for what was already handed over, all is to be
 * read again, with it known from the beginning. So the order of statements changes nothing.
 */
public final class StatementMemory {

  /** What becomes of a statement. */
  enum Fate {
    COUNTED,
    REPEATED,
    VOIDED,
    CONTESTED
  }

  private final Marks marks = new Marks();
  private final Set<Marks.Mark> voided = ConcurrentHashMap.newKeySet();
  private final Set<Marks.Mark> contested = ConcurrentHashMap.newKeySet();
  private IdTable met = new IdTable();
  private IdTable others = new IdTable();
  private volatile boolean late;

  /**
   * @param content all that the audit reads of it: the same statement may come again with another
   *     store’s signature
   */
  Fate fate(UUID id, String content) {
    Marks.Mark mark = mark(id);
    Marks.Mark said = marks.of(content);
    switch (met.meet(mark, (int) said.low())) {
      case SAME -> {
        return Fate.REPEATED;
      }
      case OTHER -> {
        Marks.Mark both = marks.of(mark.high() ^ said.high(), mark.low() + said.low());
        if (others.meet(both, 0) == IdTable.Met.SAME) return Fate.REPEATED;
        if (contested.add(mark) && !voided.contains(mark)) late = true;
      }
      case NEVER -> {}
    }
    if (voided.contains(mark)) return Fate.VOIDED;
    return contested.contains(mark) ? Fate.CONTESTED : Fate.COUNTED;
  }

  /** A statement without id is the same as another when its bytes are. */
  Fate fate(byte[] bytes, int from, int length) {
    Marks.Mark mark = marks.of(bytes, from, length);
    return met.meet(mark, (int) mark.low()) == IdTable.Met.NEVER ? Fate.COUNTED : Fate.REPEATED;
  }

  /** Takes note that a statement, read or still to come, is void. */
  void voids(UUID id) {
    Marks.Mark mark = mark(id);
    if (voided.add(mark) && met.has(mark)) late = true;
  }

  /**
   * Whether something came too late, so that all is to be read again: what was met is forgotten,
   * what is void and contested is kept.
   */
  public boolean again() {
    if (!late) return false;
    met = new IdTable();
    others = new IdTable();
    late = false;
    return true;
  }

  private Marks.Mark mark(UUID id) {
    return marks.of(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }
}
