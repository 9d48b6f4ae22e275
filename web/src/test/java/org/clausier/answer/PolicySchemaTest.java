package org.clausier.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clausier.agreement.AgreementReader;
import org.clausier.agreement.AgreementWriter;
import org.clausier.library.Library;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.PolicyWriter;
import org.clausier.problem.Outcome;
import org.clausier.yaml.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we write has the shape we publish, and a wrong word has not. */
class PolicySchemaTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode POLICY = schema("policy");
  private static final JsonNode AGREEMENT = schema("agreement");

  private static JsonNode schema(String name) {
    return JSON.readTree(LIBRARY.files().text("schemas/" + name + ".schema.json"));
  }

  static Stream<String> policies() {
    return paths("(policies|demonstration)/(presets/.*|[^/]*/policy-v[0-9]+)\\.yaml");
  }

  static Stream<String> agreements() {
    return paths("(policies|demonstration)/[^/]*/agreements/[^/]*\\.yaml");
  }

  private static Stream<String> paths(String pattern) {
    List<String> paths = LIBRARY.files().paths().stream().filter(p -> p.matches(pattern)).toList();
    assertThat(paths).isNotEmpty();
    return paths.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_policy_has_the_published_shape(String path) {
    var policy = ok(PolicyReader.read(LIBRARY, path, LIBRARY.files().bytes(path))).policy();
    String json = JsonWriter.write(PolicyWriter.tree(LIBRARY, policy));
    assertThat(SchemaCheck.errors(POLICY, JSON.readTree(json))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void every_agreement_has_the_published_shape(String path) {
    var agreement = ok(AgreementReader.read(LIBRARY, path, LIBRARY.files().bytes(path)));
    String json = AgreementWriter.json(LIBRARY, agreement);
    assertThat(SchemaCheck.errors(AGREEMENT, JSON.readTree(json))).isEmpty();
  }

  @Test
  void a_wrong_word_has_not() {
    String json =
        """
        { "clausier": 1, "policy": "p", "version": 1, "producer": { "name": "L" },
          "course": { "title": "T", "licence": "CC-BY-5.0" },
          "grid": { "irl-meetup": { "company": "fre" }, "irl-metup": { "company": "free" } } }
        """;
    assertThat(SchemaCheck.errors(POLICY, JSON.readTree(json))).hasSize(3);
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }
}
