package org.clausier.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is handed in, one clear problem with its line, quickly, and never an exception. */
class YamlReaderTest {

  private static Outcome<Node.Mapping> read(String text) {
    return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** « 2 yaml-alias [] ». */
  private static List<String> problems(Outcome<?> outcome) {
    return outcome.match(
        ok -> List.of(),
        all ->
            all.stream().map(p -> p.source().line() + " " + p.id() + " " + p.arguments()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1                       | 1 yaml-anchor []",
        "a: &x 1\\nb: *x               | 1 yaml-anchor [] / 2 yaml-alias []",
        "a: !!int 1                    | 1 yaml-tag []",
        "a: !java.io.File x            | 1 yaml-tag []",
        "a: 1\\nb: 2\\na: 3            | 3 yaml-duplicate-key [a, 1]",
        "a: { b: 1, b: 2 }             | 1 yaml-duplicate-key [b, 1]",
        "a: 1\\n---\\nb: 2             | 2 yaml-several-documents []",
        "- a\\n- b                     | 1 yaml-not-a-mapping []",
        "bonjour                       | 1 yaml-not-a-mapping []",
        "# rien                        | 0 file-empty []",
      })
  void whatYamlAllowsAndWeDoNotIsSaid(String text, String expected) {
    assertThat(problems(read(text.replace("\\n", "\n")))).containsExactly(expected.split(" / "));
  }

  @ParameterizedTest
  @CsvSource({"'a: [1, 2',1", "'a: 1\n b: 2',2", "'a: \"x',1", "'a: 1\n\tb: 2',2", "'%x\na: 1',2"})
  void whatIsNotYamlIsSaidWithItsLine(String text, int line) {
    assertThat(problems(read(text)))
        .singleElement()
        .asString()
        .startsWith(line + " yaml-syntax [")
        .doesNotContain("in reader", "\n");
  }

  @Test
  void aThousandLaughsAreRefusedAtTheFirst() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(problems(read(bomb.toString()))).contains("1 yaml-anchor []"));
  }

  @Test
  void aCycleIsAnAlias() {
    assertThat(problems(read("a: &x [ *x ]"))).contains("1 yaml-anchor []", "1 yaml-alias []");
  }

  @ParameterizedTest
  @CsvSource({"[", "'{a: '", "'- '"})
  void whatIsTooDeepIsRefused(String opening) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(problems(read("a:\n " + opening.repeat(5_000))))
                .singleElement()
                .asString()
                .contains("yaml-too-deep"));
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    byte[] large = new byte[100_000_000];
    assertThat(problems(YamlReader.read("f.yaml", large)))
        .containsExactly("0 file-too-large [2000000]");
  }

  @Test
  void whatIsNotTextIsSaid() {
    byte[] latin = "titre: été".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(YamlReader.read("f.yaml", latin))).containsExactly("0 not-utf8 []");
    byte[] wide = "a: 1".getBytes(StandardCharsets.UTF_16);
    assertThat(problems(YamlReader.read("f.yaml", wide))).containsExactly("0 not-utf8 []");
    assertThat(problems(read("a: \0"))).containsExactly("0 not-text []");
    assertThat(problems(read(" \n "))).containsExactly("0 file-empty []");
  }

  @Test
  void aByteOrderMarkAndTheLinesOfWindowsChangeNothing() {
    Outcome<Node.Mapping> read = read("\uFEFFa: 1\r\nb:\r\n  - x\r\n");
    read.match(
        m -> assertThat(m.keyLines()).containsEntry("a", 1).containsEntry("b", 2),
        problems -> Assertions.fail(problems.toString()));
  }

  @Test
  void problemsAreCountedToAHundred() {
    assertThat(problems(read("a: !x 1\n".repeat(1000)))).hasSize(100);
  }

  @Property
  void noBytesAreAnException(@ForAll byte[] bytes) {
    assertThat(YamlReader.read("f.yaml", bytes)).isNotNull();
  }

  @Property
  void noTextIsAnException(@ForAll("signs") String text) {
    for (Problem p : read(text).match(ok -> List.<Problem>of(), all -> all)) {
      assertThat(p.source().line()).isBetween(0, 1 + (int) text.lines().count());
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> signs() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("ab:-?#&*!|>%@'\"[]{},\n\r\t .~<=\\0😀\u0085\uFEFF")
        .ofMaxLength(40);
  }
}
