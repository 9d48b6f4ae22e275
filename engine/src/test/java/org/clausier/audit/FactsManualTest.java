package org.clausier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.library.Library;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The manual of the companion file is executed. */
class FactsManualTest {

  private static final Path MANUAL = Path.of("..", "docs", "audit-facts.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n(.*?)```\n```answer\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  List<DynamicTest> everyExampleIsReadAsTheManualSays() throws IOException {
    String manual = Files.readString(MANUAL);
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(manual);
    while (example.find()) {
      String yaml = example.group(1);
      String expected = example.group(2).strip();
      tests.add(
          DynamicTest.dynamicTest(
              "example " + (tests.size() + 1), () -> assertThat(answer(yaml)).isEqualTo(expected)));
    }
    assertThat(tests).hasSize(manual.split("```yaml\n", -1).length - 1).hasSizeGreaterThan(4);
    return tests;
  }

  private static String answer(String yaml) {
    return AuditFileReader.read(Library.builtIn(), "manual", yaml.getBytes(StandardCharsets.UTF_8))
        .match(
            ok -> "ok",
            problems ->
                String.join(
                    "\n", problems.stream().map(p -> p.source().line() + ": " + p.id()).toList()));
  }
}
