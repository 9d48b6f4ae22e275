package org.clausier.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.audit.words.AuditJson;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.rules.audit.DroolsAuditRules;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.format.Reports;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every audit of the origin cases has the shape we publish. */
class AuditSchemaTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SCHEMA =
      JSON.readTree(LIBRARY.files().text("schemas/audit.schema.json"));

  static Stream<String> reports() {
    return paths("policies/[^/]*/reports/[^/]*\\.csv");
  }

  private static Stream<String> paths(String pattern) {
    List<String> paths = LIBRARY.files().paths().stream().filter(p -> p.matches(pattern)).toList();
    assertThat(paths).isNotEmpty();
    return paths.stream();
  }

  private static AuditReport audit(String report) {
    String folder = report.substring(0, report.indexOf("/reports/"));
    String facts = report.replace(".csv", ".facts.yaml");
    AuditRun run =
        new AuditRun(
            LIBRARY,
            new DroolsRuleBook(),
            new CguArticles(LIBRARY),
            new DroolsAuditRules(),
            Reports.format());
    return ok(
        run.of(
            new AuditRun.Request(
                paths(folder + "/policy-v\\d+\\.yaml")
                    .map(p -> ok(PolicyReader.read(LIBRARY, p, bytes(p))).policy())
                    .toList(),
                paths(folder + "/agreements/[^/]*\\.yaml")
                    .map(p -> ok(AgreementReader.read(LIBRARY, p, bytes(p))))
                    .toList(),
                Optional.of(ok(AuditFileReader.read(LIBRARY, facts, bytes(facts)))),
                List.of(ReportSource.of("usages.csv", bytes(report))),
                List.of(new AuditReport.Input("facts.yaml", "0".repeat(64))),
                LocalDate.of(2026, 11, 22),
                "test",
                Pseudonyms.forThisAudit())));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_audit_has_the_published_shape(String report) {
    AuditReport audit = audit(report);
    for (Language language : Language.values()) {
      JsonNode json = JSON.readTree(AuditJson.of(LIBRARY, audit, language));
      assertThat(SchemaCheck.errors(SCHEMA, json)).isEmpty();
      assertThat(json.get("schema")).isEqualTo(SCHEMA.get("$id"));
    }
  }

  @Test
  void a_wrong_word_has_not() {
    String json =
        """
        { "schema": "urn:clausier:schema:audit", "clausier": 2, "audit": "a", "organisation": "o",
          "course": "c", "engine": "e", "day": "22/11/2026", "headline": [ "h" ],
          "provisional": false, "account": { "net": "1,00" }, "compliance": 98,
          "rows": { "read": 1, "accepted": 1, "rejected": 0, "duplicates": 0, "mostRejected": 0 } }
        """;
    assertThat(SchemaCheck.errors(SCHEMA, JSON.readTree(json))).hasSize(4);
  }

  private static byte[] bytes(String path) {
    return LIBRARY.files().bytes(path);
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }
}
