package org.clausier.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.usage.Overflow.Met;

/** What is compared on disk is what one would find by holding all things side by side. */
class OverflowPropertyTest {

  private record Thing(long high, long low, long content) {}

  /** Few keys, of two parts, some of which differ by half of them alone. */
  @Provide
  Arbitrary<List<Thing>> things() {
    Arbitrary<Long> few = Arbitraries.longs().between(0, 5);
    return Combinators.combine(Arbitraries.of(1L, 2L, -1L), few, Arbitraries.longs().between(0, 2))
        .as(Thing::new)
        .list()
        .ofMaxSize(40);
  }

  private static Met expected(List<Thing> things, int i) {
    Thing one = things.get(i);
    if (things.subList(0, i).contains(one)) return Met.REPEATED;
    boolean denied =
        things.stream()
            .anyMatch(
                t ->
                    t.high() == one.high() && t.low() == one.low() && t.content() != one.content());
    return denied ? Met.CONTESTED : Met.NEW;
  }

  private static List<Met> met(Overflow overflow, List<Thing> things) {
    return things.stream().map(t -> overflow.meet(t.high(), t.low(), t.content())).toList();
  }

  @Property(tries = 300)
  void theSecondTimeEachIsWhatItIsToTheOthers(@ForAll("things") List<Thing> things) {
    Overflow overflow = new Overflow();
    assertThat(met(overflow, things)).allMatch(m -> m == Met.NEW);
    List<Met> expected =
        java.util.stream.IntStream.range(0, things.size())
            .mapToObj(i -> expected(things, i))
            .toList();
    assertThat(overflow.again()).isEqualTo(expected.stream().anyMatch(m -> m != Met.NEW));
    assertThat(met(overflow, things)).isEqualTo(expected);
    assertThat(overflow.again()).isFalse();
  }

  /** Three blocks of one part: 1 300 things, the last of which are the first again. */
  @Example
  void aPartOfManyBlocksIsComparedWhole() {
    Overflow overflow = new Overflow();
    for (int i = 0; i < 1300; i++) overflow.meet(7, i % 1290, 0);
    assertThat(overflow.again()).isTrue();
    for (int i = 0; i < 1300; i++) {
      assertThat(overflow.meet(7, i % 1290, 0)).isEqualTo(i < 1290 ? Met.NEW : Met.REPEATED);
    }
  }

  @Example
  void whatIsMetAgainMustBeWhatWasMet() {
    Overflow overflow = new Overflow();
    overflow.meet(1, 1, 0);
    overflow.meet(1, 1, 0);
    assertThat(overflow.again()).isTrue();
    overflow.meet(1, 1, 0);
    assertThatThrownBy(overflow::again).isInstanceOf(IllegalStateException.class);
  }
}
