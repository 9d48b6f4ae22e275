package org.clausier.audit.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausier.agreement.Agreement;
import org.clausier.audit.AuditReport;
import org.clausier.library.Messages;
import org.clausier.words.Figures;

/** What is to be known of the agreements together: days that meet, effect before signature. */
final class AgreementWords {

  private final AuditReport report;
  private final Messages messages;
  private final Figures figures;

  AgreementWords(AuditReport report, Messages messages, Figures figures) {
    this.report = report;
    this.messages = messages;
    this.figures = figures;
  }

  List<String> sentences() {
    List<Agreement> signed =
        report.dossier().agreements().stream()
            .filter(a -> a.signed().isPresent())
            .sorted(Comparator.comparing((Agreement a) -> day(a)).thenComparing(Agreement::id))
            .toList();
    List<String> lines = new ArrayList<>();
    for (Agreement a : signed) {
      if (day(a).isAfter(a.from())) {
        lines.add(
            messages.say("audit.bond.early", a.id(), figures.day(a.from()), figures.day(day(a))));
      }
    }
    for (int i = 0; i < signed.size(); i++) {
      for (Agreement later : signed.subList(i + 1, signed.size()))
        overlap(signed.get(i), later, lines);
    }
    return lines;
  }

  private void overlap(Agreement a, Agreement later, List<String> lines) {
    LocalDate from = a.from().isAfter(later.from()) ? a.from() : later.from();
    LocalDate to = a.to().isBefore(later.to()) ? a.to() : later.to();
    if (from.isAfter(to)) return;
    lines.add(messages.say("audit.bond.overlap", a.id(), later.id(), figures.days(from, to)));
  }

  private static LocalDate day(Agreement a) {
    return a.signed().orElseThrow();
  }
}
