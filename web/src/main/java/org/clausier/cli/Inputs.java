package org.clausier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.ReportSource;
import org.clausier.yaml.YamlFile;
import org.clausier.yaml.YamlReader;

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

  Outcome<List<AuditFile>> facts(List<Path> files) {
    return each(files, (name, bytes) -> AuditFileReader.read(library, name, bytes));
  }

  /** Reports are read as a stream, each from its own beginning. */
  Outcome<List<ReportSource>> reports(List<Path> files) {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      String name = file.toString();
      if (!Files.exists(file)) problems.add(Problem.error(Source.of(name), "file-missing"));
      else if (Files.isDirectory(file)) {
        problems.add(Problem.error(Source.of(name), "file-is-directory"));
      } else if (!Files.isReadable(file)) {
        problems.add(Problem.error(Source.of(name), "file-unreadable"));
      }
    }
    return problems.isEmpty()
        ? Outcome.ok(files.stream().map(f -> ReportSource.of(f.toString(), f)).toList())
        : Outcome.refused(problems);
  }

  /** The name and the SHA-256 of a file that was read. */
  static AuditReport.Input fingerprint(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new AuditReport.Input(file.getFileName().toString(), HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files themselves, and for a folder the files of that kind in it, by name. */
  static Outcome<List<Path>> inFolders(List<Path> paths, String kind) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      List<Path> inside = new ArrayList<>();
      try (Stream<Path> in = Files.list(path)) {
        in.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().forEach(inside::add);
      } catch (IOException e) {
        return Outcome.refused(Problem.error(Source.of(path.toString()), "file-unreadable"));
      }
      List<Path> ofKind = inside.stream().filter(f -> isOf(f, kind)).toList();
      if (ofKind.isEmpty()) {
        return Outcome.refused(Problem.error(Source.of(path.toString()), "folder-without", kind));
      }
      files.addAll(ofKind);
    }
    return Outcome.ok(files);
  }

  /** A file of another kind in the folder is not meant; one that cannot be read is, and says so. */
  private static boolean isOf(Path file, String kind) {
    return YamlFile.read(file)
        .then(bytes -> YamlReader.read(file.toString(), bytes))
        .match(
            m ->
                m.entries().containsKey(kind)
                    && (kind.equals("agreement") || !m.entries().containsKey("agreement")),
            p -> true);
  }
}
