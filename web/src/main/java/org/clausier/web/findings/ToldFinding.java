package org.clausier.web.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A finding, as the JSON of its audit tells it.
 *
 * @param practice empty when it speaks of none
 * @param uses zero when they are not told
 * @param band in the place of its counts, when they could tell who is meant
 * @param net what it comes to before VAT
 * @param history new, persisting, or empty
 */
public record ToldFinding(
    String id,
    String check,
    String verdict,
    String severity,
    String practice,
    String audience,
    Optional<Clause> clause,
    long uses,
    long learners,
    String band,
    List<Rows> rows,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Optional<BigDecimal> net,
    String formula,
    String says,
    String wouldChange,
    String todo,
    String history,
    Optional<Granted> tolerance,
    List<Answer> answers) {

  private static final String COMPLIANT = "compliant";
  static final String TOLERATED = "tolerated";
  private static final String EXPLAINED = "explained";

  /**
   * @param agreement that it is of; empty: of the terms
   */
  public record Clause(
      String id, String agreement, int version, String article, Optional<LocalDate> since) {
    public String key() {
      return agreement.isEmpty() ? version + " " + article : agreement + " " + article;
    }
  }

  /** Rows of a report. */
  public record Rows(String report, long count, int last, List<Range> ranges) {}

  /** Rows that follow each other, both included. */
  public record Range(int from, int to) {
    public String text() {
      return from == to ? from + "" : from + "–" + to;
    }

    boolean holds(int row) {
      return from <= row && row <= to;
    }
  }

  /** A tolerance. */
  public record Granted(String reason, String author, LocalDate from, LocalDate to) {}

  /** What the organisation or the auditor answered. */
  public record Answer(LocalDate day, String stance, String text) {}

  /** Whether nothing is to be answered. */
  public boolean compliant() {
    return verdict.equals(COMPLIANT);
  }

  /**
   * Where it stands: open, tolerated, or the last stance of either side; an explanation takes
   * nothing back.
   */
  public String state() {
    if (compliant()) return COMPLIANT;
    if (tolerance.isPresent()) return TOLERATED;
    return answers.stream()
        .map(Answer::stance)
        .reduce((earlier, later) -> later.equals(EXPLAINED) ? earlier : later)
        .orElse("open");
  }

  /** Whether it speaks of uses of that month. */
  boolean in(YearMonth month) {
    return first.filter(d -> !YearMonth.from(d).isAfter(month)).isPresent()
        && last.filter(d -> !YearMonth.from(d).isBefore(month)).isPresent();
  }

  /** Whether a row of a table is one of its own. */
  boolean rests(String table, int row) {
    return rows.stream()
        .anyMatch(
            r ->
                r.report().equals(table)
                    && r.ranges().stream().anyMatch(range -> range.holds(row)));
  }
}
