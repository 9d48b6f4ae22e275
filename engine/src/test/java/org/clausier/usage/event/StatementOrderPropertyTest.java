package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is counted of statements depends on which there are, never on their order. */
class StatementOrderPropertyTest {

  /** Few ids, so that they meet. */
  @Provide
  Arbitrary<List<String>> statements() {
    Arbitrary<String> plain =
        Combinators.combine(
                Arbitraries.integers().between(1, 6),
                Arbitraries.of("amandine", "bakary"),
                Arbitraries.of(StatementsTest.VIEWED, "https://w3id.org/xapi/video/verbs/paused"))
            .as((id, learner, verb) -> StatementsTest.statement(id, learner, verb, ""));
    Arbitrary<String> voiding =
        Combinators.combine(
                Arbitraries.integers().between(5, 9), Arbitraries.integers().between(1, 9))
            .as(StatementsTest::voiding);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, plain), net.jqwik.api.Tuple.of(1, voiding))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void theOrderOfStatementsAndOfVoidingsNeverChangesTheTally(
      @ForAll("statements") List<String> statements, @ForAll long seed) {
    List<String> shuffled = new java.util.ArrayList<>(statements);
    java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
    assertThat(ReadEvents.of(shuffled.stream().collect(Collectors.joining("\n"))).tally())
        .isEqualTo(ReadEvents.of(statements.stream().collect(Collectors.joining("\n"))).tally());
  }

  @Property(tries = 100)
  void theCuttingIntoFilesNeverChangesTheTally(
      @ForAll("statements") List<String> statements, @ForAll int at) {
    int cut = Math.floorMod(at, statements.size());
    String first = String.join("\n", statements.subList(0, cut));
    String second = String.join("\n", statements.subList(cut, statements.size()));
    ReadEvents parts = first.isEmpty() ? ReadEvents.of(second) : ReadEvents.of(first, second);
    assertThat(parts.tally()).isEqualTo(ReadEvents.of(String.join("\n", statements)).tally());
  }
}
