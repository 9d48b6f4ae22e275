package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausier.library.Taxonomy;
import org.clausier.policy.Box;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;

/** What holds within one layer of a course all rights reserved, whatever the grid. */
class RulingPropertiesTest {

  private final Taxonomy practices = Trial.LIBRARY.practiceTree();
  private final Taxonomy audiences = Trial.LIBRARY.audienceTree();

  @Property(tries = 300)
  void the_rules_agree_with_the_plainest_reading_of_the_method(
      @ForAll("grids") List<Term> grid, @ForAll("uses") Use use) {
    Ruling ruling = ask(grid, use);
    String answer =
        ruling.verdict().isEmpty()
            ? Ruling.DEPENDS
            : ruling.answer() + "/" + ruling.fee().map(f -> f.id()).orElse("");
    assertThat(answer).isEqualTo(Oracle.answer(grid, use));
  }

  @Property(tries = 200)
  void a_term_of_another_line_changes_nothing(
      @ForAll("grids") List<Term> grid, @ForAll("terms") Term other, @ForAll("uses") Use use) {
    boolean sameLine =
        practices.isWithin(use.practice(), other.practice())
            && audiences.isWithin(use.audience(), other.audience());
    if (sameLine) return;
    List<Term> more = new ArrayList<>(grid);
    more.add(other);
    assertThat(ask(more, use)).isEqualTo(ask(grid, use));
  }

  @Property(tries = 200)
  void everyone_alone_gives_its_verdict_on_its_whole_row(
      @ForAll("uses") Use use, @ForAll Verdict verdict) {
    Ruling ruling = ask(List.of(plain(use.practice(), "everyone", verdict)), use);
    assertThat(ruling.verdict()).hasValue(verdict);
  }

  @Property(tries = 200)
  void a_term_nearer_in_both_always_prevails(
      @ForAll("grids") List<Term> grid, @ForAll("uses") Use use, @ForAll Verdict verdict) {
    List<Term> farther =
        grid.stream()
            .filter(
                t -> !t.practice().equals(use.practice()) && !t.audience().equals(use.audience()))
            .toList();
    List<Term> more = new ArrayList<>(farther);
    more.add(plain(use.practice(), use.audience(), verdict));
    Ruling ruling = ask(more, use);
    assertThat(ruling.verdict()).hasValue(verdict);
    assertThat(ruling.contradiction()).isFalse();
  }

  @Property(tries = 200)
  void the_order_of_terms_never_matters(
      @ForAll("grids") List<Term> grid, @ForAll("uses") Use use, @ForAll Random random) {
    List<Term> shuffled = new ArrayList<>(grid);
    Collections.shuffle(shuffled, random);
    assertThat(ask(shuffled, use)).isEqualTo(ask(grid, use));
  }

  @Property(tries = 100)
  void remembered_is_decided_afresh(
      @ForAll("grids") List<Term> grid, @ForAll("manyUses") List<Use> uses) {
    Rulings one = Trial.rulings(Dossier.asIf(Grids.policy(grid)));
    for (Use use : uses) one.ask(use);
    for (Use use : uses) assertThat(one.ask(use)).isEqualTo(ask(grid, use));
  }

  @Property(tries = 200)
  void what_is_missing_can_change_the_answer_and_the_rest_cannot(
      @ForAll("grids") List<Term> grid, @ForAll("uses") Use use) {
    Ruling ruling = ask(grid, use);
    assertThat(ruling.missing().isEmpty()).isEqualTo(ruling.verdict().isPresent());
    for (Ruling.Alternative a : ruling.alternatives()) {
      Map<String, String> known = new java.util.TreeMap<>(use.known());
      known.put(a.circumstance(), a.value().representative());
      Ruling told = ask(grid, new Use(use.practice(), use.audience(), use.day(), known));
      assertThat(told.answer()).isEqualTo(a.answer());
    }
  }

  private static Ruling ask(List<Term> grid, Use use) {
    return Trial.rulings(Dossier.asIf(Grids.policy(grid))).ask(use);
  }

  private static Term plain(String practice, String audience, Verdict verdict) {
    return new Term(
        practice,
        audience,
        0,
        verdict,
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        Box.EVERYTHING,
        verdict == Verdict.PAID ? java.util.Optional.of("seat") : java.util.Optional.empty(),
        List.of(),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  @Provide
  Arbitrary<List<Term>> grids() {
    return Grids.grids();
  }

  @Provide
  Arbitrary<Term> terms() {
    return Grids.terms();
  }

  @Provide
  Arbitrary<Use> uses() {
    return Grids.uses();
  }

  @Provide
  Arbitrary<List<Use>> manyUses() {
    return Grids.uses().list().ofMinSize(2).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Random> random() {
    return Arbitraries.randoms();
  }
}
