package org.clausier.audit.sheet;

import java.time.LocalDate;
import java.util.function.Function;
import org.clausier.amount.Cents;

/** A cell: a text, or what a spreadsheet may compute with. */
public sealed interface Value {

  /** Words; empty when there is nothing to say. */
  record Text(String text) implements Value {}

  record Whole(long number) implements Value {}

  record Sum(Cents cents) implements Value {}

  record Day(LocalDate day) implements Value {}

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Whole(number);
  }

  static Value of(Cents cents) {
    return new Sum(cents);
  }

  static Value of(LocalDate day) {
    return new Day(day);
  }

  /** The exhaustive switch that Java 17 lacks. */
  default <R> R match(
      Function<String, R> text,
      Function<Long, R> whole,
      Function<Cents, R> sum,
      Function<LocalDate, R> day) {
    if (this instanceof Text t) return text.apply(t.text());
    if (this instanceof Whole w) return whole.apply(w.number());
    if (this instanceof Sum s) return sum.apply(s.cents());
    return day.apply(((Day) this).day());
  }
}
