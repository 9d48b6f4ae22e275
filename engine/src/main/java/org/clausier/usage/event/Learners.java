package org.clausier.usage.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Pseudonyms;

/** The keys of learners, the most recent ones at hand: the same people come back all day long. */
final class Learners {

  private static final int KEPT = 1 << 14;

  private final Pseudonyms pseudonyms;
  private final Map<String, LearnerKey> recent = new HashMap<>();

  Learners(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  List<LearnerKey> keys(List<String> written) {
    return written.stream().map(this::key).toList();
  }

  private LearnerKey key(String written) {
    LearnerKey known = recent.get(written);
    if (known != null) return known;
    if (recent.size() == KEPT) recent.clear();
    LearnerKey key = pseudonyms.learner(written);
    recent.put(written, key);
    return key;
  }
}
