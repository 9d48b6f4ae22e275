package org.clausier.cli.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clausier.audit.AuditRules;
import org.clausier.library.Library;
import org.clausier.ruling.RuleBook;
import org.clausier.words.Language;

/**
 * The whole product on the origin cases, on all the cores.
 *
 * @param engine the version of the program, printed in the audits
 */
public record Demonstration(
    Library library,
    Language language,
    LocalDate today,
    RuleBook rules,
    AuditRules auditRules,
    String engine) {

  /** What was made and found, in all. */
  public record Summary(
      int cases, int versions, int requests, int agreements, int audits, int findings) {}

  /** How many pieces of work there are. */
  public int pieces() {
    return DemoCase.all(library, language).stream().mapToInt(DemoCase::pieces).sum();
  }

  /**
   * Writes everything.
   *
   * @param step called after each piece, from any thread
   */
  public Summary write(Path folder, Runnable step) {
    Works works = Works.of(library, language, today, rules, new Folder(folder), step);
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Made>> futures =
          DemoCase.all(library, language).stream()
              .map(c -> threads.submit(() -> new CaseWork(works, c).make(auditRules, engine)))
              .toList();
      List<Made> all = futures.stream().map(Demonstration::done).toList();
      new Pages(works).write(all);
      return new Summary(
          all.size(),
          Made.sum(all, Made::versions),
          Made.sum(all, Made::requests),
          Made.sum(all, Made::agreements),
          Made.sum(all, Made::audits),
          Made.sum(all, Made::findings));
    } finally {
      threads.shutdownNow();
    }
  }

  private static Made done(Future<Made> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
