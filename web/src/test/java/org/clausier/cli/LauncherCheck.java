package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher at the root, with what was just packaged: the short commands run beside their own
 * libraries, where a class that is missing shows nowhere else. Run once the jars are made.
 */
class LauncherCheck {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  record Said(int code, String out, String err) {}

  @TempDir Path folder;

  private Said launch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("clausier").toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(Map.of("CLAUSIER_TODAY", "2026-11-22"));
    int code = builder.start().waitFor();
    return new Said(code, read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check docs/example/policy.yaml",
        "ask docs/example/policy.yaml --audience company --practice internal-debriefing-talk",
        "cgu docs/example/policy.yaml --format html",
        "cgu docs/example/policy.yaml --format pdf",
        "diff docs/example/policy.yaml docs/example/policy.yaml",
        "audit docs/example/usages.csv --policy docs/example/policy.yaml --facts"
            + " docs/example/facts.yaml",
        "verify README.md",
        "backup nowhere.zip --data no-such-folder",
        "restore nowhere.zip --data no-such-folder",
        "verify-journal --data no-such-folder",
        "--help",
      })
  void a_command_runs_beside_its_own_libraries_alone(String line) throws Exception {
    Said said = launch(line.split(" "));
    assertThat(said.err()).doesNotContain("Exception").doesNotContain("Error:");
    assertThat(said.code()).describedAs(said.err()).isNotNegative().isLessThan(4);
  }

  @Test
  void the_server_says_what_is_wrong_with_its_options() throws Exception {
    Said said = launch("serve", "--port", "none");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("none").doesNotContain("Exception");
  }

  /**
   * Ctrl-C, as a terminal sends it, while a long report is read: nothing is left, not even half.
   */
  @Test
  void a_command_that_is_stopped_leaves_nothing() throws Exception {
    Path report = folder.resolve("report.csv");
    String row = "2026-03-04;irl-meetup;%d\n";
    try (var to = Files.newBufferedWriter(report)) {
      to.write("date;pratique;apprenant\n");
      for (int i = 0; i < 4_000_000; i++) to.write(String.format(row, i));
    }
    Process process =
        new ProcessBuilder(
                // whoever started this test in the background had it ignore Ctrl-C
                "env",
                "--default-signal=INT",
                ROOT.resolve("clausier").toString(),
                "audit",
                report.toString(),
                "--policy",
                "docs/example/policy.yaml",
                "--facts",
                "docs/example/facts.yaml",
                "-o",
                folder.resolve("audit.html").toString())
            .directory(ROOT.toFile())
            .start();
    // a first use prepares the next ones, then gives its place to Java
    for (int i = 0; i < 600 && !isJava(process); i++) Thread.sleep(100);
    assertThat(process.waitFor(1, java.util.concurrent.TimeUnit.SECONDS)).isFalse();
    new ProcessBuilder("kill", "-INT", process.pid() + "").start().waitFor();
    assertThat(process.waitFor()).isEqualTo(130);
    try (var left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString())).containsExactly("report.csv");
    }
  }

  private static boolean isJava(Process process) {
    return process.toHandle().info().command().filter(c -> c.endsWith("java")).isPresent();
  }
}
