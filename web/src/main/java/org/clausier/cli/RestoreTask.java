package org.clausier.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.web.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier restore}: an empty database becomes what was saved, all of it or nothing. */
@Command(name = "restore")
final class RestoreTask extends Task {

  @Parameters List<Path> files = new ArrayList<>();

  @Option(names = "--data")
  Optional<Path> data = Optional.empty();

  @Override
  Exit run(Voice voice) {
    if (files.isEmpty()) return voice.refuseOptions(option("argument-missing", "ZIP"));
    if (files.size() > 1) {
      return voice.refuseOptions(option("argument-unexpected", files.get(1).toString()));
    }
    return Upkeep.of(voice.world().environment(), data)
        .restore(files.get(0))
        .match(report -> VerifyJournalTask.print(voice, report), voice::refuse);
  }
}
