package org.clausier.tally;

import java.util.function.IntConsumer;
import org.clausier.usage.LearnerKey;
import org.jspecify.annotations.Nullable;

/**
 * Distinct learners, exactly. Sets of one tally share its learners, so that to unite them compares
 * numbers; sets of two tallies are united by the keys.
 */
final class LearnerSet {

  private @Nullable Learners of;
  private final Numbers numbers = new Numbers();

  /** Of a tally, or of the first that is added. */
  LearnerSet(@Nullable Learners of) {
    this.of = of;
  }

  void add(LearnerKey key) {
    if (of == null) of = new Learners();
    numbers.add(of.number(key));
  }

  void add(int number) {
    numbers.add(number);
  }

  void addAll(LearnerSet other) {
    Learners theirs = other.of;
    if (theirs == null) return;
    if (of == null) of = theirs;
    Learners mine = of;
    other.numbers.forEach(
        mine == theirs
            ? numbers::add
            : n -> numbers.add(mine.number(theirs.high(n), theirs.low(n))));
  }

  int size() {
    return numbers.size();
  }

  /** The numbers, in no order, and only when there is a learner. */
  void forEach(java.util.function.BiConsumer<Learners, Integer> action) {
    Learners mine = of;
    if (mine == null) return;
    IntConsumer each = n -> action.accept(mine, n);
    numbers.forEach(each);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (!(o instanceof LearnerSet s) || s.size() != size()) return false;
    Learners mine = of;
    Learners theirs = s.of;
    if (mine == null || theirs == null) return true;
    boolean[] missing = {false};
    numbers.forEach(
        n -> {
          int their = mine == theirs ? n : theirs.find(mine.high(n), mine.low(n));
          if (their == Learners.NONE || !s.numbers.contains(their)) missing[0] = true;
        });
    return !missing[0];
  }

  @Override
  public int hashCode() {
    return size();
  }
}
