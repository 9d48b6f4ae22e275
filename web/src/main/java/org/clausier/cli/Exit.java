package org.clausier.cli;

import java.util.List;
import java.util.Set;
import org.clausier.problem.Problem;

/** What the command ends with (design § 9). */
enum Exit {
  /** Nothing to say. */
  CLEAN,
  /** Findings, or problems in a file that was read. */
  FINDINGS,
  /** An option, an unknown id, a missing file. */
  USAGE,
  /** What was given cannot be read at all. */
  UNREADABLE,
  /** Our fault. */
  OURS;

  private static final Set<String> USAGE_PROBLEMS =
      Set.of(
          "file-missing",
          "folder-missing",
          "folder-without",
          "version-not-given",
          "output-is-directory",
          "output-not-ours",
          "output-folder-missing",
          "output-unwritable",
          "archive-exists",
          "base-away",
          "base-in-use",
          "base-missing",
          "base-not-empty");

  private static final Set<String> UNREADABLE_PROBLEMS =
      Set.of(
          "file-is-directory",
          "file-unreadable",
          "file-too-large",
          "file-empty",
          "not-text",
          "usage-empty",
          "usage-not-text",
          "usage-nul",
          "usage-format-unknown",
          "usage-gzip-bomb",
          "usage-gzip-corrupt",
          "usage-gzip-cut",
          "usage-gzip-followed",
          "usage-gzip-twice",
          "usage-zip-other",
          "usage-workbook-binary",
          "usage-workbook-bomb",
          "usage-workbook-corrupt",
          "usage-workbook-entities",
          "usage-workbook-large",
          "usage-workbook-locked",
          "usage-workbook-macros",
          "usage-workbook-old",
          "usage-workbook-opendocument",
          "not-utf8",
          "pdf-unreadable",
          "pdf-locked",
          "pdf-too-large",
          "yaml-syntax",
          "yaml-not-a-mapping",
          "archive-unreadable");

  int code() {
    return ordinal();
  }

  /** The gravest of what the problems call for. */
  static Exit of(List<Problem> problems) {
    return problems.stream().map(Exit::of).reduce(CLEAN, Exit::worse);
  }

  private static Exit of(Problem problem) {
    if (!problem.refuses()) return CLEAN;
    if (UNREADABLE_PROBLEMS.contains(problem.id())) return UNREADABLE;
    return USAGE_PROBLEMS.contains(problem.id()) ? USAGE : FINDINGS;
  }

  static Exit worse(Exit one, Exit other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
