package org.clausier.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.GridPlan;
import org.clausier.library.Library;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;

/**
 * A policy as a table of cells, for a view. Every page that shows or counts cells asks it, so that
 * they all say the same.
 *
 * @param plan what is shown
 * @param day from which on it answers: the day asked for, or the first in force when that is later
 */
public record Grid(Policy policy, GridPlan plan, LocalDate day, List<Row> rows) {

  /** The id of the view that shows everything. */
  public static final String WHOLE = "whole";

  /** A practice, and its cell for each column. */
  public record Row(String practice, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell, and how many times someone asked about it. */
  public record Asked(Cell cell, int times) {}

  public Grid {
    rows = List.copyOf(rows);
  }

  /**
   * The cells of a version, supposed to be in force.
   *
   * @param day days before it no longer count
   */
  public static Grid of(
      Library library, RuleBook rules, Policy policy, GridPlan plan, LocalDate day) {
    return of(
        library,
        new Rulings(library, Dossier.asIf(policy), rules, (p, term) -> ""),
        policy,
        plan,
        day);
  }

  /** The same, of rulings already at hand: those of {@link Dossier#asIf} this very policy. */
  public static Grid of(
      Library library, Rulings rulings, Policy policy, GridPlan plan, LocalDate day) {
    if (!rulings.dossier().asIf().equals(Optional.of(policy))) {
      throw new IllegalArgumentException("rulings of another policy than " + policy.label());
    }
    LocalDate from = policy.effective().filter(d -> d.isAfter(day)).orElse(day);
    CellJudge judge = new CellJudge(library, rulings, policy, from);
    List<Row> rows =
        plan.rows().stream()
            .map(p -> new Row(p, plan.columns().stream().map(a -> judge.cell(p, a)).toList()))
            .toList();
    return new Grid(policy, plan, from, rows);
  }

  /** One cell alone, of whatever practice and audience: a view may not show it. */
  public static Cell cell(
      Library library, RuleBook rules, Policy policy, CellId id, LocalDate day) {
    GridPlan alone = new GridPlan(id.toString(), List.of(id.practice()), List.of(id.audience()));
    return of(library, rules, policy, alone, day).cells().get(0);
  }

  /**
   * The view that shows everything: every leaf of the practices, the columns of the usual view, and
   * one for each other audience that the policy names itself.
   */
  public static GridPlan whole(Library library, Policy policy) {
    Set<String> columns = new LinkedHashSet<>(library.grid("usual").columns());
    Set<String> named = new LinkedHashSet<>(policy.terms().stream().map(Term::audience).toList());
    library.audienceTree().ids().stream().filter(named::contains).forEach(columns::add);
    return new GridPlan(WHOLE, library.practiceTree().leaves(), List.copyOf(columns));
  }

  public List<Cell> cells() {
    return rows.stream().flatMap(r -> r.cells().stream()).toList();
  }

  /** The cell of that practice and audience, when the view shows it. */
  public Optional<Cell> cell(CellId id) {
    return cells().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public int size() {
    return plan.rows().size() * plan.columns().size();
  }

  /** The cells of which nothing is said, whatever the day and the circumstances. */
  public List<Cell> silences() {
    return cells().stream().filter(Cell::silent).toList();
  }

  /** The cells somewhere contradictory. */
  public List<Cell> contradictions() {
    return cells().stream().filter(Cell::contradiction).toList();
  }

  /**
   * The silences, the most asked about first, then in the order shown; those nobody asked about
   * last, with zero.
   *
   * @param demand how many times each cell was asked about; other cells are ignored
   */
  public List<Asked> silencesByDemand(Map<CellId, Integer> demand) {
    List<Asked> asked = new ArrayList<>();
    silences().forEach(c -> asked.add(new Asked(c, demand.getOrDefault(c.id(), 0))));
    asked.sort(Comparator.comparingInt(Asked::times).reversed());
    return List.copyOf(asked);
  }
}
