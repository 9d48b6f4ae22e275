package org.clausier.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The manual of the policy format is executed: every example, and what it says of it. */
class ManualTest {

  private static final Path MANUAL = Path.of("..", "docs", "policy-format.md");
  private static final Library LIBRARY = Library.builtIn();
  private static final Messages ENGLISH = Messages.of(LIBRARY, Language.EN);
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n(.*?)```\n```answer\n(.*?)```", Pattern.DOTALL);

  /** What every policy has, put after an example that leaves it out. */
  private static final List<String> REST =
      List.of(
          "clausier: 1",
          "policy: essai",
          "version: 1",
          "producer: { name: Atelier Lumen }",
          "course: { title: Essai }");

  @TestFactory
  List<DynamicTest> everyExampleIsAnsweredAsTheManualSays() throws IOException {
    String manual = Files.readString(MANUAL);
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(manual);
    while (example.find()) {
      String yaml = example.group(1);
      String expected = example.group(2).strip();
      int line = 1 + (int) manual.substring(0, example.start()).lines().count();
      tests.add(
          DynamicTest.dynamicTest(
              "line " + line, () -> assertThat(answer(yaml)).isEqualTo(expected)));
    }
    assertThat(tests).hasSizeGreaterThan(15);
    assertThat(tests).hasSize(manual.split("```yaml\n", -1).length - 1);
    return tests;
  }

  private static String answer(String yaml) {
    return read(yaml)
        .match(
            ok -> "ok",
            problems ->
                problems.stream().map(ManualTest::line).reduce((a, b) -> a + "\n" + b).orElse(""));
  }

  private static Outcome<?> read(String yaml) {
    byte[] bytes = whole(yaml).getBytes(StandardCharsets.UTF_8);
    return yaml.contains("\nagreement:")
        ? AgreementReader.read(LIBRARY, "manual", bytes)
        : PolicyReader.read(LIBRARY, "manual", bytes);
  }

  private static String whole(String yaml) {
    if (yaml.startsWith("clausier:")) return yaml;
    Stream<String> missing =
        REST.stream()
            .filter(l -> !("\n" + yaml).contains("\n" + l.substring(0, l.indexOf(':') + 1)));
    return yaml + String.join("\n", missing.toList()) + "\n";
  }

  private static String line(Problem p) {
    String hint = ENGLISH.hint(p);
    return p.source().line() + ": " + ENGLISH.sentence(p) + (hint.isEmpty() ? "" : " " + hint);
  }
}
