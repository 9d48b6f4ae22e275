package org.clausier.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
}
