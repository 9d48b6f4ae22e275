package org.clausier.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.library.LibraryFiles;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulingJsonTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final RuleBook RULES = new DroolsRuleBook();
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SCHEMA =
      JSON.readTree(LIBRARY.files().text("schemas/ruling.schema.json"));
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  static Stream<String> originPolicies() {
    return LibraryFiles.builtIn().paths().stream()
        .filter(p -> p.matches("policies/[^/]+/policy-v\\d+\\.yaml"));
  }

  @ParameterizedTest
  @MethodSource("originPolicies")
  void every_answer_of_an_origin_policy_has_the_published_shape(String path) {
    Rulings rulings = rulings(path);
    for (String practice : LIBRARY.practiceTree().leaves()) {
      for (String audience : LIBRARY.audienceTree().ids()) {
        assertThat(SchemaCheck.errors(SCHEMA, JSON.readTree(line(rulings, practice, audience))))
            .as("%s / %s", practice, audience)
            .isEmpty();
      }
    }
  }

  @Test
  void the_fields_are_those_of_the_design_in_its_order() {
    String line =
        line(rulings(originPolicies().findFirst().orElseThrow()), "irl-meetup", "teacher");
    assertThat(JSON.readTree(line).propertyNames())
        .containsExactly(
            "verdict",
            "contradiction",
            "fee",
            "conditions",
            "obligations",
            "announced",
            "layer",
            "clauses",
            "reasons",
            "wouldChange",
            "missing",
            "alternatives");
  }

  @Test
  void decided_afresh_the_line_has_the_same_bytes() {
    String path = "policies/abc-gestion-de-projet/policy-v2.yaml";
    String screening = "internal-debriefing-screening";
    assertThat(line(rulings(path), screening, "company"))
        .isEqualTo(line(rulings(path), screening, "company"));
  }

  @Test
  void a_figure_of_a_condition_is_a_number() {
    String line =
        line(
            rulings("policies/abc-gestion-de-projet/policy-v2.yaml"),
            "internal-complementary-session",
            "company");
    assertThat(line).contains("{\"id\":\"prior-notice\",\"days\":15}");
  }

  @Test
  void a_row_refused_has_the_published_shape_too() {
    List<Problem> problems =
        List.of(
            Problem.error(new Source("uses.csv", 3), "practice-unknown", "irl-metup")
                .withHint("irl-meetup"),
            Problem.error(new Source("uses.csv", 3), "value-not-day", "day", "2026-02-31"));
    byte[] line = new RefusedJson(Messages.of(LIBRARY, Language.FR)).bytes(problems);
    assertThat(SchemaCheck.errors(SCHEMA, JSON.readTree(line))).isEmpty();
    assertThat(JSON.readTree(line).at("/problem/details/0/hint").asString())
        .isEqualTo("irl-meetup");
  }

  @Test
  void the_check_itself_refuses_what_the_schema_does_not_say() {
    assertThat(SchemaCheck.errors(SCHEMA, JSON.readTree("{\"verdict\":\"free\"}"))).isNotEmpty();
  }

  private static String line(Rulings rulings, String practice, String audience) {
    return new String(
        new RulingJson(LIBRARY).bytes(rulings.ask(new Use(practice, audience, DAY, Map.of()))),
        StandardCharsets.UTF_8);
  }

  private static Rulings rulings(String path) {
    Policy policy =
        PolicyReader.read(LIBRARY, path, LIBRARY.files().bytes(path))
            .match(
                f -> f.policy(),
                p -> {
                  throw new IllegalStateException(p.toString());
                });
    return new Rulings(LIBRARY, Dossier.asIf(policy), RULES, new CguArticles(LIBRARY));
  }
}
