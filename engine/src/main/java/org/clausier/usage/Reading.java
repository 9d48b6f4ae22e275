package org.clausier.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.clausier.problem.Problem;

/**
 * What became of a report: rows read = accepted + rejected + duplicates, always.
 *
 * @param report the file as the user named it
 * @param sha256 of its bytes, in hexadecimal
 * @param notes how it was read: encoding, separator, title rows, sheets left aside
 * @param tables the tables it is made of; none when it is a list of events
 */
public record Reading(
    String report,
    String sha256,
    long accepted,
    long rejected,
    long duplicates,
    long blank,
    List<Problem> notes,
    List<TableReading> tables) {

  private static final int TENTH = 10;
  private static final int HUNDRED = 100;
  private static final int THOUSANDTH = 1000;

  public Reading {
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
  }

  public Reading(
      String report,
      String sha256,
      long accepted,
      long rejected,
      long duplicates,
      long blank,
      List<Problem> notes) {
    this(report, sha256, accepted, rejected, duplicates, blank, notes, List.of());
  }

  /**
   * The balance of tables together.
   *
   * @param notes on the file; those of the tables follow
   */
  public static Reading of(
      String report, String sha256, List<Problem> notes, List<TableReading> tables) {
    List<Problem> all = new ArrayList<>(notes);
    tables.forEach(t -> all.addAll(t.notes()));
    return new Reading(
        report,
        sha256,
        sum(tables, TableReading::accepted),
        sum(tables, TableReading::rejected),
        sum(tables, TableReading::duplicates),
        sum(tables, TableReading::blank),
        all,
        tables);
  }

  private static long sum(List<TableReading> tables, ToLongFunction<TableReading> of) {
    return tables.stream().mapToLong(of).sum();
  }

  public long read() {
    return accepted + rejected + duplicates;
  }

  /**
   * How many rows may be set aside before a report proves nothing on the whole: 100 or one in a
   * thousand, whichever is more; but never more than one in ten.
   */
  public static long mostRejected(long read) {
    return Math.max(Math.min(read / TENTH, HUNDRED), read / THOUSANDTH);
  }
}
