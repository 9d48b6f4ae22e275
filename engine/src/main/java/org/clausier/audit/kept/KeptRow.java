package org.clausier.audit.kept;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Masking;
import org.clausier.usage.UsageEvent;

/**
 * A row as it was read, kept to be shown: what it says of a use, and nobody's name.
 *
 * @param table the report, and its sheet
 * @param learner a few letters that tell people of this audit apart; empty when it names nobody
 * @param known the circumstances told, masked where they may name somebody
 * @param uses how many it declares
 */
public record KeptRow(
    String table,
    int row,
    LocalDate day,
    String practice,
    String learner,
    Map<String, String> known,
    Map<String, Boolean> conditions,
    int uses) {

  private static final int LETTERS = 8;
  private static final int LONGEST = 60;

  static KeptRow of(UsageEvent event) {
    Map<String, String> known = new TreeMap<>();
    event.known().forEach((id, value) -> known.put(id, Masking.of(value, LONGEST)));
    return new KeptRow(
        event.place().table(),
        event.place().row(),
        event.day(),
        event.practice(),
        event.learner().map(KeptRow::letters).orElse(""),
        known,
        new TreeMap<>(event.conditions()),
        event.count());
  }

  /** Of a hash under a key that is forgotten with the audit. */
  private static String letters(LearnerKey learner) {
    return "%016x".formatted(learner.high()).substring(0, LETTERS);
  }
}
