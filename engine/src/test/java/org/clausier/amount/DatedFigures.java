package org.clausier.amount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The legal figures of 22 November 2026, copied from the law and not from the library. */
public final class DatedFigures {

  private record Figure(String id, LocalDate from, LocalDate to, String value) {}

  private static final List<Figure> ALL =
      List.of(
          figure("vat_code_reference", "1979-01-01", "2026-12-31", "CGI"),
          figure("vat_code_reference", "2027-01-01", "9999-12-31", "CIBS"),
          figure("vat_old_reference_tolerated_until", "2026-07-27", "2028-06-30", "2028-06-30"),
          figure("vat_standard_rate_fr", "2014-01-01", "9999-12-31", "0.20"),
          figure("ecb_refi_at_semester_start", "2025-07-01", "2025-12-31", "0.0215"),
          figure("ecb_refi_at_semester_start", "2026-01-01", "2026-06-30", "0.0215"),
          figure("ecb_refi_at_semester_start", "2026-07-01", "2026-12-31", "0.0240"),
          figure("legal_interest_pro", "2025-07-01", "2025-12-31", "0.0276"),
          figure("legal_interest_pro", "2026-01-01", "2026-06-30", "0.0262"),
          figure("legal_interest_pro", "2026-07-01", "2026-12-31", "0.0275"),
          figure("late_rate_margin_b2b", "2009-01-01", "9999-12-31", "0.10"),
          figure("late_rate_margin_public", "2019-04-01", "9999-12-31", "0.08"),
          figure("late_rate_floor_multiplier", "2009-01-01", "9999-12-31", "3"),
          figure("recovery_indemnity_eur", "2013-01-01", "9999-12-31", "40.00"));

  private DatedFigures() {}

  private static Figure figure(String id, String from, String to, String value) {
    return new Figure(id, LocalDate.parse(from), LocalDate.parse(to), value);
  }

  public static Optional<String> at(String id, LocalDate day) {
    return ALL.stream()
        .filter(figure -> figure.id().equals(id))
        .filter(figure -> !day.isBefore(figure.from()) && !day.isAfter(figure.to()))
        .map(Figure::value)
        .findFirst();
  }
}
