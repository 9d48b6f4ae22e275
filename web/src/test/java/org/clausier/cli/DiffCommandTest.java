package org.clausier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clausier diff}, as someone runs it. */
class DiffCommandTest {

  @TempDir Path folder = Path.of("");
  private Case files = new Case(folder);

  @BeforeEach
  void copy() {
    files = new Case(folder);
  }

  private String dearer() {
    return files.spoiled(
        "policy-v2.yaml", "unit: session, price: 350.00", "unit: session, price: 400.00");
  }

  /** From 350,00 € to 400,00 € for a screening, and nothing else. */
  @Test
  void a_dearer_screening_is_told_in_french_and_in_english() {
    String v2 = new Case(folder.resolve("before")).v2();
    Run run = Run.of("diff", v2, dearer());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Cases : 1 changement\n")
        .contains(
            "  Débriefing avec projection – Entreprise [plus strict]\n"
                + "    350,00 € HT par séance → 400,00 € HT par séance\n"
                + "    lorsque le certificat est gratuit"
                + " ou lorsqu’aucun certificat n’est délivré\n")
        .contains("moyennant [-350,00-][+400,00+] € HT par séance.");
    assertThat(Run.of("diff", v2, dearer(), "--language", "en").out())
        .contains("Cells: 1 change\n")
        .contains("€350.00 excl. VAT per sitting → €400.00 excl. VAT per sitting");
  }

  @Test
  void a_version_compared_with_itself_ends_clean() {
    Run run = Run.of("diff", files.v2(), files.v2());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Cases : 0 changement").contains("Texte : 0 clause modifiée");
  }

  @Test
  void a_program_reads_the_same_on_one_line() {
    Run run = Run.of("diff", files.v1(), files.v2(), "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith(
            "{\"clausier\":1,\"before\":{\"policy\":\"abc-gestion-de-projet\",\"version\":1")
        .contains("\"mark\":\"precised\"");
  }

  @Test
  void two_policies_are_needed_and_no_more() {
    assertThat(Run.of("diff").code()).isEqualTo(2);
    assertThat(Run.of("diff", files.v1()).err()).contains("Il manque un fichier : NEW");
    assertThat(Run.of("diff", files.v1(), files.v2(), files.v2()).code()).isEqualTo(2);
    assertThat(Run.of("diff", files.v1(), folder + "/absent.yaml").code()).isEqualTo(2);
  }

  /** Five screenings of a session begun under the first version: 5 × 350,00 €. */
  @Test
  void a_report_is_replayed_under_the_new_version() {
    Run run =
        Run.of(
            "diff",
            files.v1(),
            files.v2(),
            "--report",
            files.file("reports/cassiopee-brut.csv"),
            "--facts",
            files.file("reports/cassiopee-brut.facts.yaml"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("Simulation : si cette version s’était appliquée. Aucun effet sur le passé.")
        .contains("  Fonderies Cassiopée\n    À trancher → Somme à régler : 5 usages\n")
        .contains("Montant à régler : + 1 750,00 € HT (de 1 050,00 € HT à 2 800,00 € HT)");
    assertThat(Run.of("diff", files.v1(), files.v2(), "--facts", "f.yaml").err())
        .contains("--report");
  }
}
