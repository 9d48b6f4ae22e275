package org.clausier.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What these packages say exists in both languages, with the same blanks. */
class MessagesTest {

  private static final Pattern ID = Pattern.compile("\"((?:note\\.)?[a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern BLANK = Pattern.compile("\\{[0-9]}");

  private static Properties messages(String language) {
    var all = new Properties();
    for (var file : List.of("amount", "party"))
      try (var in = MessagesTest.class.getResourceAsStream(path(language, file))) {
        all.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    return all;
  }

  private static String path(String language, String file) {
    return "/clausier/messages/" + language + "/" + file + ".properties";
  }

  @Test
  void both_languages_say_the_same_things() {
    var french = messages("fr");
    var english = messages("en");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : french.stringPropertyNames())
      assertThat(blanks(english, key)).as(key).isEqualTo(blanks(french, key));
  }

  private static List<String> blanks(Properties messages, String key) {
    return BLANK.matcher(messages.getProperty(key)).results().map(m -> m.group()).sorted().toList();
  }

  @Test
  void every_problem_has_a_remedy() {
    var keys = messages("fr").stringPropertyNames();
    for (var key : keys)
      if (key.startsWith("problem.") && !key.endsWith(".remedy"))
        assertThat(keys).contains(key + ".remedy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount", "party"})
  void every_id_in_the_code_has_its_words(String folder) throws IOException {
    var keys = messages("fr").stringPropertyNames();
    var ids = ids(Path.of("src/main/java/org/clausier", folder));
    assertThat(ids).hasSizeGreaterThan(20);
    for (var id : ids)
      assertThat(Stream.of("problem.", "vat.", "vat.ask."))
          .as(id)
          .anyMatch(prefix -> keys.contains(prefix + id));
  }

  private static TreeSet<String> ids(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> ID.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void numbers_made_of_digits_share_three_problems() {
    var keys = messages("fr").stringPropertyNames();
    for (var scheme : List.of("siren", "siret", "ice"))
      for (var flaw : List.of("digits", "length", "zero"))
        assertThat(keys).contains("problem." + scheme + "-" + flaw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate", "franchise", "outside", "declared", "ask.territory"})
  void regimes_of_one_word_have_theirs(String id) {
    assertThat(messages("fr").stringPropertyNames()).contains("vat." + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void the_words_are_typed_as_the_printer_expects(String language) {
    messages(language)
        .values()
        .forEach(text -> assertThat((String) text).doesNotContain("'", "\u00a0", "\u202f", "  "));
  }
}
