package org.clausier.audit.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.audit.Witness;
import org.clausier.usage.UsageEvent;

/**
 * Keeps the first rows of each situation of a month, while they are counted: whatever a finding is
 * made of, its first rows are among them. Bounded whatever the reports.
 */
public final class FirstRows implements Witness {

  /** How many are kept of a situation. */
  public static final int OF_EACH = 10;

  private static final int MOST = 20_000;

  private record Alike(
      String table,
      String organisation,
      String practice,
      Optional<String> audience,
      Map<String, String> known,
      Map<String, Boolean> conditions,
      int month) {}

  private final Map<Alike, Integer> seen = new HashMap<>();
  private final List<KeptRow> rows = new ArrayList<>();

  @Override
  public void anew() {
    seen.clear();
    rows.clear();
  }

  @Override
  public void sees(UsageEvent e) {
    if (rows.size() >= MOST) return;
    LocalDate day = e.day();
    Alike alike =
        new Alike(
            e.place().table(),
            e.organisation(),
            e.practice(),
            e.audience(),
            e.known(),
            e.conditions(),
            day.getYear() * 12 + day.getMonthValue());
    int before = seen.getOrDefault(alike, 0);
    if (before >= OF_EACH) return;
    seen.put(alike, before + 1);
    rows.add(KeptRow.of(e));
  }

  public List<KeptRow> rows() {
    return List.copyOf(rows);
  }
}
