package org.clausier.tally;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.clausier.usage.LearnerKey;
import org.jspecify.annotations.Nullable;

/**
 * Distinct learners, exactly. Sets of one tally share its learners, so that to unite them compares
 * numbers; sets of two tallies are united by the keys.
 */
final class LearnerSet {

  private @Nullable Learners of;
  private @Nullable Numbers numbers;

  /** Of a tally, or of the first that is added. */
  LearnerSet(@Nullable Learners of) {
    this.of = of;
  }

  /** With one more: this set, unless it is the empty one that all the counts of a tally share. */
  LearnerSet with(LearnerKey key) {
    if (of == null) of = new Learners();
    return with(of.number(key));
  }

  LearnerSet with(int number) {
    LearnerSet mine = own();
    mine.add(number);
    return mine;
  }

  /** With those of another set. */
  LearnerSet withAll(LearnerSet other) {
    if (other.size() == 0) return this;
    LearnerSet mine = own();
    mine.addAll(other);
    return mine;
  }

  private LearnerSet own() {
    return of != null && of.isNobody(this) ? new LearnerSet(of) : this;
  }

  void add(int number) {
    numbers().add(number);
  }

  /** Most situations have a learner; those that have none need no room. */
  private Numbers numbers() {
    if (numbers == null) numbers = new Numbers();
    return numbers;
  }

  private void addAll(LearnerSet other) {
    Learners theirs = other.of;
    if (theirs == null || other.numbers == null) return;
    if (of == null) of = theirs;
    Learners mine = of;
    IntUnaryOperator number =
        mine == theirs ? n -> n : n -> mine.number(theirs.high(n), theirs.low(n));
    numbers().addAll(other.numbers, number);
  }

  int size() {
    return numbers == null ? 0 : numbers.size();
  }

  /** The numbers, in no order, and only when there is a learner. */
  void forEach(java.util.function.BiConsumer<Learners, Integer> action) {
    Learners mine = of;
    if (mine == null || numbers == null) return;
    IntConsumer each = n -> action.accept(mine, n);
    numbers.forEach(each);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (!(o instanceof LearnerSet s) || s.size() != size()) return false;
    Learners mine = of;
    Learners theirs = s.of;
    Numbers other = s.numbers;
    if (mine == null || theirs == null || numbers == null || other == null) return true;
    boolean[] missing = {false};
    numbers.forEach(
        n -> {
          int their = mine == theirs ? n : theirs.find(mine.high(n), mine.low(n));
          if (their == Learners.NONE || !other.contains(their)) missing[0] = true;
        });
    return !missing[0];
  }

  @Override
  public int hashCode() {
    return size();
  }
}
