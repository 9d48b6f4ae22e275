package org.clausier.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.clausier.web.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clausier backup}: the whole database in one file, which restores into another. */
@Command(name = "backup")
final class BackupTask extends Task {

  @Option(names = "--data")
  Optional<Path> data = Optional.empty();

  @Option(names = {"--out", "-o"})
  Optional<Path> out = Optional.empty();

  @Override
  Exit run(Voice voice) {
    if (out.isEmpty()) return voice.refuseOptions(option("option-missing", "--out"));
    Path archive = out.get();
    return Upkeep.of(voice.world().environment(), data)
        .backup(archive)
        .match(sha256 -> say(voice, archive, sha256), voice::refuse);
  }

  private static Exit say(Voice voice, Path archive, String sha256) {
    voice.say("cli.written", archive.toString());
    voice.world().out().println(sha256);
    return Exit.CLEAN;
  }
}
