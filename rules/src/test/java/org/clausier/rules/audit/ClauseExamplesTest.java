package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clausier.audit.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example that a jurist wrote under a clause with effect is an audit. */
class ClauseExamplesTest {

  @TestFactory
  Stream<DynamicTest> examples() {
    return Demonstration.LIBRARY.clauses().values().stream()
        .filter(c -> c.hasEffect())
        .flatMap(c -> ClauseExamples.of(c.id()).stream())
        .map(e -> DynamicTest.dynamicTest(e.clause() + ": " + e.name(), () -> holds(e)));
  }

  private static void holds(ClauseExamples example) {
    assertThat(example.run().findings().stream().map(ClauseExamplesTest::told))
        .containsExactlyInAnyOrderElementsOf(example.expected());
  }

  private static ClauseExamples.Expected told(Finding f) {
    return new ClauseExamples.Expected(
        f.check().id(), f.verdict().id(), f.due().map(d -> d.net().toString()).orElse(""));
  }
}
