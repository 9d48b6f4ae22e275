package org.clausier.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The régime of a practice for an audience, from the best for whoever acts to the worst: the order
 * in which contradictory terms are read (C. civ. 1190).
 */
public enum Verdict {
  FREE,
  PAID,
  AGREEMENT,
  SILENT,
  FORBIDDEN;

  public static final List<String> IDS = Arrays.stream(values()).map(Verdict::id).toList();

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> of(String id) {
    return Arrays.stream(values()).filter(v -> v.id().equals(id)).findFirst();
  }

  /** Whether a term of this verdict may name a fee; {@code paid} must. */
  public boolean mayHaveFee() {
    return this == PAID || this == AGREEMENT;
  }
}
