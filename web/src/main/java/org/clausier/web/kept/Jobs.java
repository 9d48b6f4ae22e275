package org.clausier.web.kept;

import jakarta.annotation.PreDestroy;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clausier.audit.Counted;
import org.clausier.audit.kept.FirstRows;
import org.clausier.audit.kept.KeptCount;
import org.clausier.audit.kept.KeptProblems;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.Reading;
import org.clausier.usage.format.Reports;
import org.clausier.usage.xlsx.Laid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads reports one after the other, away from whoever waits. What was being read when the server
 * stopped, however it stopped, is read again from its beginning.
 */
@Component
public class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Set<State> UNDER_WAY = Set.of(State.QUEUED, State.READING);
  private static final Set<State> UNCONCLUDED =
      Set.of(State.IMPORTING, State.READ, State.STOPPED, State.FAILED, State.QUEUED);
  private static final long LOOK = 25;
  private static final long PATIENCE = 10;

  private final Audits audits;
  private final Files files;
  private final Materials materials;
  private final Tallies tallies;
  private final Concluding concluding;
  private final ReadingLetters letters;
  private final TransactionTemplate transaction;
  private final ScheduledExecutorService one =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "audits");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<Progress> current = Optional.empty();
  private volatile boolean closing;

  public Jobs(
      Audits audits,
      Files files,
      Materials materials,
      Tallies tallies,
      Concluding concluding,
      ReadingLetters letters,
      TransactionTemplate transaction) {
    this.audits = audits;
    this.files = files;
    this.materials = materials;
    this.tallies = tallies;
    this.concluding = concluding;
    this.letters = letters;
    this.transaction = transaction;
  }

  /** Takes up what a stop or a power cut interrupted, and gives up what waited too long. */
  @EventListener(ApplicationReadyEvent.class)
  public void begin() {
    files.eraseStrays();
    Laid.eraseStrays();
    audits.underWay().forEach(a -> audits.move(a.id(), UNDER_WAY, State.QUEUED));
    one.execute(this::all);
    one.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.HOURS);
  }

  private void sweep() {
    try {
      files.sweep();
    } catch (RuntimeException e) {
      // the database is away: the next hour does it
      LOG.warn("sweep", e);
    }
  }

  /** Asks for an audit to be read; false when somebody did already. */
  public boolean read(long audit) {
    tallies.drop(audit);
    boolean asked =
        audits.move(
            audit, Set.of(State.IMPORTING, State.READ, State.STOPPED, State.FAILED), State.QUEUED);
    if (asked) one.execute(this::all);
    return asked;
  }

  /** Stops the reading of an audit; it may be taken up again while its files are here. */
  public void stop(long audit) {
    if (audits.move(audit, Set.of(State.QUEUED), State.STOPPED)) return;
    current.filter(p -> p.audit() == audit).ifPresent(Progress::stop);
  }

  /** Gives up an audit that has not concluded: its files go now; false when it is too late. */
  public boolean giveUp(long audit) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean given = audits.move(audit, UNCONCLUDED, State.ERASED);
              if (given) files.erase(audit);
              return given;
            }));
  }

  /** How far the reading of an audit is, when it is the one being read. */
  public Optional<Progress.At> at(long audit) {
    return current.filter(p -> p.audit() == audit).map(Progress::at);
  }

  /** Waits a little for what takes a moment: whether it is over. */
  public boolean over(long audit, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (audits.byId(audit).filter(a -> a.state().underWay()).isPresent()) {
      if (System.nanoTime() > end) return false;
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private void all() {
    for (Kept audit : audits.underWay()) {
      if (closing) return;
      if (audits.move(audit.id(), Set.of(State.QUEUED), State.READING)) read(audit);
    }
  }

  private void read(Kept audit) {
    long size = files.of(audit.id()).stream().filter(Input::isReport).mapToLong(Input::size).sum();
    Progress progress = new Progress(audit.id(), size);
    current = Optional.of(progress);
    try {
      counted(audit, progress).match(c -> ends(audit, c, progress), p -> fails(audit, p));
    } catch (Progress.Stopped e) {
      // a server that stops leaves it as it is: it is taken up at the next start
      if (!closing) audits.move(audit.id(), Set.of(State.READING), State.STOPPED);
    } catch (RuntimeException | Error e) {
      if (closing) return;
      boolean theirs = e.getCause() instanceof CharacterCodingException;
      if (!theirs) LOG.error("audit {}", audit.id(), e);
      String why = theirs ? "audit-charset" : "audit-job-broke";
      fails(audit, List.of(Problem.error(Source.of(""), why)));
    } finally {
      current = Optional.empty();
    }
  }

  private Outcome<KeptCount> counted(Kept audit, Progress progress) {
    FirstRows rows = new FirstRows();
    return materials
        .options(audit)
        .then(
            options ->
                materials
                    .request(audit, audit.created().toLocalDate())
                    .then(
                        request ->
                            materials
                                .run(progress.over(Reports.format(options)))
                                .counted(request, rows)))
        .then(c -> Outcome.ok(new KeptCount(named(audit, c), rows.rows())));
  }

  /** Under the fingerprints of the files as they were handed over. */
  private Counted named(Kept audit, Counted c) {
    List<Input> reports = files.of(audit.id()).stream().filter(Input::isReport).toList();
    List<Reading> readings =
        c.readings().stream()
            .map(
                r ->
                    new Reading(
                        r.report(),
                        reports.stream()
                            .filter(i -> i.name().equals(r.report()))
                            .findFirst()
                            .map(Input::sha256)
                            .orElse(r.sha256()),
                        r.accepted(),
                        r.rejected(),
                        r.duplicates(),
                        r.blank(),
                        r.notes(),
                        r.tables()))
            .toList();
    return new Counted(c.tally(), c.asides(), readings, c.rejected());
  }

  private boolean ends(Kept audit, KeptCount count, Progress progress) {
    if (progress.isStopped()) throw new Progress.Stopped();
    progress.concludes();
    boolean clean = count.counted().readings().stream().allMatch(r -> r.rejected() == 0);
    boolean straight = audit.straight() && clean;
    transaction.executeWithoutResult(
        status -> {
          tallies.put(audit.id(), count);
          if (straight) return;
          if (audits.move(audit.id(), Set.of(State.READING), State.READ)) {
            letters.over(audit, State.READ);
          }
        });
    return !straight
        || concluding
            .conclude(
                audit,
                Conclusions.Reason.READ,
                audit.createdBy(),
                () -> letters.over(audit, State.DONE))
            .match(told -> true, problems -> fails(audit, problems));
  }

  private boolean fails(Kept audit, List<Problem> problems) {
    byte[] why = KeptProblems.toBytes(problems);
    Set<State> before = Set.of(State.READING, State.READ);
    transaction.executeWithoutResult(
        status -> {
          if (audits.move(audit.id(), before, State.FAILED, why)) {
            letters.over(audit, State.FAILED);
          }
        });
    return false;
  }

  @PreDestroy
  void close() {
    closing = true;
    current.ifPresent(Progress::stop);
    one.shutdown();
    try {
      if (!one.awaitTermination(PATIENCE, TimeUnit.SECONDS)) LOG.warn("an audit does not stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
