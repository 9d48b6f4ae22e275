package org.clausier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.YamlFile;

/** The files named on the command line, read with all their problems. */
record Inputs(Library library) {

  Outcome<List<PolicyFile>> policies(List<Path> files) {
    return each(files, (name, bytes) -> PolicyReader.read(library, name, bytes));
  }

  Outcome<List<Agreement>> agreements(List<Path> files) {
    return each(files, (name, bytes) -> AgreementReader.read(library, name, bytes));
  }

  static <T> Outcome<List<T>> each(
      List<Path> files, BiFunction<String, byte[], Outcome<T>> reading) {
    List<T> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      Outcome<T> outcome = YamlFile.read(file).then(b -> reading.apply(file.toString(), b));
      if (outcome instanceof Outcome.Ok<T> ok) read.add(ok.value());
      else problems.addAll(((Outcome.Refused<T>) outcome).problems());
    }
    return problems.isEmpty() ? Outcome.ok(read) : Outcome.refused(problems);
  }

  /** The files themselves, and for a folder the YAML files in it, by name. */
  static Outcome<List<Path>> inFolders(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> in = Files.list(path)) {
        in.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().forEach(files::add);
      } catch (IOException e) {
        return Outcome.refused(Problem.error(Source.of(path.toString()), "file-unreadable"));
      }
    }
    return Outcome.ok(files);
  }
}
