package org.clausier.usage;

import java.util.function.Consumer;
import org.clausier.problem.Outcome;

/** Reads reports of one file format, for one audit. */
@FunctionalInterface
public interface ReportReader {

  /** Nothing of what was accepted may be used when the outcome is a refusal. */
  Outcome<Reading> read(ReportSource source, Consumer<? super UsageItem> to);

  /**
   * Whether what was learnt while reading changes what was handed over before it: a statement
   * declared void afterwards. Then nothing of it may be used, and all the reports of the audit are
   * to be read again; the second time says no.
   */
  default boolean again() {
    return false;
  }

  /** Makes the reader of an audit. */
  @FunctionalInterface
  interface Format {
    ReportReader reader(ReportWords words, Pseudonyms pseudonyms);
  }
}
