package org.clausier.web.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.audit.AuditReport;
import org.clausier.audit.PreviousReader;
import org.clausier.audit.kept.KeptCount;
import org.clausier.audit.words.AuditJson;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.usage.TableReading;
import org.clausier.usage.format.Reports;
import org.clausier.web.audit.AuditPrints;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.journal.Journal;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Concludes upon what was counted, and keeps what it concluded. */
@Component
public class Concluding {

  private static final int REMEMBERED = 4;

  private final Desk desk;
  private final Today today;
  private final Materials materials;
  private final Tallies tallies;
  private final Audits audits;
  private final Files files;
  private final Conclusions conclusions;
  private final AuditPrints prints;
  private final Journal journal;
  private final Mappings mappings;
  private final Carrying carrying;
  private final TransactionTemplate transaction;
  private final Cache<String, AuditReport> last =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Concluding(
      Desk desk,
      Today today,
      Materials materials,
      Tallies tallies,
      Audits audits,
      Files files,
      Conclusions conclusions,
      AuditPrints prints,
      Journal journal,
      Mappings mappings,
      Carrying carrying,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.today = today;
    this.materials = materials;
    this.tallies = tallies;
    this.audits = audits;
    this.files = files;
    this.conclusions = conclusions;
    this.prints = prints;
    this.journal = journal;
    this.mappings = mappings;
    this.carrying = carrying;
    this.transaction = transaction;
  }

  /** Concludes today, for the first time or again; the problems when that cannot be done. */
  public Outcome<Conclusions.Told> conclude(
      Kept audit, Conclusions.Reason reason, @Nullable Long account) {
    return conclude(audit, reason, account, () -> {});
  }

  /**
   * The same.
   *
   * @param beside what is written with the conclusion, or not at all
   */
  Outcome<Conclusions.Told> conclude(
      Kept audit, Conclusions.Reason reason, @Nullable Long account, Runnable beside) {
    if (reason == Conclusions.Reason.READ && isEmpty(audit)) {
      return Outcome.refused(Problem.error(Source.of(""), "audit-all-rejected"));
    }
    if (audit.previous() == null) {
      audits.before(audit).ifPresent(before -> audits.previous(audit.id(), before.id()));
    }
    Kept known = audits.byId(audit.id()).orElseThrow();
    LocalDate day = today.day();
    return made(known, day, List.of())
        .then(
            bare -> {
              List<Sequels.Granted> carried =
                  reason == Conclusions.Reason.READ ? carrying.to(known, bare) : List.of();
              Outcome<AuditReport> report =
                  carried.isEmpty() ? Outcome.ok(bare) : made(known, day, carried);
              return report.then(
                  r -> Outcome.ok(kept(known, r, new Act(reason, account, carried, beside))));
            });
  }

  /** Whether no row of its reports could be read: nothing is concluded of nothing. */
  private boolean isEmpty(Kept audit) {
    var readings = tallies.of(audit.id()).orElseThrow().counted().readings();
    return readings.stream().allMatch(r -> r.accepted() == 0)
        && readings.stream().anyMatch(r -> r.rejected() > 0);
  }

  /**
   * What makes a conclusion.
   *
   * @param carried tolerances that come with it
   * @param beside what is written with it
   */
  private record Act(
      Conclusions.Reason reason,
      @Nullable Long account,
      List<Sequels.Granted> carried,
      Runnable beside) {

    /** An audit is read once; whatever follows finds it concluded. */
    Set<State> before() {
      return reason == Conclusions.Reason.READ
          ? Set.of(State.READ, State.READING)
          : Set.of(State.DONE);
    }
  }

  private Conclusions.Told kept(Kept audit, AuditReport report, Act act) {
    String fr = AuditJson.of(desk.library(), report, Language.FR);
    String en = AuditJson.of(desk.library(), report, Language.EN);
    Conclusions.Fresh fresh =
        new Conclusions.Fresh(
            report.day(),
            act.reason(),
            fr,
            en,
            prints.pictures(report, Language.FR),
            prints.pictures(report, Language.EN),
            Digest.of(fr));
    return java.util.Objects.requireNonNull(transaction.execute(s -> kept(audit, fresh, act)));
  }

  /** The audit is held first: of two who conclude at once, the second reads what the first did. */
  private Conclusions.Told kept(Kept audit, Conclusions.Fresh fresh, Act act) {
    if (!audits.move(audit.id(), act.before(), State.DONE)) {
      return conclusions
          .last(audit.id())
          .orElseThrow(() -> new IllegalStateException("an audit given up cannot conclude"));
    }
    long producer = materials.course(audit).producer();
    carrying.keep(audit, act.carried(), producer, act.account());
    Conclusions.Told told = conclusions.add(audit.id(), fresh, act.account());
    journal.write(
        new Journal.Entry(
            producer,
            act.account(),
            Conclusions.ACT,
            Conclusions.subject(audit.reference(), told.n()),
            fresh.sha256(),
            Map.of("reason", act.reason().id())));
    remember(audit, producer, act.account());
    files.erase(audit.id());
    act.beside().run();
    return told;
  }

  /** The next report with the same headers takes one screen. */
  private void remember(Kept audit, long producer, @Nullable Long account) {
    if (audit.mapping().isEmpty()) return;
    tallies.of(audit.id()).stream()
        .flatMap(c -> c.counted().readings().stream())
        .flatMap(r -> r.tables().stream())
        .map(TableReading::headers)
        .distinct()
        .forEach(
            headers ->
                mappings.save(producer, headers, audit.organisation(), audit.mapping(), account));
  }

  /** The report that was concluded last, made again: its other forms are printed from it. */
  public AuditReport report(Kept audit) {
    Conclusions.Told told = conclusions.last(audit.id()).orElseThrow();
    return last.get(
        audit.id() + "." + told.sha256(),
        key ->
            made(audit, told.reported(), List.of())
                .match(
                    r -> r,
                    problems -> {
                      throw new IllegalStateException(problems.toString());
                    }));
  }

  private Outcome<AuditReport> made(Kept audit, LocalDate day, List<Sequels.Granted> carried) {
    KeptCount count = tallies.of(audit.id()).orElseThrow();
    return materials
        .request(audit, day, carried)
        .then(request -> materials.run(Reports.format()).concluded(request, count.counted()))
        .then(report -> Outcome.ok(beside(audit, report)));
  }

  /** Beside the one before, when both are of the same agreements. */
  private AuditReport beside(Kept audit, AuditReport report) {
    Long previous = audit.previous();
    if (previous == null) return report;
    Optional<String> told = conclusions.text(previous, Language.FR);
    if (told.isEmpty()) return report;
    String name = audits.byId(previous).map(Kept::reference).orElse("") + ".json";
    return PreviousReader.read(desk.library(), name, told.get().getBytes(StandardCharsets.UTF_8))
        .then(before -> report.since(name, before))
        .match(r -> r, (List<org.clausier.problem.Problem> problems) -> report);
  }
}
