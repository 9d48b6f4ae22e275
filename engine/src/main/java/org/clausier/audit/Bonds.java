package org.clausier.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.ruling.Dossier;

/** What binds an organisation, day by day (domain § 5.2). */
final class Bonds {

  private final Dossier dossier;
  private final AuditFile file;

  Bonds(Dossier dossier, AuditFile file) {
    this.dossier = dossier;
    this.file = file;
  }

  /** An agreement of the day, else an acceptance of that very version: nothing else binds. */
  Bond on(LocalDate day, int version) {
    return signed(day)
        .or(
            () ->
                file.acceptances().stream()
                    .filter(
                        a -> dossier.versions().stream().anyMatch(p -> p.id().equals(a.policy())))
                    .filter(a -> a.version() == version && !a.day().isAfter(day))
                    .min(Comparator.comparing(AuditFile.Acceptance::day))
                    .map(a -> new Bond.Accepted(a.version(), a.day(), a.by())))
        .orElseGet(Bond.None::new);
  }

  /** For what no row dates to a version: an agreement, else the terms in force on the day. */
  Bond on(LocalDate day) {
    return on(day, versionOf(day));
  }

  /** The version that an agreement is pinned to, else that of the day. */
  int versionUnder(Bond bond, LocalDate day) {
    return dossier.agreements().stream()
        .filter(a -> bond instanceof Bond.Signed && a.id().equals(bond.id()))
        .mapToInt(Agreement::version)
        .findFirst()
        .orElseGet(() -> versionOf(day));
  }

  /** The version in force on a day; 0 when none. */
  int versionOf(LocalDate day) {
    return dossier.versions().stream()
        .filter(p -> !p.draft() && p.effective().filter(d -> !d.isAfter(day)).isPresent())
        .mapToInt(org.clausier.policy.Policy::version)
        .max()
        .orElse(0);
  }

  /** The agreements that meet on a day: the one signed last. */
  private Optional<Bond> signed(LocalDate day) {
    return dossier.agreements().stream()
        .filter(a -> a.covers(day))
        .max(Comparator.comparing((Agreement a) -> a.signed().orElseThrow()))
        .map(a -> new Bond.Signed(a.id()));
  }
}
