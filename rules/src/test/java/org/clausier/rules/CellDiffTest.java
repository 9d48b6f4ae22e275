package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clausier.diff.CellChange;
import org.clausier.diff.Diff;
import org.clausier.diff.Mark;
import org.clausier.diff.words.CellWords;
import org.clausier.policy.Policy;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in the grid from a small policy to another, worked out by hand. */
class CellDiffTest {

  private static Diff diff(Policy before, Policy after) {
    return Diff.of(Trial.LIBRARY, Trial.RULES, before, after)
        .match(
            d -> d,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static Diff diff(String before, String after) {
    return diff(Trial.policy(1, "2020-01-01", before), Trial.policy(2, "2027-01-01", after));
  }

  private static List<String> told(Diff diff) {
    CellWords words = new CellWords(Trial.LIBRARY, Language.FR);
    return diff.changes().stream().map(c -> spaced(told(words, c))).toList();
  }

  private static String told(CellWords words, CellChange c) {
    String where =
        words.where(c).isEmpty()
            ? ""
            : words.where(c).stream().collect(Collectors.joining(" | ", " (", ")"));
    return c.practice()
        + "/"
        + c.audience()
        + (c.except().isEmpty() ? "" : " - " + String.join(" ", c.except()))
        + " "
        + words.mark(c.mark())
        + ": "
        + words.before(c)
        + " → "
        + words.after(c)
        + where;
  }

  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  /** Every verdict to every verdict, and every respect alone and against another. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "free | { verdict: paid, fee: seat } | STRICTER",
        "free | agreement | STRICTER",
        "free | forbidden | STRICTER",
        "{ verdict: paid, fee: seat } | agreement | STRICTER",
        "{ verdict: paid, fee: seat } | forbidden | STRICTER",
        "agreement | forbidden | STRICTER",
        "free | silent | LESS_PRECISE",
        "{ verdict: paid, fee: seat } | silent | LESS_PRECISE",
        "agreement | silent | LESS_PRECISE",
        "forbidden | silent | LESS_PRECISE",
        "agreement | { verdict: agreement, fee: seat } | STRICTER",
        "free | { verdict: free, conditions: [ attribution ] } | STRICTER",
        "{ verdict: free, conditions: [ attribution ] } | { verdict: free, conditions: [ link-back ] } | INCOMPARABLE",
        "{ verdict: free, conditions: [ attribution ] } | { verdict: free, conditions: [ attribution, link-back ] } | STRICTER",
        "{ verdict: free, conditions: [ { prior-notice: { days: 15 } } ] } | { verdict: free, conditions: [ { prior-notice: { days: 30 } } ] } | INCOMPARABLE",
        "{ verdict: free, conditions: [ attribution ] } | { verdict: paid, fee: seat } | INCOMPARABLE",
        "free | { verdict: paid, fee: seat, conditions: [ attribution ] } | STRICTER",
        "{ verdict: free, conditions: [ attribution ] } | agreement | STRICTER",
        "{ verdict: free, conditions: [ attribution ] } | forbidden | STRICTER",
      })
  void a_change_bears_its_mark_and_undone_the_opposite(String one, String other, Mark mark) {
    String before = "enrol-cohort: { company: " + one + " }";
    String after = "enrol-cohort: { company: " + other + " }";
    assertThat(diff(before, after).changes())
        .extracting(CellChange::practice, CellChange::audience, CellChange::mark)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("enrol-cohort", "company", mark));
    assertThat(diff(after, before).changes())
        .extracting(CellChange::mark)
        .containsExactly(mark.opposite());
  }

  /** 90,00 € for each seat, then 120,00 €: the same régime, another price. */
  @Test
  void a_price_that_rises_is_a_change_of_its_cells() {
    String grid = "enrol-cohort: { company: { verdict: paid, fee: seat } }";
    Policy before = Trial.policy(1, "2020-01-01", grid);
    Policy after = repriced(before);
    assertThat(told(diff(before, after)))
        .containsExactly(
            "enrol-cohort/company plus strict: 90,00 € HT par apprenant actif"
                + " → 120,00 € HT par apprenant actif");
  }

  private static Policy repriced(Policy policy) {
    String yaml =
        org.clausier.policy.PolicyWriter.write(Trial.LIBRARY, policy)
            .replace("price: 90.00", "price: 120.00");
    return Trial.read(yaml);
  }

  @Test
  void a_change_of_all_is_told_once_for_their_ancestor() {
    assertThat(told(diff("{}", "irl-meetup: { organisation: free }")))
        .containsExactly("irl-meetup/organisation précisé: Non prévu → Libre");
  }

  @Test
  void those_who_keep_their_own_rule_are_left_out_and_those_under_them_told_apart() {
    String before =
        """
        irl-meetup: { education: forbidden, school: free }
        """;
    String after =
        """
        irl-meetup: { organisation: agreement, education: forbidden, school: agreement }
        """;
    assertThat(told(diff(before, after)))
        .containsExactly(
            "irl-meetup/organisation - education précisé: Non prévu → Par convention",
            "irl-meetup/school plus strict: Libre → Par convention");
  }

  @Test
  void days_and_circumstances_are_those_in_which_the_answer_differs() {
    String before =
        """
        internal-debriefing-screening: { company: free }
        """;
    String after =
        """
        internal-debriefing-screening:
          company:
            - free
            - { when: { certificate: none, participants: { min: 11 } }, verdict: forbidden, from: 2027-01-01 }
        """;
    assertThat(told(diff(before, after)))
        .containsExactly(
            "internal-debriefing-screening/company plus strict: Libre → Interdit"
                + " (lorsqu’aucun certificat n’est délivré, à partir de 11 participants,"
                + " à compter du 1er janvier 2027)");
  }

  /** What either version tells apart cuts the other, and is put together again. */
  @Test
  void regions_that_change_alike_are_one() {
    String before =
        """
        irl-meetup:
          company:
            - { when: { participants: { max: 10 } }, verdict: free }
            - { when: { participants: { min: 11, max: 50 } }, verdict: free }
            - { when: { participants: { min: 51 } }, verdict: forbidden }
        """;
    assertThat(told(diff(before, "irl-meetup: { company: agreement }")))
        .containsExactly(
            "irl-meetup/company plus strict: Libre → Par convention (jusqu’à 50 participants)",
            "irl-meetup/company plus ouvert: Interdit → Par convention"
                + " (à partir de 51 participants)");
  }

  @Test
  void what_contradicted_itself_and_no_longer_does_is_precised() {
    String before =
        """
        irl-meetup:
          company:
            - { when: { minors: true }, verdict: free }
            - { when: { content-copied: true }, verdict: forbidden }
        """;
    String after =
        """
        irl-meetup:
          company:
            - { when: { minors: true }, verdict: free }
            - { when: { minors: false, content-copied: true }, verdict: forbidden }
        """;
    assertThat(told(diff(before, after)))
        .containsExactly(
            "irl-meetup/company précisé: Deux règles se contredisent → Libre"
                + " (lorsque des contenus du cours sont copiés,"
                + " lorsque des mineurs participent)");
  }

  @Test
  void a_term_that_only_repeats_what_is_said_changes_nothing() {
    assertThat(
            diff("irl-meetup: { everyone: free }", "irl-meetup: { everyone: free, company: free }")
                .isEmpty())
        .isTrue();
  }

  @Test
  void what_the_law_grants_is_not_taken_by_a_version() {
    assertThat(diff("{}", "quote-extract: { everyone: forbidden }").isEmpty()).isTrue();
  }

  @Test
  void two_policies_of_the_same_number_and_another_name_are_compared_all_the_same() {
    Policy one = Trial.policy(1, "2020-01-01", "irl-meetup: { everyone: free }");
    Policy other =
        Trial.read(
            org.clausier.policy.PolicyWriter.write(Trial.LIBRARY, one)
                .replace("policy: trial", "policy: essai")
                .replace("everyone: free", "everyone: agreement"));
    assertThat(told(diff(one, other)))
        .containsExactly("irl-meetup/everyone plus strict: Libre → Par convention");
  }

  @Test
  void a_cell_under_an_ancestor_finds_its_change() {
    Diff diff =
        diff(
            "irl-meetup: { school: free }",
            "irl-meetup: { organisation: agreement, school: free }");
    assertThat(diff.at(Trial.LIBRARY, "irl-meetup", "company")).hasSize(1);
    assertThat(diff.at(Trial.LIBRARY, "irl-meetup", "school")).isEmpty();
    assertThat(diff.at(Trial.LIBRARY, "irl-meetup", "individual")).isEmpty();
  }
}
