package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.agreement.Agreement;
import org.clausier.clause.PolicyFacts;
import org.clausier.library.Library;
import org.clausier.ruling.Dossier;

/** The facts that no row tells: samples, the handing over of the report, late invoices. */
final class Declarations {

  private final Library library;
  private final Dossier dossier;
  private final AuditFile file;
  private final LocalDate day;
  private final Bonds bonds;

  Declarations(Library library, Dossier dossier, AuditFile file, LocalDate day) {
    this.library = library;
    this.dossier = dossier;
    this.file = file;
    this.day = day;
    this.bonds = new Bonds(dossier, file);
  }

  /**
   * @param uses judged, for what they are asked to do
   * @param volumes that the report states
   */
  List<Fact> facts(List<JudgedUse> uses, Volumes volumes) {
    List<Fact> facts = new ArrayList<>();
    Declared declared = file.declared();
    declared.samples().forEach(s -> facts.add(sampled(s)));
    declared.reportDue().ifPresent(due -> report(due, uses, volumes, facts));
    for (AuditFile.Invoice i : file.invoices()) {
      Bond bond = bonds.on(declared.to().orElse(i.due()));
      facts.add(
          new Overdue(
              i,
              i.paid().orElse(day),
              professional(),
              file.organisation().publicBuyer(),
              bond,
              bonds.versionUnder(bond, i.due())));
    }
    return facts;
  }

  /** A report that an agreement asks, or a condition of what was done. */
  private void report(LocalDate due, List<JudgedUse> uses, Volumes volumes, List<Fact> facts) {
    Declared declared = file.declared();
    Bond bond = bonds.on(declared.to().orElse(due));
    CheckTable checks = CheckTable.of(library);
    boolean asked =
        bond instanceof Bond.Signed
            || uses.stream()
                .flatMap(u -> u.ruling().conditions().stream())
                .anyMatch(d -> checks.ofCondition(d.condition()).equals(Optional.of(Check.REPORT)));
    facts.add(new Remittance(due, declared.reportReceived(), day, bond, asked));
    if (declared.reportReceived().isEmpty()) return;
    Coverage.of(declared, uses)
        .flatMap(c -> agreement(bond).map(a -> incomplete(due, a, checks, volumes, c)))
        .filter(Incomplete::wants)
        .ifPresent(facts::add);
  }

  private Incomplete incomplete(
      LocalDate due, Agreement agreement, CheckTable checks, Volumes volumes, Coverage covered) {
    return Incomplete.of(due, agreement, dossier.sessions(), checks.stated(), volumes, covered);
  }

  private Optional<Agreement> agreement(Bond bond) {
    return dossier.agreements().stream()
        .filter(a -> bond instanceof Bond.Signed && a.id().equals(bond.id()))
        .findFirst();
  }

  private Sampled sampled(Sample s) {
    Bond bond = bonds.on(s.day());
    int version = bonds.versionUnder(bond, s.day());
    return new Sampled(
        s,
        bond,
        version,
        dossier.version(version).map(p -> PolicyFacts.of(library, p)).orElse(Set.of()));
  }

  private boolean professional() {
    return !library.audienceTree().isWithin(file.organisation().audience(), "individual");
  }
}
