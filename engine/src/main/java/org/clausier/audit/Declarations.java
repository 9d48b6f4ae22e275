package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Declared declared = file.declared();
    declared.samples().forEach(s -> facts.add(sampled(s)));
    declared
        .reportDue()
        .ifPresent(
            due ->
                facts.add(
                    new Remittance(
                        due, declared.reportReceived(), day, bonds.on(declared.to().orElse(due)))));
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
