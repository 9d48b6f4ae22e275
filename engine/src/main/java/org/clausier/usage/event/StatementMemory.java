package org.clausier.usage.event;

import java.util.UUID;
import org.clausier.usage.KeySet;
import org.clausier.usage.Overflow;

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
  private final KeySet voided = new KeySet();
  private final KeySet contested = new KeySet();
  private final Overflow more = new Overflow();
  private final Overflow moreOthers = new Overflow();
  private final int room;
  private IdTable met;
  private IdTable others;
  private boolean late;

  public StatementMemory() {
    this(Overflow.usualRoom());
  }

  /**
   * @param room how many ids are remembered; what is found does not depend on it
   */
  public StatementMemory(int room) {
    this.room = room;
    this.met = new IdTable(room);
    this.others = new IdTable(room);
  }

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
    boolean doubted = false;
    switch (met.meet(id, (int) said.low())) {
      case SAME -> {
        return Fate.REPEATED;
      }
      case OTHER -> {
        if (isRepeated(marks.begin().add(id).add(said).end())) return Fate.REPEATED;
        if (contested.add(id.high(), id.low()) && !has(voided, id)) late = true;
      }
      case FULL -> {
        Overflow.Met known = more.meet(id.high(), id.low(), said.low());
        if (known == Overflow.Met.REPEATED) return Fate.REPEATED;
        doubted = known == Overflow.Met.CONTESTED;
      }
      case NEVER -> {}
    }
    if (has(voided, id)) return Fate.VOIDED;
    return doubted || has(contested, id) ? Fate.CONTESTED : Fate.COUNTED;
  }

  private static boolean has(KeySet set, Mark id) {
    return set.size() > 0 && set.has(id.high(), id.low());
  }

  /** Whether one of those that contradict another comes again. */
  private boolean isRepeated(Mark other) {
    return switch (others.meet(other, 0)) {
      case SAME -> true;
      case FULL -> moreOthers.meet(other.high(), other.low(), 0) == Overflow.Met.REPEATED;
      default -> false;
    };
  }

  /** A statement without id is the same as another when its bytes are. */
  Fate fate(Mark bytes) {
    return switch (met.meet(bytes, (int) bytes.high())) {
      case SAME -> Fate.REPEATED;
      case FULL ->
          more.meet(bytes.high(), bytes.low(), bytes.high()) == Overflow.Met.REPEATED
              ? Fate.REPEATED
              : Fate.COUNTED;
      default -> Fate.COUNTED;
    };
  }

  /** Takes note that a statement, read or still to come, is void. */
  void voids(UUID id) {
    Mark mark = marks.of(id.getMostSignificantBits(), id.getLeastSignificantBits());
    // of those that memory has no room for, nobody knows: perhaps it was met
    if (voided.add(mark.high(), mark.low()) && (met.has(mark) || more.isBegun())) late = true;
  }

  /**
   * Whether something came too late, or was found too late, so that all is to be read again: {@link
   * #forget} first.
   */
  public boolean again() {
    boolean found = more.again();
    found |= moreOthers.again();
    boolean asked = late || found;
    late = false;
    return asked;
  }

  /** Forgets what was met, for a reading from the beginning; what is void or contested is kept. */
  public void forget() {
    met = new IdTable(room);
    others = new IdTable(room);
  }
}
