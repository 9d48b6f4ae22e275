package org.clausier.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment may set, said in three places: they say the same. */
class SettingsFileTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(CLAUSIER_[A-Z_]+)");

  /** Set by the launcher or read before the application starts. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("CLAUSIER_HEAP");

  record Line(String variable, String property) {}

  private static List<Line> lines() throws IOException {
    return Files.readAllLines(RESOURCES.resolve("settings.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.trim().split("\\s+"))
        .map(words -> new Line(words[0], words[1]))
        .toList();
  }

  @Test
  void what_the_application_reads_is_what_its_administrators_are_shown() throws IOException {
    Set<String> read = new TreeSet<>();
    Matcher placeholder =
        PLACEHOLDER.matcher(Files.readString(RESOURCES.resolve("application.yaml")));
    while (placeholder.find()) read.add(placeholder.group(1));
    assertThat(lines()).extracting(Line::variable).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void what_the_readme_tells_exists() throws IOException {
    Set<String> known = new TreeSet<>(OF_THE_LAUNCHER);
    lines().forEach(line -> known.add(line.variable()));
    Matcher told =
        Pattern.compile("`(CLAUSIER_[A-Z_]+)`").matcher(Files.readString(Path.of("../README.md")));
    while (told.find()) assertThat(known).contains(told.group(1));
  }

  /** Spring also reads a property from its own name in capitals: no other setting may bear it. */
  @Test
  void no_variable_of_a_setting_is_the_name_of_another_property() throws IOException {
    for (Line line : lines()) {
      String dashless = line.property().toUpperCase(Locale.ROOT).replace('.', '_');
      for (Line other : lines()) {
        if (other.equals(line)) continue;
        assertThat(other.variable())
            .describedAs("%s sets %s", other.variable(), line.property())
            .isNotEqualTo(dashless.replace("-", ""))
            .isNotEqualTo(dashless.replace('-', '_'));
      }
    }
  }

  /** Each form takes what the application is set to when nobody sets anything. */
  @Test
  void what_stands_by_default_has_the_form_that_is_asked() throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    Matcher placeholder =
        Pattern.compile("\\$\\{(CLAUSIER_[A-Z_]+):([^${}]+)}")
            .matcher(Files.readString(RESOURCES.resolve("application.yaml")));
    while (placeholder.find()) defaults.put(placeholder.group(1), placeholder.group(2));
    assertThat(defaults).hasSizeGreaterThan(10);
    assertThat(Settings.misset(defaults)).isEmpty();
  }

  @Test
  void an_example_has_its_own_form() throws IOException {
    Map<String, String> examples = new TreeMap<>();
    for (String line : Files.readAllLines(RESOURCES.resolve("settings.txt"))) {
      String[] words = line.split("\\s+");
      if (!line.startsWith("#") && words.length > 3) examples.put(words[0], words[4]);
    }
    assertThat(examples).hasSizeGreaterThan(15);
    assertThat(Settings.misset(examples)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLAUSIER_LOG               | text",
        "CLAUSIER_URL               | cours.example",
        "CLAUSIER_DB_URL            | postgresql://db/clausier",
        "CLAUSIER_DEMONSTRATION     | oui",
        "CLAUSIER_FORWARDED         | yes",
        "CLAUSIER_LIMIT_ASK         | 0/1m",
        "CLAUSIER_LIMIT_API_ADDRESS | 60 a minute",
        "CLAUSIER_SMTP_PORT         | smtp",
        "CLAUSIER_SMTP_STARTTLS     | maybe",
        "CLAUSIER_REMINDERS         | 60;30",
        "CLAUSIER_UPLOAD_MAX        | 2 Go",
        "CLAUSIER_UPLOAD_DAYS       | a week",
      })
  void a_setting_that_is_not_understood_is_a_problem(String variable, String value) {
    assertThat(Settings.misset(Map.of(variable, value)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo("setting-form");
              assertThat(p.arguments()).startsWith(variable, value);
            });
  }

  @Test
  void a_mail_server_asks_for_a_sender_and_a_public_address() {
    assertThat(Settings.misset(Map.of("CLAUSIER_SMTP_HOST", "smtp.example")))
        .extracting(p -> p.id() + " " + p.arguments().get(0))
        .containsExactly("setting-missing CLAUSIER_SMTP_FROM", "setting-missing CLAUSIER_URL");
  }

  @Test
  void what_is_told_of_a_wrong_address_names_nobody() {
    assertThat(
            Settings.misset(Map.of("CLAUSIER_DB_URL", "postgresql://ada:s3cret@db/clausier")) + "")
        .contains("CLAUSIER_DB_URL")
        .doesNotContain("s3cret");
  }
}
