package org.clausier.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.document.Document;
import org.clausier.instrument.AgreementDocument;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.reply.ReplyText;
import org.clausier.reply.ReplyTree;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestFile;
import org.clausier.request.RequestReader;
import org.clausier.ruling.Rulings;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.YamlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausier agree}: the agreement that a request leads to, or why none. */
@Command(name = "agree")
final class AgreeTask extends Task {

  @Parameters List<Path> files = new ArrayList<>();

  @Option(names = "--format")
  Optional<String> format = Optional.empty();

  @Option(names = {"--out", "-o"})
  Optional<Path> out = Optional.empty();

  @Option(names = "--json")
  boolean json;

  @Override
  Exit run(Voice voice) {
    Optional<String> asked = json ? Optional.of("json") : format;
    Printed printed = new Printed(voice, out, asked, List.of("text", "pdf", "html", "json"));
    List<Problem> problems = new ArrayList<>(printed.misuse());
    if (files.size() < 2) {
      problems.addAll(option("argument-missing", files.isEmpty() ? "POLICY" : "REQUEST"));
    }
    if (!problems.isEmpty()) return voice.refuseOptions(problems);
    Desk desk = new Desk(voice.library());
    Path request = files.get(files.size() - 1);
    Outcome<Rulings> rulings =
        new Inputs(voice.library())
            .policies(files.subList(0, files.size() - 1))
            .then(versions -> desk.rulings(versions, List.of()));
    if (request.toString().endsWith(".csv")) {
      return rulings.match(r -> new AgreedMany(voice, r, out, json).answer(request), voice::refuse);
    }
    return rulings
        .then(r -> read(voice, request).then(file -> new Replies(voice.library(), r).to(file)))
        .match(reply -> print(voice, desk, reply, printed), voice::refuse);
  }

  private static Outcome<RequestFile> read(Voice voice, Path request) {
    return YamlFile.read(request)
        .then(bytes -> RequestReader.read(voice.library(), request.toString(), bytes));
  }

  private static Exit print(Voice voice, Desk desk, Reply reply, Printed printed) {
    Exit exit = exit(reply);
    if (printed.format().equals("json")) {
      String tree = JsonWriter.write(ReplyTree.of(voice.library(), reply)) + "\n";
      return Exit.worse(exit, printed.bytes(tree.getBytes(StandardCharsets.UTF_8), ""));
    }
    List<String> lines = new ReplyText(voice.library(), voice.language()).lines(reply);
    boolean document = !printed.format().equals("text") && reply instanceof Reply.Convention;
    if (!document) {
      lines.forEach(voice.world().out()::println);
      if (printed.out().isPresent()) voice.say("agree.nothing-written");
      return exit;
    }
    lines.forEach(voice::sayLine);
    Reply.Convention made = (Reply.Convention) reply;
    return printed.document(
        document(voice, desk, made),
        made.basis().policy().producer().name(),
        made.agreement().id());
  }

  static Document document(Voice voice, Desk desk, Reply.Convention made) {
    Rulings pinned = desk.rulings(org.clausier.ruling.Dossier.asIf(made.basis().policy()));
    return AgreementDocument.of(
        voice.library(), made, pinned, voice.language(), voice.world().today());
  }

  /** An agreement, or none needed, is what was asked for; anything else is to be read. */
  static Exit exit(Reply reply) {
    boolean answered = reply instanceof Reply.Convention || reply instanceof Reply.NoneNeeded;
    return answered ? Exit.CLEAN : Exit.FINDINGS;
  }
}
