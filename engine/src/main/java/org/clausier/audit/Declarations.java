package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.ruling.Dossier;

/** The facts that no row tells: samples, the handing over of the report, late invoices. */
final class Declarations {

  private final Library library;
  private final AuditFile file;
  private final LocalDate day;
  private final Bonds bonds;

  Declarations(Library library, Dossier dossier, AuditFile file, LocalDate day) {
    this.library = library;
    this.file = file;
    this.day = day;
    this.bonds = new Bonds(dossier, file);
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Declared declared = file.declared();
    declared.samples().forEach(s -> facts.add(new Sampled(s, bonds.on(s.day()))));
    declared
        .reportDue()
        .ifPresent(
            due ->
                facts.add(
                    new Remittance(
                        due, declared.reportReceived(), day, bonds.on(declared.to().orElse(due)))));
    for (AuditFile.Invoice i : file.invoices()) {
      facts.add(
          new Overdue(
              i, i.paid().orElse(day), professional(), bonds.on(declared.to().orElse(i.due()))));
    }
    return facts;
  }

  private boolean professional() {
    return !library.audienceTree().isWithin(file.organisation().audience(), "individual");
  }
}
