package org.clausier.usage.event;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of statements by their ids: met already, voided by another, or contested because
 * two of them say different things. A voiding may follow what it voids, in another file even, and a
 * contradiction always does: when one comes too late for what was already handed over, all is to be
 * read again, with it known from the beginning. So the order of statements changes nothing. Not for
 * several threads at once; {@link IdTable} tells what it costs and its odds.
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
  private final Set<Mark> voided = new HashSet<>();
  private final Set<Mark> contested = new HashSet<>();
  private IdTable met = new IdTable();
  private IdTable others = new IdTable();
  private boolean late;

  /** What makes the marks of statements, for the thread that asks. */
  Marks marks() {
    return marks.copy();
  }

  /**
   * The fate of a statement that has an id.
   *
   * @param id its mark
   * @param said the mark of all that the audit reads of it: the same statement may come again with
   *     another store’s signature
   */
  Fate fate(Mark id, Mark said) {
    switch (met.meet(id, (int) said.low())) {
      case SAME -> {
        return Fate.REPEATED;
      }
      case OTHER -> {
        Mark both = marks.begin().add(id).add(said).end();
        if (others.meet(both, 0) == IdTable.Met.SAME) return Fate.REPEATED;
        if (contested.add(id) && !voided.contains(id)) late = true;
      }
      case NEVER -> {}
    }
    if (!voided.isEmpty() && voided.contains(id)) return Fate.VOIDED;
    return !contested.isEmpty() && contested.contains(id) ? Fate.CONTESTED : Fate.COUNTED;
  }

  /** A statement without id is the same as another when its bytes are. */
  Fate fate(Mark bytes) {
    IdTable.Met known = met.meet(bytes, (int) bytes.high());
    return known == IdTable.Met.SAME ? Fate.REPEATED : Fate.COUNTED;
  }

  /** Takes note that a statement, read or still to come, is void. */
  void voids(UUID id) {
    Mark mark = marks.of(id.getMostSignificantBits(), id.getLeastSignificantBits());
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
}
