package org.clausier.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.analysis.Analysis;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.rules.Approval;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.words.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What « clausier check » says of the policies that come with the program, read by a person before
 * it was approved. {@code -Dapprove} writes the lists again; the reviewer reads the difference.
 */
class ApprovedAnalysisTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final DroolsRuleBook RULES = new DroolsRuleBook();

  @TestFactory
  Stream<DynamicTest> everyPolicyIsCheckedAsApproved() {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    for (String path : LIBRARY.files().paths()) {
      if (path.matches("policies/(presets/.*|[^/]*/policy-v[0-9]+)\\.yaml")) {
        String name =
            path.contains("/presets/") ? path.replaceAll(".*/|\\.yaml", "") : path.split("/")[1];
        cases.computeIfAbsent(name, n -> new ArrayList<>()).add(path);
      }
    }
    assertThat(cases).hasSizeGreaterThan(9);
    return cases.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
  }

  private static void check(String name, List<String> paths) {
    List<PolicyFile> files = paths.stream().map(ApprovedAnalysisTest::read).toList();
    StringBuilder text = new StringBuilder();
    Messages french = Messages.of(LIBRARY, Language.FR);
    for (Problem p : Analysis.of(LIBRARY, files, RULES, (policy, term) -> "")) {
      text.append(french.text("severity." + p.severity().name().toLowerCase(java.util.Locale.ROOT)))
          .append(" ")
          .append(french.line(p))
          .append("\n");
    }
    Approval.check("analysis/" + name + ".txt", text.toString());
  }

  private static PolicyFile read(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return PolicyReader.read(LIBRARY, name, LIBRARY.files().bytes(path))
        .match(
            f -> f,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }
}
