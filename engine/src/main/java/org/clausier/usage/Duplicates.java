package org.clausier.usage;

import java.util.List;

/**
 * Rows already seen, by their hash. Only a row about a named learner can repeat another: two
 * screenings of twenty people on one day are two screenings. A volume stated twice is one volume.
 */
public final class Duplicates {

  private final KeySet seen = new KeySet();

  boolean seenBefore(UsageItem item, List<String> cells, Pseudonyms pseudonyms) {
    boolean identifiable =
        item instanceof VolumeStatement || item instanceof UsageEvent e && e.learner().isPresent();
    if (!identifiable) return false;
    LearnerKey key = pseudonyms.hash(String.join("\u001F", cells));
    return !seen.add(key.high(), key.low());
  }
}
