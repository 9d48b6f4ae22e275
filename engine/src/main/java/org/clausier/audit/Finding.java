package org.clausier.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.clausier.tally.Count;

/**
 * What the audit concludes about one cause.
 *
 * @param id made of the cause alone: the same in the next audit, whatever the counts
 * @param fact what it is concluded of
 * @param use one of the uses it speaks of: its practice, audience, ruling and unmet conditions
 * @param count all that it rests on; empty when it rests on a declaration
 * @param band in the place of its counts, when they could tell who is meant
 */
public record Finding(
    String id,
    AuditVerdict verdict,
    Check check,
    Severity severity,
    Optional<Cited> clause,
    Fact fact,
    Optional<JudgedUse> use,
    Count count,
    Optional<Band> band,
    Sequel sequel) {

  public Optional<Due> due() {
    return fact instanceof Due d ? Optional.of(d) : Optional.empty();
  }

  public Optional<Places> places() {
    return fact instanceof Places p ? Optional.of(p) : Optional.empty();
  }

  public Optional<Mismatch> mismatch() {
    return fact instanceof Mismatch m ? Optional.of(m) : Optional.empty();
  }

  public Optional<Sample> sample() {
    return fact instanceof Sampled s ? Optional.of(s.sample()) : Optional.empty();
  }

  /** The practice that it speaks of. */
  public Optional<String> practice() {
    return use.map(u -> u.situation().practice()).or(() -> sample().flatMap(Sample::practice));
  }

  /** What bound the organisation, as far as it speaks of it. */
  public Optional<Bond> bond() {
    if (fact instanceof Remittance r) return Optional.of(r.bond());
    if (fact instanceof Incomplete i) return Optional.of(i.bond());
    if (fact instanceof Overdue o) return Optional.of(o.bond());
    if (fact instanceof Sampled s) return Optional.of(s.bond());
    if (fact instanceof Places p) return Optional.of(new Bond.Signed(p.agreement()));
    return use.map(JudgedUse::bond);
  }

  /** The invoice that is late. */
  public Optional<AuditFile.Invoice> invoice() {
    return fact instanceof Overdue o ? Optional.of(o.invoice()) : Optional.empty();
  }

  /** The first day that it speaks of. */
  public Optional<LocalDate> first() {
    return count.isEmpty() ? declaredOn() : Optional.of(count.first());
  }

  /** The last day that it speaks of. */
  public Optional<LocalDate> last() {
    return count.isEmpty() ? declaredOn() : Optional.of(count.last());
  }

  private Optional<LocalDate> declaredOn() {
    if (fact instanceof Remittance r) return Optional.of(r.due());
    if (fact instanceof Incomplete i) return Optional.of(i.due());
    if (fact instanceof Overdue o) return Optional.of(o.invoice().due());
    return sample().map(Sample::day);
  }

  /** Whether its exact counts could tell who is meant: they are replaced by a band. */
  public boolean small() {
    return band.isPresent();
  }

  public boolean tolerated() {
    return sequel.tolerance().isPresent();
  }

  /** Whether the auditor said that it was wrong. */
  public boolean withdrawn() {
    return sequel.withdrawn();
  }

  /** Neither tolerated, nor withdrawn, nor too small to be claimed. */
  public boolean pursued() {
    return !tolerated() && !withdrawn() && !sequel.immaterial();
  }

  /** Whether it is pursued, contested, and the auditor has not answered. */
  public boolean awaitsAuditor() {
    return pursued() && sequel.contested();
  }

  Finding with(Sequel known) {
    return new Finding(id, verdict, check, severity, clause, fact, use, count, band, known);
  }

  Finding with(Band instead) {
    return new Finding(
        id, verdict, check, severity, clause, fact, use, count, Optional.of(instead), sequel);
  }
}
