package org.clausier.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausier.document.Document;
import org.clausier.ink.Ink;
import org.clausier.problem.Problem;

/**
 * Where a document goes, and as what: the format asked for, else that of the file's name, else the
 * first.
 */
record Printed(Voice voice, Optional<Path> out, Optional<String> asked, List<String> formats) {

  /** The problems of the options. */
  List<Problem> misuse() {
    if (asked.isPresent() && !formats.contains(asked.get())) {
      return Task.option(
          "option-value-unknown", "--format", asked.get(), String.join(", ", formats));
    }
    return List.of();
  }

  String format() {
    if (asked.isPresent()) return asked.get();
    String name = out.map(Path::toString).orElse("");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return formats.contains(ending) ? ending : formats.get(0);
  }

  /**
   * Prints a document.
   *
   * @param name of the file, without its ending, when the terminal is no place for it
   */
  Exit document(Document document, String author, String name) {
    return document(document, author, name, voice.world().today());
  }

  /** The same, as on a day. */
  Exit document(Document document, String author, String name, LocalDate day) {
    Ink ink = new Ink(voice.library(), day);
    byte[] bytes =
        format().equals("pdf")
            ? ink.pdf(document, author)
            : ink.html(document).getBytes(StandardCharsets.UTF_8);
    return bytes(bytes, name);
  }

  Exit bytes(byte[] bytes, String name) {
    boolean binary = format().equals("pdf") || format().equals("xlsx");
    boolean terminal = voice.world().terminals().contains("out");
    if (out.isEmpty() && !(binary && terminal)) {
      voice.world().out().write(bytes, 0, bytes.length);
      return Exit.CLEAN;
    }
    Path file = out.orElse(Path.of(name + "." + format()));
    List<Problem> problems = Output.write(file, bytes);
    if (!problems.isEmpty()) return voice.refuse(problems);
    voice.say("cli.written", file.toString());
    return Exit.CLEAN;
  }
}
