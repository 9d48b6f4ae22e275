package org.clausier.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.policy.Fee;
import org.clausier.ruling.Dossier;

/** The month or the year that a use is priced in, when its fee is by one. */
final class Periods {

  private final Dossier dossier;

  Periods(Dossier dossier) {
    this.dossier = dossier;
  }

  /** The month as 2026-03; a year by its first day, that of the agreement when one binds. */
  Optional<String> of(Fee fee, JudgedUse use) {
    LocalDate day = use.count().first();
    return fee.per()
        .flatMap(
            per ->
                switch (per) {
                  case "month" -> Optional.of(YearMonth.from(day).toString());
                  case "year" -> Optional.of(year(day, use.bond()).toString());
                  default -> Optional.empty();
                });
  }

  private LocalDate year(LocalDate day, Bond bond) {
    LocalDate start =
        dossier.agreements().stream()
            .filter(a -> bond instanceof Bond.Signed && a.id().equals(bond.id()))
            .map(Agreement::from)
            .findFirst()
            .orElse(day.withDayOfYear(1));
    long years = start.until(day).getYears();
    return start.plusYears(years);
  }
}
