package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.analysis.Analysis;
import org.clausier.demonstration.Demonstration;
import org.clausier.demonstration.Demonstration.Course;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demonstration is said to show is what the terms answer, in its usual view. */
class DemonstrationTruthsTest {

  private static final List<String> ROWS =
      List.of(
          "follow-individually",
          "enrol-cohort",
          "mandate-employees",
          "certificate-employer-paid",
          "internal-debriefing-talk",
          "internal-debriefing-screening",
          "private-discussion-company-network",
          "rehost-outside-site");

  private static final List<String> COLUMNS =
      List.of(
          "individual",
          "school",
          "higher-education",
          "company",
          "training-organisation",
          "public-body");

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

  private static Map<String, Ruling> view(String course, int version, LocalDate day) {
    Rulings rulings = Trial.rulings(Dossier.asIf(versions(course).get(version - 1).policy()));
    Map<String, Ruling> view = new TreeMap<>();
    for (String row : ROWS) {
      for (String column : COLUMNS) {
        view.put(row + " " + column, rulings.ask(new Use(row, column, day, Map.of())));
      }
    }
    assertThat(view).hasSize(48);
    return view;
  }

  private static List<String> cells(Map<String, Ruling> view, String verdict) {
    return view.entrySet().stream()
        .filter(e -> e.getValue().answer().equals(verdict))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whatever day the web application is first started, and whatever day it supposes. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-09-01", "2026-11-22", "2027-01-01", "2030-06-15"})
  void theDraftHasFourteenSilencesAndOneContradiction(LocalDate day) {
    Map<String, Ruling> view = view("piloter-un-projet", 4, day);
    assertThat(cells(view, "silent"))
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
    assertThat(view.entrySet())
        .filteredOn(e -> e.getValue().contradiction())
        .extracting(Map.Entry::getKey)
        .containsExactly("internal-debriefing-screening company");
    assertThat(cells(view, "depends")).isEmpty();
  }

  @Test
  void theDraftChangesThreeCellsAndContradictsAFourth() {
    Map<String, Ruling> before = view("piloter-un-projet", 3, NOVEMBER);
    Map<String, Ruling> after = view("piloter-un-projet", 4, NOVEMBER);
    List<String> changed =
        before.keySet().stream()
            .filter(c -> !told(3, before, c).equals(told(4, after, c)))
            .map(c -> c + ": " + told(3, before, c) + " → " + told(4, after, c))
            .toList();
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "enrol-cohort company: paid 90.00 → paid 120.00",
            "internal-debriefing-talk company: silent → agreement",
            "private-discussion-company-network company: forbidden → agreement",
            "internal-debriefing-screening company: paid 350.00 → paid 350.00 contradictory");
  }

  private static String told(int version, Map<String, Ruling> view, String cell) {
    Ruling ruling = Optional.ofNullable(view.get(cell)).orElseThrow();
    var fees = versions("piloter-un-projet").get(version - 1).policy().fees();
    String price =
        ruling
            .fee()
            .map(FeeRef::id)
            .map(fees::get)
            .map(f -> " " + f.tariff().price(1).total())
            .orElse("");
    return ruling.answer() + price + (ruling.contradiction() ? " contradictory" : "");
  }

  @Test
  void theOtherCoursesLeaveNothingUnwritten() {
    assertThat(cells(view("enseigner-avec-un-mooc", 1, NOVEMBER), "free")).hasSize(48);
    assertThat(cells(view("academie-metier", 1, NOVEMBER), "agreement")).hasSize(48);
  }

  @Test
  void theVersionsWriteMoreAndMore() {
    assertThat(List.of(1, 2, 3, 4))
        .extracting(v -> cells(view("piloter-un-projet", v, NOVEMBER), "silent").size())
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
