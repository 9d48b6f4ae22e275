package org.clausier.cli;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;
import picocli.CommandLine.Mixin;

/** A command: what is common to all before it starts. */
abstract class Task {

  @Mixin Shared shared = new Shared();

  /** Does the work, its library and its language known. */
  abstract Exit run(Voice voice);

  final Exit run(World world) {
    Voice french = new Voice(world, Library.builtIn(), Language.FR, shared.quiet);
    Optional<Language> language = shared.language();
    if (language.isEmpty()) {
      return french.refuseOptions(
          option("option-value-unknown", "--language", shared.language, "fr, en"));
    }
    try {
      var unused = world.today();
    } catch (DateTimeParseException e) {
      return french.refuseOptions(
          option("value-not-day", World.TODAY, world.environment().getOrDefault(World.TODAY, "")));
    }
    Outcome<Library> library = shared.library();
    return library.match(
        l -> run(new Voice(world, l, language.get(), shared.quiet)), french::refuse);
  }

  static List<Problem> option(String id, String... arguments) {
    return List.of(
        new Problem(
            org.clausier.problem.Severity.ERROR, Source.of(""), id, List.of(arguments), ""));
  }
}
