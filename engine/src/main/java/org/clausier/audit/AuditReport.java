package org.clausier.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausier.amount.Cents;
import org.clausier.policy.Announced;
import org.clausier.policy.Policy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.ruling.Dossier;
import org.clausier.usage.Reading;
import org.clausier.usage.UsageItem.Cause;

/**
 * An audit, before or after the organisation was heard. The same inputs give the same report.
 *
 * @param engine the version of this program
 * @param day of the report
 * @param dossier the versions and the agreements of this organisation
 * @param inputs the other files it was made from, with their SHA-256
 * @param rejected the first rows that could not be read; {@link #rejectedRows()} counts them all
 * @param setAside uses of people who learn of their own accord: not counted
 * @param announced contributions announced for later: they owe nothing
 * @param uses every situation of this organisation, with what is concluded of it
 * @param positions what is granted, used and over, of all that is counted
 * @param idle the tolerances that have no effect, and why
 * @param unmatched what the organisation answers to findings that are not here
 * @param since beside the previous audit
 * @param asides how many rows are no uses of this organisation, though nothing in them is in doubt
 * @param discretion how few people are not told
 */
public record AuditReport(
    String engine,
    LocalDate day,
    AuditFile file,
    Dossier dossier,
    List<Reading> readings,
    List<Input> inputs,
    List<Finding> findings,
    Settlement settlement,
    List<Problem> rejected,
    long setAside,
    List<Announced> announced,
    List<Concluded> uses,
    List<Position> positions,
    List<Tolerance.Idle> idle,
    List<Observation> unmatched,
    Optional<Since> since,
    Map<Cause, Long> asides,
    Discretion discretion) {

  /** How many rejected rows are listed. */
  public static final int LISTED = 100;

  /** A situation and the gravest verdict on it. */
  public record Concluded(JudgedUse use, AuditVerdict verdict) {}

  /** A file that the report was made from. */
  public record Input(String name, String sha256) {}

  public AuditReport {
    readings = List.copyOf(readings);
    inputs = List.copyOf(inputs);
    findings = List.copyOf(findings);
    rejected = List.copyOf(rejected);
    announced = List.copyOf(announced);
    uses = List.copyOf(uses);
    positions = List.copyOf(positions);
    idle = List.copyOf(idle);
    unmatched = List.copyOf(unmatched);
    asides = Collections.unmodifiableSortedMap(new TreeMap<>(asides));
  }

  /** The title of the course, as its last version has it. */
  public String course() {
    List<Policy> versions = dossier.versions();
    return versions.get(versions.size() - 1).course().title();
  }

  /**
   * This report beside the previous one: its findings are new or persist, the others are settled.
   *
   * @param name of the file that the previous one was read from; that of another organisation,
   *     course or agreement is refused
   */
  public Outcome<AuditReport> since(String name, Previous previous) {
    return Beside.of(this, name, previous);
  }

  AuditReport beside(List<Finding> marked, Optional<Since> known) {
    return new AuditReport(
        engine,
        day,
        file,
        dossier,
        readings,
        inputs,
        marked,
        settlement,
        rejected,
        setAside,
        announced,
        uses,
        positions,
        idle,
        unmatched,
        known,
        asides,
        discretion);
  }

  public long readRows() {
    return readings.stream().mapToLong(Reading::read).sum();
  }

  public long acceptedRows() {
    return readings.stream().mapToLong(Reading::accepted).sum();
  }

  public long rejectedRows() {
    return readings.stream().mapToLong(Reading::rejected).sum();
  }

  public long duplicateRows() {
    return readings.stream().mapToLong(Reading::duplicates).sum();
  }

  /** While rows are set aside, amounts may change. */
  public boolean provisional() {
    return rejectedRows() > 0;
  }

  /** Whether the organisation was heard, so that amounts are final as far as it is concerned. */
  public Hearing.State hearing() {
    return Hearing.state(file.hearing(), day, findings);
  }

  /** Nobody is waited for, and no row is set aside. */
  public boolean amountsFinal() {
    return hearing().over() && !provisional();
  }

  /** So many rows are set aside that the whole is not concluded upon. */
  public boolean inconclusive() {
    return rejectedRows() > mostRejected();
  }

  /** How many rows may be set aside before nothing is concluded on the whole. */
  public long mostRejected() {
    return Reading.mostRejected(readRows());
  }

  /** What a late payment adds, when its sum is known. */
  public Optional<Settlement.Late> late(Finding finding) {
    return finding
        .invoice()
        .flatMap(
            i ->
                settlement.late().stream()
                    .filter(l -> l.invoice().reference().equals(i.reference()))
                    .findFirst());
  }

  /** The sum of a finding: before VAT, or what a late payment adds, which bears none. */
  public Optional<Cents> amount(Finding finding) {
    return finding.due().map(Due::net).or(() -> late(finding).map(Settlement.Late::total));
  }

  public List<Finding> of(AuditVerdict verdict) {
    return findings.stream().filter(f -> f.verdict() == verdict).toList();
  }

  /** The findings of a verdict that are pursued. */
  public List<Finding> pursued(AuditVerdict verdict) {
    return of(verdict).stream().filter(Finding::pursued).toList();
  }

  public List<Finding> withdrawn() {
    return findings.stream().filter(Finding::withdrawn).toList();
  }

  public List<Finding> tolerated() {
    return findings.stream().filter(Finding::tolerated).toList();
  }

  /** Whether there is nothing to settle, repair or decide. */
  public boolean clean() {
    return findings.stream().allMatch(f -> f.verdict() == AuditVerdict.COMPLIANT || !f.pursued())
        && !provisional();
  }

  /** The versions that govern something here. */
  public List<Policy> versions() {
    Set<Integer> numbers = new TreeSet<>();
    findings.stream()
        .flatMap(f -> f.use().stream())
        .forEach(u -> numbers.add(u.ruling().version()));
    return numbers.stream().map(dossier::version).flatMap(Optional::stream).toList();
  }
}
