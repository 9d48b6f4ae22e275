package org.clausier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausier.document.pdf.PdfReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.verification.Verification;
import org.clausier.verification.VerificationWords;
import org.clausier.verification.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier verify}: whether a PDF is one of ours, unchanged. */
@Command(name = "verify")
final class VerifyTask extends Task {

  @Parameters List<Path> files = new ArrayList<>();

  @Option(names = "--json")
  boolean json;

  @Override
  Exit run(Voice voice) {
    if (files.isEmpty()) return voice.refuseOptions(option("argument-missing", "PDF"));
    if (files.size() > 1) {
      return voice.refuseOptions(option("argument-unexpected", files.get(1).toString()));
    }
    Desk desk = new Desk(voice.library());
    return read(files.get(0))
        .then(b -> new Verifier(voice.library(), desk.rules()).of(files.get(0).toString(), b))
        .match(v -> print(voice, v), voice::refuse);
  }

  private static Outcome<byte[]> read(Path file) {
    Source source = Source.of(file.toString());
    if (!Files.exists(file)) return Outcome.refused(Problem.error(source, "file-missing"));
    if (Files.isDirectory(file)) {
      return Outcome.refused(Problem.error(source, "file-is-directory"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      // one byte more than is read at all: the reader says that it is too large
      return Outcome.ok(in.readNBytes(PdfReader.MAX_BYTES + 1));
    } catch (IOException e) {
      return Outcome.refused(Problem.error(source, "file-unreadable"));
    }
  }

  private Exit print(Voice voice, Verification v) {
    VerificationWords words = new VerificationWords(voice.library(), voice.language());
    if (json) voice.world().out().println(words.json(v));
    else {
      words.lines(v).forEach(voice.world().out()::println);
      voice.world().out().println("SHA-256 " + v.sha256());
    }
    if (v instanceof Verification.Genuine) return Exit.CLEAN;
    return v instanceof Verification.Altered ? Exit.FINDINGS : Exit.UNREADABLE;
  }
}
