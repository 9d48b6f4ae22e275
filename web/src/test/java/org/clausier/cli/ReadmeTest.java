package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the first screen of the README shows is what the commands print. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String EXAMPLE = "../docs/example/";

  @Test
  void the_policy_shown_is_the_file() throws IOException {
    assertThat(block("yaml")).isEqualTo(Files.readString(ROOT.resolve("docs/example/policy.yaml")));
    assertThat(block("yaml").lines()).hasSize(12);
  }

  @Test
  void the_clause_shown_is_the_one_printed() throws IOException {
    Run cgu = Run.of("cgu", EXAMPLE + "policy.yaml", "--format", "json");
    String quoted =
        Files.readString(ROOT.resolve("README.md"))
            .lines()
            .filter(l -> l.startsWith("> "))
            .findFirst()
            .orElseThrow()
            .substring(2);
    // the page has no-break spaces where a keyboard has ordinary ones
    assertThat(plain(cgu.out())).contains("\"number\":\"3°\",\"text\":\"" + quoted);
  }

  @Test
  void the_finding_shown_is_the_one_printed() throws IOException {
    Run audit =
        Run.of(
            "audit",
            EXAMPLE + "usages.csv",
            "--policy",
            EXAMPLE + "policy.yaml",
            "--facts",
            EXAMPLE + "facts.yaml");
    String shown = block("text").replace("docs/example/", EXAMPLE);
    assertThat(plain(audit.out())).contains(shown.strip());
  }

  private static String block(String language) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
    return readme.substring(start, readme.indexOf("```", start));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
