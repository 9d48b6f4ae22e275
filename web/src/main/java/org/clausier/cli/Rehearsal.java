package org.clausier.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausier.library.LibraryFiles;

/**
 * Runs the usual commands once, for nothing, or, told so, the server: the launcher has the machine
 * lay out the classes that they load, so that the next ones start faster.
 */
final class Rehearsal {

  private static final String CASE = "policies/abc-gestion-de-projet/";

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    World nowhere = new World(nothing(), nothing(), Map.of(), Set.of());
    if (arguments.length > 0) {
      // refused for its port: but for that, it would serve until it is told to stop
      Clausier.run(nowhere, "serve", "--port=none");
      ServeTask.rehearse();
    } else {
      commands(nowhere);
    }
    // the rules were loaded by a thread of a pool
    Runtime.getRuntime().exit(0);
  }

  private static void commands(World nowhere) throws IOException {
    Path folder = Files.createTempDirectory("clausier-rehearsal");
    Path policy = copy(folder, "policy-v2.yaml");
    for (List<String> line :
        List.of(
            List.of("--help"),
            List.of(
                "ask",
                policy + "",
                "--audience=company",
                "--practice=internal-debriefing-screening",
                "--day=2026-03-02"),
            List.of(
                "ask",
                policy + "",
                "--audience=company",
                "--practice=enrol-cohort",
                "--day=2026-03-02",
                "--json"),
            List.of("cgu", policy + "", "-o", folder.resolve("cgu.pdf") + ""))) {
      Clausier.run(nowhere, line.toArray(new String[0]));
    }
    drop(folder);
  }

  private static Path copy(Path folder, String name) throws IOException {
    return Files.write(folder.resolve(name), LibraryFiles.builtIn().bytes(CASE + name));
  }

  private static PrintStream nothing() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static void drop(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }
}
