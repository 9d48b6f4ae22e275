package org.clausier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.library.LibraryFiles;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Shared {

  @Option(
      names = {"--help", "-h"},
      usageHelp = true)
  boolean help;

  @Option(names = "--quiet")
  boolean quiet;

  @Option(names = "--language")
  String language = "fr";

  @Option(names = "--library")
  Optional<Path> folder = Optional.empty();

  Optional<Language> language() {
    return switch (language) {
      case "fr" -> Optional.of(Language.FR);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** The library that came with the program, with a third party's folders when they are given. */
  Outcome<Library> library() {
    if (folder.isEmpty()) return Outcome.ok(Library.builtIn());
    Path path = folder.get();
    if (!Files.isDirectory(path)) {
      return Outcome.refused(Problem.error(Source.of(path.toString()), "folder-missing"));
    }
    try {
      return Library.with(LibraryFiles.of(path));
    } catch (IOException e) {
      return Outcome.refused(Problem.error(Source.of(path.toString()), "file-unreadable"));
    }
  }
}
