package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.analysis.Analysis;
import org.clausier.demonstration.Demonstration;
import org.clausier.demonstration.Demonstration.Course;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demonstration is said to show is what the terms answer, in its usual view. */
class DemonstrationTruthsTest {

  private static final Demonstration DEMONSTRATION = Demonstration.read(Trial.LIBRARY);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);

  private static List<PolicyFile> versions(String course) {
    Course found =
        DEMONSTRATION.courses().stream()
            .filter(c -> c.id().equals(course))
            .findFirst()
            .orElseThrow();
    return found.versions().stream().map(v -> read(v.policy().name(), v.policy().bytes())).toList();
  }

  private static PolicyFile read(String name, byte[] bytes) {
    return PolicyReader.read(Trial.LIBRARY, name, bytes)
        .match(
            f -> f,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static Grid view(String course, int version, LocalDate day) {
    Policy policy = versions(course).get(version - 1).policy();
    Grid view = Grid.of(Trial.LIBRARY, Trial.RULES, policy, Trial.LIBRARY.grid("usual"), day);
    assertThat(view.size()).isEqualTo(48);
    return view;
  }

  private static List<String> names(List<Cell> cells) {
    return cells.stream().map(c -> c.practice() + " " + c.audience()).toList();
  }

  /** Whatever day the web application is first started, and whatever day it supposes. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-09-01", "2026-11-22", "2027-01-01", "2030-06-15"})
  void theDraftHasFourteenSilencesAndOneContradiction(LocalDate day) {
    Grid view = view("piloter-un-projet", 4, day);
    assertThat(names(view.silences()))
        .containsExactlyInAnyOrder(
            "enrol-cohort individual",
            "mandate-employees individual",
            "certificate-employer-paid individual",
            "internal-debriefing-talk individual",
            "internal-debriefing-talk school",
            "internal-debriefing-talk higher-education",
            "internal-debriefing-talk training-organisation",
            "internal-debriefing-talk public-body",
            "internal-debriefing-screening individual",
            "private-discussion-company-network school",
            "private-discussion-company-network higher-education",
            "private-discussion-company-network training-organisation",
            "private-discussion-company-network public-body",
            "rehost-outside-site public-body")
        .hasSize(14);
    assertThat(names(view.contradictions()))
        .containsExactly("internal-debriefing-screening company");
    assertThat(view.cells()).noneMatch(Cell::varies);
  }

  @Test
  void theDraftChangesThreeCellsAndContradictsAFourth() {
    Grid before = view("piloter-un-projet", 3, NOVEMBER);
    Grid after = view("piloter-un-projet", 4, NOVEMBER);
    List<String> changed = new ArrayList<>();
    for (Cell cell : before.cells()) {
      String was = told(before, cell);
      String is = told(after, after.cell(cell.id()).orElseThrow());
      if (!was.equals(is))
        changed.add(cell.practice() + " " + cell.audience() + ": " + was + " → " + is);
    }
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "enrol-cohort company: paid 90.00 → paid 120.00",
            "internal-debriefing-talk company: silent → agreement",
            "private-discussion-company-network company: forbidden → agreement",
            "internal-debriefing-screening company: paid 350.00 → paid 350.00 contradictory");
  }

  private static String told(Grid view, Cell cell) {
    var fees = view.policy().fees();
    String prices =
        cell.fees().stream()
            .map(f -> Optional.ofNullable(fees.get(f.id())).orElseThrow())
            .map(f -> " " + f.tariff().price(1).total())
            .collect(Collectors.joining());
    return cell.answer() + prices + (cell.contradiction() ? " contradictory" : "");
  }

  @Test
  void theOtherCoursesLeaveNothingUnwritten() {
    assertThat(view("enseigner-avec-un-mooc", 1, NOVEMBER).cells())
        .allMatch(c -> c.answer().equals("free"));
    assertThat(view("academie-metier", 1, NOVEMBER).cells())
        .allMatch(c -> c.answer().equals("agreement"));
  }

  @Test
  void theVersionsWriteMoreAndMore() {
    assertThat(List.of(1, 2, 3, 4))
        .extracting(v -> view("piloter-un-projet", v, NOVEMBER).silences().size())
        .containsExactly(39, 32, 15, 14);
  }

  /** Everything beyond notes is meant, and said at the head of the demonstration's list. */
  @Test
  void checkSaysOnlyWhatIsMeant() {
    List<String> said = new ArrayList<>();
    for (Course course : DEMONSTRATION.courses()) {
      for (Problem p :
          Analysis.of(Trial.LIBRARY, versions(course.id()), Trial.RULES, (policy, term) -> "")) {
        if (p.severity() != Severity.NOTE) said.add(p.source().name() + " " + p.id());
      }
    }
    assertThat(said)
        .containsExactlyInAnyOrder(
            "policy-v1.yaml announced-without-figure",
            "policy-v1.yaml announced-without-figure",
            "policy-v1.yaml vague-word",
            "policy-v1.yaml vague-word",
            "policy-v2.yaml announced-without-figure",
            "policy-v2.yaml vague-word",
            "policy-v3.yaml announced-without-figure",
            "policy-v3.yaml vague-word",
            "policy-v3.yaml talk-forbidden",
            "policy-v4.yaml announced-without-figure",
            "policy-v4.yaml vague-word",
            "policy-v4.yaml contradiction",
            "policy-v4.yaml question-red");
    assertThat(versions("piloter-un-projet").get(3).policy().questions()).hasSize(12);
  }

  /** What was asked was not written in the version of which it was asked. */
  @Test
  void demandsWereOfSilences() {
    for (Demonstration.Demand demand : DEMONSTRATION.demands()) {
      Rulings rulings =
          Trial.rulings(Dossier.asIf(versions(demand.course()).get(demand.version() - 1).policy()));
      Use use = new Use(demand.practice(), demand.audience(), NOVEMBER, Map.of());
      assertThat(rulings.ask(use).silent()).as(demand.toString()).isTrue();
    }
    assertThat(DEMONSTRATION.demands())
        .filteredOn(d -> d.audience().equals("company") && d.version() == 2)
        .extracting(Demonstration.Demand::times)
        .containsExactly(7, 4);
  }
}
