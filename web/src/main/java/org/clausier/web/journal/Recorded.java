package org.clausier.web.journal;

import java.util.Set;
import java.util.stream.Stream;

/** What was recorded for good, and told to the journal: the verification holds one to the other. */
public interface Recorded {

  /**
   * Something recorded.
   *
   * @param act that told it
   * @param subject as the journal names it
   * @param stored the hash kept beside the content
   * @param computed the hash of the content as it is now
   */
  record Thing(String act, String subject, String stored, String computed) {}

  /** The acts that tell of these things, and of nothing else. */
  Set<String> acts();

  Stream<Thing> things();
}
