package org.clausier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.AgreementWriter;
import org.clausier.ink.Ink;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.reply.ReplySheet;
import org.clausier.reply.ReplyTree;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.csv.RequestTable;
import org.clausier.ruling.Rulings;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.YamlFile;

/**
 * Many requests in one table: the answers as a table, and in a folder, when one is given, the
 * agreement of each as PDF and JSON.
 */
record AgreedMany(Voice voice, Rulings rulings, Optional<Path> folder, boolean json) {

  Exit answer(Path table) {
    List<Problem> problems = folder.map(AgreedMany::misplaced).orElse(List.of());
    if (!problems.isEmpty()) return voice.refuse(problems);
    return YamlFile.read(table)
        .then(bytes -> RequestTable.read(voice.library(), table.toString(), bytes))
        .match(this::answer, voice::refuse);
  }

  private Exit answer(RequestTable table) {
    ReplySheet sheet = ReplySheet.of(new Replies(voice.library(), rulings), table);
    if (json) {
      sheet
          .replies()
          .forEach(
              r -> voice.world().out().println(JsonWriter.write(ReplyTree.of(voice.library(), r))));
    } else print(sheet.table(voice.library(), voice.language()));
    Exit exit = voice.refuse(sheet.problems());
    for (Reply reply : sheet.replies()) exit = Exit.worse(exit, AgreeTask.exit(reply));
    return Exit.worse(exit, folder.map(f -> write(f, sheet)).orElse(Exit.CLEAN));
  }

  private void print(List<List<String>> rows) {
    int columns = rows.get(0).size();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0));
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        // amounts, the last three, stand to the right
        String pad = " ".repeat(widths.get(i) - row.get(i).length());
        line.append(i < columns - 3 ? row.get(i) + pad : pad + row.get(i)).append("  ");
      }
      voice.world().out().println(line.toString().stripTrailing());
    }
  }

  /** A folder that is not there yet is made, where there is one to make it in. */
  private static List<Problem> misplaced(Path into) {
    Path parent = into.toAbsolutePath().getParent();
    boolean room = parent != null && Files.isDirectory(parent) && !Files.exists(into);
    return Files.isDirectory(into) || room
        ? List.of()
        : List.of(Problem.error(Source.of(into.toString()), "folder-missing"));
  }

  private Exit write(Path into, ReplySheet sheet) {
    try {
      Files.createDirectories(into);
    } catch (IOException e) {
      return voice.refuse(List.of(Problem.error(Source.of(into.toString()), "output-unwritable")));
    }
    Desk desk = new Desk(voice.library());
    Ink ink = new Ink(voice.library(), voice.world().today());
    List<Problem> problems = new ArrayList<>();
    int written = 0;
    for (Reply reply : sheet.replies()) {
      if (!(reply instanceof Reply.Convention made)) continue;
      String author = made.basis().policy().producer().name();
      byte[] pdf = ink.pdf(AgreeTask.document(voice, desk, made), author);
      String data = AgreementWriter.json(voice.library(), made.agreement()) + "\n";
      String name = made.agreement().id();
      problems.addAll(Output.write(into.resolve(name + ".pdf"), pdf));
      problems.addAll(
          Output.write(into.resolve(name + ".json"), data.getBytes(StandardCharsets.UTF_8)));
      written++;
    }
    if (problems.isEmpty()) voice.say("agree.written", written + "", into.toString());
    return voice.refuse(problems);
  }
}
