package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clausier.usage.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What became of every malformed input of the survey: one bad line costs one line. */
class MalformedJsonTest {

  static final String ONE = line("amandine", "2026-03-04T10:00:00Z");
  private static final String TWO = line("bakary", "2026-03-04T11:00:00Z");
  private static final String THREE = line("celeste", "2026-03-04T12:00:00Z");
  private static final String USE = "follow-individually";

  private static String line(String learner, String at) {
    return "{\"actor\":{\"account\":{\"homePage\":\"https://cours.example\",\"name\":\""
        + learner
        + "\"}},\"verb\":{\"id\":\"http://id.tincanapi.com/verb/viewed\"},\"object\":{\"id\":"
        + "\"https://cours.example/1\"},\"timestamp\":\""
        + at
        + "\"}";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] with(String before, byte[] raw, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(utf8(before));
    all.writeBytes(raw);
    all.writeBytes(utf8(after));
    return all.toByteArray();
  }

  private static byte[] utf16(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    byte[] marked = new byte[bytes.length + 2];
    marked[0] = (byte) 0xFF;
    marked[1] = (byte) 0xFE;
    System.arraycopy(bytes, 0, marked, 2, bytes.length);
    return marked;
  }

  private static String middle(String bad) {
    return ONE + "\n" + bad + "\n" + THREE + "\n";
  }

  private static String result(String json) {
    return TWO.substring(0, TWO.length() - 1) + ",\"result\":" + json + "}";
  }

  private static String cut(String line) {
    return line.substring(0, line.length() / 2);
  }

  private static Arguments row(String name, byte[] bytes, String... words) {
    return arguments(name, bytes, List.of(words));
  }

  private static Arguments row(String name, String text, String... words) {
    return row(name, utf8(text), words);
  }

  /** The lines of usage-data § 5.2, in their order. */
  static Stream<Arguments> inputs() {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    String pretty = ONE.replace(",", ",\n  ").replace("{", "{\n");
    return Stream.of(
        row("BOM", "\uFEFF" + middle(TWO), USE, USE, USE),
        row("last line cut", ONE + "\n" + TWO + "\n" + cut(THREE), USE, USE, "usage-json at 3"),
        row("bad line in the middle", middle("{\"actor\":}"), USE, "usage-json at 2", USE),
        row("two objects on a line", middle(TWO + TWO), USE, "usage-json-two at 2", USE),
        row("JSON array", "[" + ONE + ",\n" + TWO + "]", USE, USE),
        row("pretty-printed", pretty + "\n" + pretty.replace("amandine", "hind"), USE, USE),
        row(
            "duplicate key",
            middle(TWO.replace("{\"actor\"", "{\"timestamp\":\"2020-01-01T00:00:00Z\",\"actor\"")),
            USE,
            "usage-json-key-twice at 2",
            USE),
        row("NaN", middle(result("{\"x\":NaN}")), USE, "usage-json at 2", USE),
        row(
            "invalid UTF-8",
            with(ONE + "\n{\"actor\":\"", new byte[] {(byte) 0xE9}, "\"}\n" + THREE),
            USE,
            "usage-json-utf8 at 2",
            USE),
        row(
            "nesting 2,000",
            middle(result("{\"x\":" + deep + "}")),
            USE,
            "usage-json-limits at 2",
            USE),
        row(
            "25 MB string",
            middle(result("\"" + "a".repeat(25_000_000) + "\"")),
            USE,
            "usage-piece-long at 2",
            USE),
        row("UTF-16LE", utf16(middle(TWO)), USE, USE, USE),
        row("NUL line", middle("\0\0\0"), USE, "usage-json at 2", USE),
        row("NUL within a text", middle(TWO.replace("bakary", "b\0")), USE, "usage-json at 2", USE),
        row(
            "actor missing",
            middle(TWO.replaceFirst("\"actor\":.*?\\}\\},", "")),
            USE,
            "usage-event-missing at 2",
            USE),
        row(
            "actor a string",
            middle(TWO.replaceFirst("\"actor\":.*?\\}\\}", "\"actor\":\"bakary\"")),
            USE,
            "usage-event-field at 2",
            USE),
        row(
            "lone surrogate",
            middle(TWO.replace("bakary", "\\ud800")),
            USE,
            "usage-event-field at 2",
            USE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void oneBadLineCostsOneLine(String name, byte[] bytes, List<String> words) {
    ReadEvents read = ReadEvents.of(List.of(bytes));
    assertThat(read.refused()).isEmpty();
    assertThat(read.words()).isEqualTo(words);
    Reading r = read.reading();
    assertThat(r.read()).isEqualTo(words.size());
    assertThat(r.accepted() + r.rejected() + r.duplicates()).isEqualTo(r.read());
  }

  static Stream<Arguments> others() {
    return Stream.of(
        row(
            "array cut within",
            "[" + ONE + "," + cut(TWO),
            USE,
            "usage-json at 2",
            "usage-json-cut at 3"),
        row("array cut between", "[" + ONE + "," + TWO, USE, USE, "usage-json-cut at 3"),
        row(
            "array with a bad element",
            "[" + ONE + ",{\"a\":},\n" + TWO + "]",
            USE,
            "usage-json at 2",
            USE),
        row(
            "array with scalars",
            "[" + ONE + ",1,\"a,b]\",null]",
            USE,
            "usage-json-object at 2",
            "usage-json-object at 3",
            "usage-json-object at 4"),
        row("array followed by words", "[" + ONE + "] and more", USE, "usage-json-array at 2"),
        row("array without commas", "[" + ONE + " " + TWO + "]", USE, "usage-json-array at 2"),
        row("array with a comma too many", "[" + ONE + ",]", USE, "usage-json-array at 2"),
        row("empty lines", ONE + "\r\n\r\n  \r\n" + TWO + "\r\n", USE, USE),
        row(
            "a long line, the last",
            ONE + "\n" + result("\"" + "a".repeat(5_000_000) + "\""),
            USE,
            "usage-piece-long at 2"),
        row(
            "a long element",
            "[" + ONE + "," + result("\"" + "a".repeat(9_000_000) + "\"") + "," + THREE + "]",
            USE,
            "usage-piece-long at 2",
            USE),
        row("scalar lines", middle("42"), USE, "usage-json-object at 2", USE),
        row("an object that is nothing", middle("{\"a\":1}"), USE, "usage-json-row at 2", USE),
        row(
            "an object too deep to be a row",
            middle("{\"date\":{}}"),
            USE,
            "usage-json-nested at 2",
            USE),
        row(
            "number of a thousand digits",
            middle(result("1".repeat(1000))),
            USE,
            "usage-json-limits at 2",
            USE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void whatIsWrongIsRejectedWithItsNumber(String name, byte[] bytes, List<String> words) {
    oneBadLineCostsOneLine(name, bytes, words);
  }

  @Test
  void anEmptyArrayIsRefused() {
    assertThat(ReadEvents.of("[]").refused())
        .extracting(p -> p.id())
        .containsExactly("usage-no-event");
  }

  @Test
  void brokenUtf16IsRefused() {
    byte[] bytes = utf16(ONE + "\n" + TWO);
    bytes[41] = (byte) 0xD8; // half a character
    assertThat(ReadEvents.of(List.of(bytes)).refused())
        .extracting(p -> p.id())
        .containsExactly("usage-not-text");
  }

  @Test
  void howItWasReadIsNoted() {
    assertThat(ReadEvents.of("\uFEFF" + ONE).notes()).containsExactly("usage-bom");
    assertThat(ReadEvents.of(List.of(utf16(ONE))).notes()).containsExactly("usage-utf-16");
    assertThat(ReadEvents.of("[" + ONE + "]").notes()).containsExactly("usage-json-ranks");
    assertThat(ReadEvents.of("{\"more\":\"\",\"statements\":[" + ONE + "]}").notes())
        .containsExactly("usage-json-ranks");
    assertThat(ReadEvents.of("{\"statements\":[" + ONE + "],\"more\":\"/next\"}").notes())
        .containsExactly("usage-json-ranks", "usage-statements-more");
    assertThat(ReadEvents.of(ONE.replace("Z\"", "\"")).notes())
        .containsExactly("usage-offset-missing");
    assertThat(
            ReadEvents.of(
                    "{\"date\":\"2026-03-04\",\"pratique\":\"irl-meetup\",\"couleur\":\"bleu\"}")
                .notes())
        .containsExactly("usage-fields-unread");
    assertThat(ReadEvents.of(ONE).reading().blank()).isZero();
    assertThat(ReadEvents.of(ONE + "\n\n").reading().blank()).isEqualTo(1);
  }

  @Test
  void aPersonInAValueIsMasked() {
    ReadEvents read = ReadEvents.of(middle(TWO.replace("2026-03-04T11:00:00Z", "jean@exemple.fr")));
    assertThat(read.items().get(1).toString()).doesNotContain("jean").contains("•••");
  }
}
