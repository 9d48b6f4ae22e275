package org.clausier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Rulings;
import org.clausier.uses.AnsweredUses;
import org.clausier.uses.UseReader;

/** Many answers from a file, one JSON ruling a line. */
record AskedMany(Voice voice, Rulings rulings, UseReader reader, LocalDate today) {

  Exit answer(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) return refuse(name, "file-missing");
    if (Files.isDirectory(file)) return refuse(name, "file-is-directory");
    AnsweredUses answers =
        new AnsweredUses(voice.library(), rulings, voice.messages(), voice.world().out());
    try (InputStream in = Files.newInputStream(file)) {
      List<Problem> whole = answers.csv(name, in, reader, today);
      if (!whole.isEmpty()) return voice.refuse(whole);
      return answers.clean() ? Exit.CLEAN : Exit.FINDINGS;
    } catch (IOException e) {
      return refuse(name, "file-unreadable");
    }
  }

  private Exit refuse(String name, String id) {
    return voice.refuse(List.of(Problem.error(Source.of(name), id)));
  }
}
