package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.policy.Duty;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The illustrations that the jurists wrote beside each practice hold. */
class PracticeExamplesTest {

  @TestFactory
  Stream<DynamicTest> every_example_of_every_practice_holds() {
    return Trial.LIBRARY.practiceTree().leaves().stream()
        .flatMap(p -> examples(p).map(e -> DynamicTest.dynamicTest(p + ": " + e.name, e::check)));
  }

  @Test
  void every_practice_has_at_least_two_examples() {
    assertThat(Trial.LIBRARY.practiceTree().leaves())
        .hasSizeGreaterThanOrEqualTo(42)
        .allSatisfy(p -> assertThat(examples(p).count()).describedAs(p).isGreaterThanOrEqualTo(2));
  }

  private static Stream<Example> examples(String practice) {
    String path = "practices/" + practice + "/examples.yaml";
    Node root =
        YamlReader.readNode(path, Trial.LIBRARY.files().bytes(path))
            .match(
                n -> n,
                problems -> {
                  throw new AssertionError(problems);
                });
    List<Problem> problems = new ArrayList<>();
    return ((Node.Sequence) root)
        .items().stream().map(n -> new Example(path, new Fields(path, (Node.Mapping) n, problems)));
  }

  private static final class Example {
    private final String path;
    private final Fields fields;
    private final String name;
    private final Fields expect;
    private final String verdict;

    Example(String path, Fields fields) {
      this.path = path;
      this.fields = fields;
      this.name = fields.required("name").orElseThrow();
      this.expect = fields.fields("expect").orElseThrow();
      this.verdict = expect.required("verdict").orElseThrow();
    }

    void check() {
      Fields use = fields.fields("use").orElseThrow();
      Map<String, String> known = new LinkedHashMap<>();
      for (String key : use.keys()) {
        if (!List.of("practice", "audience", "day").contains(key)) {
          known.put(key, use.text(key).orElseThrow());
        }
      }
      Ruling ruling =
          Trial.rulings(Dossier.asIf(policy().policy()))
              .ask(
                  new Use(
                      use.text("practice").orElseThrow(),
                      use.text("audience").orElseThrow(),
                      use.day("day").orElse(LocalDate.of(2026, 10, 5)),
                      known));
      assertSoftly(
          softly -> {
            softly.assertThat(ruling.answer()).isEqualTo(verdict);
            if (expect.has("conditions")) {
              softly
                  .assertThat(ruling.conditions().stream().map(Duty::condition))
                  .containsExactlyInAnyOrderElementsOf(expect.texts("conditions"));
            }
            if (expect.has("missing")) {
              softly.assertThat(ruling.missing()).isEqualTo(expect.texts("missing"));
            }
            expect
                .text("layer")
                .ifPresent(l -> softly.assertThat(ruling.layer().map(Layer::id)).hasValue(l));
            expect
                .bool("contradiction")
                .ifPresent(c -> softly.assertThat(ruling.contradiction()).isEqualTo(c));
          });
    }

    private PolicyFile policy() {
      String course =
          "  licence: %s\n".formatted(fields.text("licence").orElse("all-rights-reserved"))
              + fields
                  .text("commercial-includes-internal-training")
                  .map(v -> "  commercial-includes-internal-training: " + v + "\n")
                  .orElse("");
      String yaml =
          """
          clausier: 1
          policy: example
          version: 1
          producer: { name: Atelier Lumen }
          fees: { example: { unit: session, price: 10.00 } }
          course:
            title: Un cours
            sessions: [ { id: s1, from: 2026-09-14, to: 2026-11-30 }, { id: s4, from: 2026-09-14, to: 2026-11-30 } ]
          """
              + course;
      Node.Mapping base =
          YamlReader.read(path, yaml.getBytes(StandardCharsets.UTF_8))
              .match(
                  m -> m,
                  problems -> {
                    throw new AssertionError(problems);
                  });
      Map<String, Node> entries = new LinkedHashMap<>(base.entries());
      fields.node("grid").ifPresent(g -> entries.put("grid", g));
      return PolicyReader.read(Trial.LIBRARY, path, new Node.Mapping(entries, base.keyLines(), 1))
          .match(
              f -> f,
              problems -> {
                throw new AssertionError(problems);
              });
    }
  }
}
