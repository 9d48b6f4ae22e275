package org.clausier.audit.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.audit.Counted;
import org.clausier.audit.kept.Packed.Reader;
import org.clausier.audit.kept.Packed.Writer;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.tally.Asides;
import org.clausier.tally.Tally;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.Reading;
import org.clausier.usage.TableReading;

/**
 * What an audit counted, and the rows kept to be shown.
 *
 * @param rows the first of each situation
 */
public record KeptCount(Counted counted, List<KeptRow> rows) {

  private static final int FORM = 1;

  public KeptCount {
    rows = List.copyOf(rows);
  }

  public byte[] toBytes() {
    Writer to = new Writer(FORM);
    to.bytes(counted.tally().toBytes());
    to.bytes(counted.asides().toBytes());
    to.each(counted.readings(), KeptCount::write);
    to.each(counted.rejected(), KeptProblems::write);
    to.each(rows, KeptCount::write);
    return to.all();
  }

  /** What {@link #toBytes()} wrote. */
  public static KeptCount fromBytes(byte[] bytes) {
    Reader from = new Reader(FORM, bytes);
    Tally tally = right(Tally.fromBytes("tally", from.bytes()));
    Asides asides = right(Asides.fromBytes("asides", from.bytes()));
    List<Reading> readings = from.each(KeptCount::reading);
    List<Problem> rejected = from.each(KeptProblems::read);
    return new KeptCount(new Counted(tally, asides, readings, rejected), from.each(KeptCount::row));
  }

  private static <T> T right(Outcome<T> read) {
    return read.match(
        t -> t,
        problems -> {
          throw new IllegalStateException(problems.toString());
        });
  }

  private static void write(Writer to, Reading r) {
    to.text(r.report());
    to.text(r.sha256());
    to.number(r.accepted());
    to.number(r.rejected());
    to.number(r.duplicates());
    to.number(r.blank());
    to.each(r.notes(), KeptProblems::write);
    to.each(r.tables(), KeptCount::write);
  }

  private static Reading reading(Reader from) {
    return new Reading(
        from.text(),
        from.text(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.each(KeptProblems::read),
        from.each(KeptCount::table));
  }

  private static void write(Writer to, TableReading t) {
    to.text(t.sheet());
    to.number(t.header());
    to.text(t.headers());
    to.each(t.columns(), KeptCount::write);
    to.number(t.accepted());
    to.number(t.rejected());
    to.number(t.duplicates());
    to.number(t.blank());
    to.number(t.unread());
    to.each(t.notes(), KeptProblems::write);
  }

  private static TableReading table(Reader from) {
    return new TableReading(
        from.text(),
        from.whole(),
        from.text(),
        from.each(KeptCount::column),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.each(KeptProblems::read));
  }

  private static void write(Writer to, ColumnReading c) {
    to.number(c.place());
    to.text(c.name());
    to.text(c.status().name());
    to.text(c.field());
  }

  private static ColumnReading column(Reader from) {
    return new ColumnReading(
        from.whole(), from.text(), ColumnReading.Status.valueOf(from.text()), from.text());
  }

  private static void write(Writer to, KeptRow r) {
    to.text(r.table());
    to.number(r.row());
    to.number(r.day().toEpochDay());
    to.text(r.practice());
    to.text(r.learner());
    to.number(r.known().size());
    r.known()
        .forEach(
            (id, value) -> {
              to.text(id);
              to.text(value);
            });
    to.number(r.conditions().size());
    r.conditions()
        .forEach(
            (id, met) -> {
              to.text(id);
              to.number(met ? 1 : 0);
            });
    to.number(r.uses());
  }

  private static KeptRow row(Reader from) {
    String table = from.text();
    int row = from.whole();
    LocalDate day = LocalDate.ofEpochDay(from.number());
    String practice = from.text();
    String learner = from.text();
    Map<String, String> known = new TreeMap<>();
    for (int n = from.whole(); n > 0; n--) known.put(from.text(), from.text());
    Map<String, Boolean> conditions = new TreeMap<>();
    for (int n = from.whole(); n > 0; n--) conditions.put(from.text(), from.number() == 1);
    return new KeptRow(table, row, day, practice, learner, known, conditions, from.whole());
  }
}
