package org.clausier.audit.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.JudgedUse;

/**
 * The uses of each period, once by conclusion and once by practice: what the one does not tell, the
 * other does not reveal.
 *
 * @param byVerdict the period, then the conclusion
 * @param byPractice the practice, « outside » for those outside the days of an agreement, then the
 *     period
 */
record Times(Steps steps, Cross byVerdict, Cross byPractice, List<AuditVerdict> verdicts) {

  static final String OUTSIDE = "|outside";

  /** How many periods a page takes. */
  private static final int MOST = 14;

  static Optional<Times> of(Scene scene) {
    List<AuditReport.Concluded> uses = scene.report().uses();
    if (uses.isEmpty()) return Optional.empty();
    Times times =
        new Times(
            steps(scene),
            new Cross(scene.report().discretion().usual()),
            new Cross(scene.report().discretion().usual()),
            uses.stream()
                .map(AuditReport.Concluded::verdict)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
    uses.forEach(c -> times.add(c, scene.banded(c.use())));
    times.protect();
    return Optional.of(times);
  }

  /** From the first use to the last, or to the beginning of the last agreement. */
  private static Steps steps(Scene scene) {
    List<LocalDate> days = new ArrayList<>();
    scene.report().uses().forEach(c -> days.add(c.use().count().first()));
    LocalDate first = Collections.min(days);
    scene.report().uses().forEach(c -> days.add(c.use().count().last()));
    scene.report().dossier().agreements().forEach(a -> days.add(a.from()));
    return Steps.of(first, Collections.max(days), MOST);
  }

  private void add(AuditReport.Concluded c, boolean banded) {
    JudgedUse use = c.use();
    String step = Steps.key(steps.of(use.count().first()));
    String practice = use.situation().practice() + (use.outsidePeriod() ? OUTSIDE : "");
    byVerdict.add(step, c.verdict().id(), use.count(), banded);
    byPractice.add(practice, step, use.count(), banded);
  }

  private void protect() {
    byVerdict.protect();
    byPractice.protect();
    byVerdict.protect(step -> !byPractice.discreetColumn(step), verdict -> true);
    byPractice.protect(practice -> true, step -> !byVerdict.discreetRow(step));
  }

  /** The periods with uses, by their keys. */
  List<String> filled() {
    return List.copyOf(byVerdict.rows());
  }
}
