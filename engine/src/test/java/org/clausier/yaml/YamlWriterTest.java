package org.clausier.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text comes back as it was, wherever it stands. */
class YamlWriterTest {

  private static final List<String> HOSTILE = HostileTexts.TEXTS;

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 2000)
  void anyTextComesBack(@ForAll("texts") String text) {
    comesBack(text);
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void theTextsThatHurtComeBack(String text) {
    comesBack(text);
  }

  private static void comesBack(String text) {
    Tree.Text written = new Tree.Text(text);
    Tree.Keys tree =
        Tree.keys()
            .put("block", Tree.keys().put("text", written).open())
            .put("items", new Tree.Items(List.of(written, written), true))
            .put("flow", Tree.keys().put("text", written).put("k", written).done())
            .put("key", Tree.keys().put(text, new Tree.Plain("1")).done())
            .open();
    String yaml = YamlWriter.write(tree);
    Node read = mapping(yaml);
    assertThat(texts(at(at(read, "block"), "text"))).as(yaml).containsExactly(text);
    assertThat(texts(at(at(read, "flow"), "k"))).as(yaml).containsExactly(text);
    assertThat(texts(at(read, "items"))).as(yaml).containsExactly(text, text);
    assertThat(((Node.Mapping) at(read, "key")).entries()).as(yaml).containsOnlyKeys(text);
  }

  private static Node.Mapping mapping(String yaml) {
    return YamlReader.read("w.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .match(
            m -> m,
            problems -> {
              throw new AssertionError(problems + "\n" + yaml);
            });
  }

  private static Node at(Node node, String key) {
    return requireNonNull(((Node.Mapping) node).entries().get(key));
  }

  private static List<String> texts(Node node) {
    return node instanceof Node.Sequence s
        ? s.items().stream().flatMap(n -> texts(n).stream()).toList()
        : List.of(((Node.Scalar) node).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "No", "ON", "12", "1_000", "2026-01-01", "12:30", "0x1F", "~", ".5"})
  void whatYamlWouldTakeForSomethingElseIsQuoted(String text) {
    assertThat(written(text)).isEqualTo("k: \"" + text + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"free", "12 000 euros", "l’été", "https://a.example/b?c", "Fin ?", "v1.2"})
  void whatIsPlainlyATextIsNot(String text) {
    assertThat(written(text)).isEqualTo("k: " + text + "\n");
  }

  private static String written(String text) {
    return YamlWriter.write(Tree.keys().put("k", new Tree.Text(text)).open());
  }

  @Test
  void whatFitsOnALineIsOnALine() {
    Tree.Keys small = Tree.keys().plain("min", 1).plain("max", 9).done();
    Tree.Keys large = Tree.keys().text("a", "x".repeat(60)).text("b", "y".repeat(60)).done();
    assertThat(YamlWriter.write(Tree.keys().put("small", small).put("large", large).open()))
        .isEqualTo(
            "small: {min: 1, max: 9}\nlarge:\n  a: "
                + "x".repeat(60)
                + "\n  b: "
                + "y".repeat(60)
                + "\n");
  }
}
