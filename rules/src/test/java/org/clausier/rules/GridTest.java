package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.grid.Silence;
import org.clausier.library.GridPlan;
import org.clausier.policy.CellId;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.Region;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cells of a grid say what the rulings answer, and every count is made from them. */
class GridTest {

  private static final GridPlan USUAL = Trial.LIBRARY.grid("usual");

  private static final Policy POLICY =
      Trial.policy(
          1,
          "2026-09-01",
          """
          follow-individually: { everyone: free }
          enrol-cohort:
            school: { verdict: free, conditions: [ { prior-notice: { days: 15 } } ] }
            higher-education:
              - { verdict: free, to: 2026-12-31 }
              - { verdict: agreement, fee: seat, from: 2027-01-01 }
            company: { verdict: paid, fee: seat }
          internal-debriefing: { organisation: free }
          internal-debriefing-screening:
            company:
              - { when: { certificate: none }, verdict: paid, fee: screening }
              - { when: { certificate: employer-paid }, verdict: silent }
          private-discussion-company-network: { company: silent }
          rehost-outside-site: { organisation: agreement, individual: forbidden }
          mandate-employees:
            company: [ { verdict: free, to: 2026-12-31 }, forbidden ]
          """);

  private static Grid grid(LocalDate day) {
    return Grid.of(Trial.LIBRARY, Trial.RULES, POLICY, USUAL, day);
  }

  private static Cell cell(LocalDate day, String practice, String audience) {
    return grid(day).cell(new CellId(practice, audience)).orElseThrow();
  }

  private static Cell cell(String practice, String audience) {
    return cell(Trial.DAY, practice, audience);
  }

  @Test
  void the_usual_view_has_eight_rows_and_six_columns() {
    Grid grid = grid(Trial.DAY);
    assertThat(grid.rows()).hasSize(8).allMatch(r -> r.cells().size() == 6);
    assertThat(grid.size()).isEqualTo(48);
    assertThat(grid.cells()).hasSize(48);
  }

  @Test
  void a_cell_bears_its_own_terms_and_their_figures() {
    Cell cell = cell("enrol-cohort", "company");
    assertThat(cell.answer()).isEqualTo("paid");
    assertThat(cell.own()).extracting(Term::verdict).containsExactly(Verdict.PAID);
    assertThat(cell.inherited()).isFalse();
    assertThat(cell.above()).isEmpty();
    assertThat(cell.fees()).containsExactly(new FeeRef("seat", "trial"));
    assertThat(cell.layers()).containsExactly(Layer.POLICY);
    assertThat(cell("enrol-cohort", "school").conditions())
        .containsExactly(new Duty("prior-notice", Map.of("days", "15")));
  }

  @Test
  void a_cell_inherits_from_the_nearest_term_that_rules() {
    Cell talk = cell("internal-debriefing-talk", "school");
    assertThat(talk.own()).isEmpty();
    assertThat(talk.inherited()).isTrue();
    assertThat(talk.inheritedFrom().map(CellId::of))
        .contains(new CellId("internal-debriefing", "organisation"));
    assertThat(talk.verdict()).contains(Verdict.FREE);
  }

  @Test
  void days_and_circumstances_make_a_cell_vary() {
    assertThat(cell("enrol-cohort", "higher-education").verdicts())
        .containsExactly(Verdict.FREE, Verdict.AGREEMENT);
    // without certificate it pays, when the employer pays one it is silent, else the group's term
    Cell screening = cell("internal-debriefing-screening", "company");
    assertThat(screening.answer()).isEqualTo("depends");
    assertThat(screening.verdicts()).containsExactly(Verdict.FREE, Verdict.PAID, Verdict.SILENT);
    assertThat(screening.inherited()).isFalse();
    assertThat(screening.above()).hasSize(1);
    assertThat(screening.silence()).contains(Silence.WRITTEN);
    assertThat(screening.silent()).isFalse();
  }

  @Test
  void days_that_are_past_no_longer_count() {
    assertThat(cell(LocalDate.of(2027, 1, 1), "enrol-cohort", "higher-education").answer())
        .isEqualTo("agreement");
    // before the version is in force, its first day counts
    assertThat(grid(LocalDate.of(2026, 1, 1)).day()).isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @Test
  void a_contradiction_is_marked_and_read_as_the_rulings_read_it() {
    Cell mandate = cell("mandate-employees", "company");
    assertThat(mandate.contradiction()).isTrue();
    assertThat(mandate.verdicts()).containsExactly(Verdict.FREE, Verdict.FORBIDDEN);
    assertThat(grid(Trial.DAY).contradictions()).extracting(Cell::id).containsExactly(mandate.id());
  }

  /** Counted by hand on the grid above, row by row. */
  @Test
  void silences_are_the_cells_of_which_nothing_is_said() {
    Grid grid = grid(Trial.DAY);
    assertThat(grid.silences())
        .extracting(c -> c.id().toString())
        .containsExactly(
            "enrol-cohort/individual",
            "enrol-cohort/training-organisation",
            "enrol-cohort/public-body",
            "mandate-employees/individual",
            "mandate-employees/school",
            "mandate-employees/higher-education",
            "mandate-employees/training-organisation",
            "mandate-employees/public-body",
            "certificate-employer-paid/individual",
            "certificate-employer-paid/school",
            "certificate-employer-paid/higher-education",
            "certificate-employer-paid/company",
            "certificate-employer-paid/training-organisation",
            "certificate-employer-paid/public-body",
            "internal-debriefing-talk/individual",
            "internal-debriefing-screening/individual",
            "private-discussion-company-network/individual",
            "private-discussion-company-network/school",
            "private-discussion-company-network/higher-education",
            "private-discussion-company-network/company",
            "private-discussion-company-network/training-organisation",
            "private-discussion-company-network/public-body");
    assertThat(cell("private-discussion-company-network", "company").silence())
        .contains(Silence.WRITTEN);
    assertThat(cell("private-discussion-company-network", "school").silence())
        .contains(Silence.ABSENT);
  }

  @Test
  void silences_are_ranked_by_how_often_they_were_asked() {
    CellId most = new CellId("private-discussion-company-network", "company");
    CellId less = new CellId("enrol-cohort", "public-body");
    CellId written = new CellId("enrol-cohort", "company");
    List<Grid.Asked> asked =
        grid(Trial.DAY).silencesByDemand(Map.of(less, 2, most, 7, written, 100));
    assertThat(asked).hasSize(22);
    assertThat(asked.subList(0, 3))
        .extracting(a -> a.times() + " " + a.cell().id())
        .containsExactly("7 " + most, "2 " + less, "0 enrol-cohort/individual");
  }

  @Test
  void the_licence_and_the_law_answer_where_they_rule() {
    Policy open =
        Trial.policy(
            1, "2026-09-01", "CC-BY-4.0", "rehost-outside-site: { individual: forbidden }");
    Grid grid =
        Grid.of(Trial.LIBRARY, Trial.RULES, open, Grid.whole(Trial.LIBRARY, open), Trial.DAY);
    Cell rehost = grid.cell(new CellId("rehost-outside-site", "individual")).orElseThrow();
    assertThat(rehost.byLicence()).isTrue();
    assertThat(rehost.verdict()).contains(Verdict.FREE);
    assertThat(rehost.own()).hasSize(1);
    Cell quote = grid.cell(new CellId("quote-extract", "company")).orElseThrow();
    assertThat(quote.byLaw()).isTrue();
    assertThat(quote.inherited()).isFalse();
  }

  @Test
  void the_whole_view_shows_every_leaf_and_the_audiences_that_the_policy_names() {
    GridPlan whole = Grid.whole(Trial.LIBRARY, POLICY);
    assertThat(whole.rows()).isEqualTo(Trial.LIBRARY.practiceTree().leaves());
    assertThat(whole.columns())
        .containsExactly(
            "individual",
            "school",
            "higher-education",
            "company",
            "training-organisation",
            "public-body",
            "everyone",
            "organisation");
  }

  static List<String> policies() {
    return Trial.LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/(presets/.*|[a-z-]+/policy-v\\d+)\\.yaml"))
        .toList();
  }

  /** The page « puis-je… ? », the annex of the CGU and the grid read one function. */
  @ParameterizedTest
  @MethodSource("policies")
  void every_cell_agrees_with_the_rulings(String path) {
    Policy policy = Trial.read(Trial.LIBRARY.files().text(path));
    var rulings = Trial.rulings(Dossier.asIf(policy));
    Grid grid =
        Grid.of(Trial.LIBRARY, rulings, policy, Grid.whole(Trial.LIBRARY, policy), Trial.DAY);
    for (Cell cell : grid.cells()) {
      Ruling ruling =
          rulings.askBriefly(new Use(cell.practice(), cell.audience(), grid.day(), Map.of()));
      // what is so without knowing anything is among what may be; what depends varies
      ruling.verdict().ifPresent(v -> assertThat(cell.verdicts()).contains(v));
      if (ruling.verdict().isEmpty())
        assertThat(cell.verdicts().size() + cell.fees().size()).isGreaterThan(1);
      if (!cell.varies()) assertThat(ruling.verdict().or(cell::verdict)).isEqualTo(cell.verdict());
      List<Region> regions =
          rulings.regions(cell.practice(), cell.audience()).stream()
              .filter(r -> r.reaches(grid.day()))
              .toList();
      assertThat(cell.silent()).isEqualTo(regions.stream().allMatch(r -> r.ruling().silent()));
      assertThat(cell.silence().isPresent())
          .isEqualTo(regions.stream().anyMatch(r -> r.ruling().silent()));
      if (cell.inherited()) assertThat(cell.inheritedFrom()).isNotEqualTo(Optional.empty());
    }
    assertThat(grid.size()).isEqualTo(grid.cells().size());
  }
}
