package org.clausier.rules.audit;

import org.clausier.audit.AuditReport;
import org.junit.jupiter.api.Test;

class DemonstrationAuditTest {

  @Test
  void print() {
    show(Demonstration.audit("abc-gestion-de-projet", "helios-2026", "conv-2026-014"));
    show(Demonstration.audit("abc-gestion-de-projet", "baie-claire", "conv-2026-003"));
    show(Demonstration.audit("abc-gestion-de-projet", "cassiopee-brut"));
    show(Demonstration.audit("corporate-certifiant", "deux-rives", "conv-cc-2026-002"));
    show(Demonstration.audit("corporate-certifiant", "pelican-brut", "conv-cc-2026-001"));
    show(Demonstration.audit("digitalisation-tpe", "halles"));
    show(Demonstration.audit("digitalisation-tpe", "ardentes-brut"));
    show(Demonstration.audit("education-ouverte", "kaleidex", "conv-eo-2026-001"));
    show(Demonstration.audit("education-ouverte", "prisme-brut"));
    show(Demonstration.audit("personal-mooc", "val-cerisiers"));
    show(Demonstration.audit("personal-mooc", "orion-brut"));
  }

  private static void show(AuditReport r) {
    System.out.println(
        "#### "
            + r.file().organisation().name()
            + " "
            + r.readRows()
            + " = "
            + r.acceptedRows()
            + "+"
            + r.rejectedRows()
            + "+"
            + r.duplicateRows()
            + " aside "
            + r.setAside());
    r.findings()
        .forEach(
            f ->
                System.out.println(
                    "  "
                        + f.id()
                        + " "
                        + f.verdict()
                        + " "
                        + f.use()
                            .map(
                                u ->
                                    u.situation().practice()
                                        + " v"
                                        + u.ruling().version()
                                        + " "
                                        + u.ruling().answer()
                                        + " "
                                        + u.bond().id()
                                        + u.ruling().missing()
                                        + u.unmet().stream()
                                            .map(m -> m.duty().condition())
                                            .toList())
                            .orElse("")
                        + " "
                        + f.count()
                        + " "
                        + f.due()
                            .map(d -> d.actual() + "-" + d.covered() + "=" + d.net())
                            .orElse("")
                        + f.clause()
                            .map(c -> " [" + c.clause() + " " + c.article() + "]")
                            .orElse("")
                        + f.mismatch()));
    System.out.println(
        "  net "
            + r.settlement().net()
            + " "
            + r.settlement().statement().map(s -> s.vat() + " " + s.gross()).orElse("?")
            + " total "
            + r.settlement().total()
            + r.settlement().late()
            + r.settlement().problems()
            + r.settlement().unsettled());
    r.rejected().forEach(p -> System.out.println("  - " + p));
  }
}
