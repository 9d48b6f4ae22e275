package org.clausier.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.clausier.web.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clausier verify-journal}: whether what was recorded stayed as it was. */
@Command(name = "verify-journal")
final class VerifyJournalTask extends Task {

  @Option(names = "--data")
  Optional<Path> data = Optional.empty();

  @Override
  Exit run(Voice voice) {
    return Upkeep.of(voice.world().environment(), data)
        .verify()
        .match(report -> print(voice, report), voice::refuse);
  }

  /** What was found, on the output: that is what was asked. */
  static Exit print(Voice voice, Upkeep.Report report) {
    var out = voice.world().out();
    report
        .flaws()
        .forEach(flaw -> out.println(voice.messages().text(flaw.getKey(), flaw.getValue())));
    if (report.flaws().isEmpty()) {
      out.println(
          voice.messages().text("web.journal.whole", report.lines() + "", report.things() + ""));
    }
    out.println(voice.messages().text("web.journal.end") + " " + report.end());
    return report.flaws().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
  }
}
