package org.clausier.web.api;

import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.FileKind;
import org.clausier.usage.ReportSource;
import org.clausier.web.audit.Handed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The parts of a form of files. */
final class Sent {

  private Sent() {}

  /**
   * The reports; at least one.
   *
   * @throws Refusal when none was sent
   */
  static List<ReportSource> reports(@Nullable List<MultipartFile> files) {
    if (files == null || files.isEmpty()) {
      throw Refusal.of(List.of(Problem.error(Source.of("report"), "audit-report-missing")));
    }
    return files.stream().map(f -> ReportSource.of(name(f), f::getInputStream)).toList();
  }

  static List<Handed.Sheet> sheets(@Nullable List<MultipartFile> files) {
    return Optional.ofNullable(files).stream().flatMap(List::stream).map(Sent::sheet).toList();
  }

  static Optional<Handed.Sheet> sheet(Optional<MultipartFile> file) {
    return file.map(Sent::sheet);
  }

  private static Handed.Sheet sheet(MultipartFile file) {
    return Handed.Sheet.of(name(file), file::getInputStream);
  }

  /**
   * What the reports are written in, when their content must not decide.
   *
   * @throws Refusal when nothing is called so
   */
  static Optional<FileKind> kind(Optional<String> id) {
    id.filter(i -> FileKind.of(i).isEmpty())
        .ifPresent(
            i -> {
              String known = String.join(", ", FileKind.ids());
              throw Refusal.of(
                  List.of(
                      Problem.error(
                          Source.of("format"), "option-value-unknown", "format", i, known)));
            });
    return id.flatMap(FileKind::of);
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse(file.getName());
  }
}
