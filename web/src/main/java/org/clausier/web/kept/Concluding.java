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
    this.transaction = transaction;
  }

  /** Concludes today, for the first time or again; the problems when that cannot be done. */
  public Outcome<Conclusions.Told> conclude(
      Kept audit, Conclusions.Reason reason, @Nullable Long account) {
    if (audit.previous() == null) {
      audits.before(audit).ifPresent(before -> audits.previous(audit.id(), before.id()));
    }
    Kept known = audits.byId(audit.id()).orElseThrow();
    LocalDate day = today.day();
    return made(known, day).then(report -> Outcome.ok(kept(known, report, reason, account)));
  }

  private Conclusions.Told kept(
      Kept audit, AuditReport report, Conclusions.Reason reason, @Nullable Long account) {
    String fr = AuditJson.of(desk.library(), report, Language.FR);
    String en = AuditJson.of(desk.library(), report, Language.EN);
    Conclusions.Fresh fresh =
        new Conclusions.Fresh(
            report.day(),
            reason,
            fr,
            en,
            prints.pictures(report, Language.FR),
            prints.pictures(report, Language.EN),
            Digest.of(fr));
    long producer = materials.course(audit).producer();
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              Conclusions.Told told = conclusions.add(audit.id(), fresh, account);
              journal.write(
                  new Journal.Entry(
                      producer,
                      account,
                      Conclusions.ACT,
                      Conclusions.subject(audit.reference(), told.n()),
                      fresh.sha256(),
                      Map.of("reason", reason.id())));
              Set<State> before = Set.of(State.READ, State.READING, State.DONE);
              if (!audits.move(audit.id(), before, State.DONE)) {
                throw new IllegalStateException("an audit given up cannot conclude");
              }
              remember(audit, producer, account);
              files.erase(audit.id());
              return told;
            }));
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
            made(audit, told.reported())
                .match(
                    r -> r,
                    problems -> {
                      throw new IllegalStateException(problems.toString());
                    }));
  }

  private Outcome<AuditReport> made(Kept audit, LocalDate day) {
    KeptCount count = tallies.of(audit.id()).orElseThrow();
    return materials
        .request(audit, day)
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
