package org.clausier.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;

/** Policies for tests: those that came with the program, and small ones. */
public final class Policies {

  public static final Library LIBRARY = Library.builtIn();

  private Policies() {}

  /** The presets and the versions of the origin cases. */
  public static List<String> paths() {
    return LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/(presets/.*|[^/]*/policy-v[0-9]+)\\.yaml"))
        .toList();
  }

  public static PolicyFile of(String path) {
    return ok(PolicyReader.read(LIBRARY, path, LIBRARY.files().bytes(path)));
  }

  public static Outcome<PolicyFile> read(String text) {
    return PolicyReader.read(LIBRARY, "p.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  public static PolicyFile ok(Outcome<PolicyFile> outcome) {
    return outcome.match(
        file -> file,
        problems -> {
          throw new AssertionError(problems.toString());
        });
  }

  public static List<Problem> problems(Outcome<?> outcome) {
    return outcome.match(ok -> List.of(), problems -> problems);
  }

  /** The smallest policy around some more lines: they begin at line 5. */
  public static String with(String lines) {
    return """
        clausier: 1
        policy: essai
        version: 1
        producer: { name: Atelier Lumen }
        """
        + lines
        + "\n"
        + (lines.contains("course:") ? "" : "course: { title: Essai }\n");
  }
}
