package org.clausier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.web.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clausier serve}: the web application, until it is told to stop. */
@Command(name = "serve")
final class ServeTask extends Task {

  private static final int LAST_PORT = 65_535;

  @Option(names = "--port")
  String port = "8080";

  @Option(names = "--data")
  Optional<Path> data = Optional.empty();

  @Override
  Exit run(Voice voice) {
    List<Problem> problems = new ArrayList<>();
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LAST_PORT) {
      problems.addAll(option("port-form", port));
    }
    if (data.isPresent() && Files.exists(data.get()) && !Files.isDirectory(data.get())) {
      problems.addAll(option("not-a-directory", data.get() + ""));
    }
    problems.addAll(Serving.misset(voice.world().environment()));
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    return Serving.serve(Integer.parseInt(port), data.map(Path::toString))
        .map(hindrance -> voice.refuseOptions(option(hindrance, port)))
        .orElse(Exit.CLEAN);
  }

  /** Serves nobody, for a moment. */
  static void rehearse() throws IOException {
    org.clausier.web.Rehearsal.serve();
  }
}
