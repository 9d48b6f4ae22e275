package org.clausier.usage.event;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;

/** Where the strict parser looked in a line, and for what. */
final class Looks {

  /**
   * A look.
   *
   * @param number whether a whole number would have done as well as a text
   */
  record Look(Slot slot, boolean number) {}

  static final Look NONE = new Look(Slot.SKIPPED, true);

  private final Map<Integer, Look> looks = new HashMap<>();
  private boolean refused;

  /** Notes that the value it stands on was looked at. */
  void at(JsonParser p, Slot slot, boolean number) {
    int at = (int) p.currentTokenLocation().getByteOffset();
    if (looks.put(at, new Look(slot, number)) != null) {
      looks.put(at, new Look(Slot.STRICT, number));
    }
  }

  /**
   * What the value that begins there was taken for.
   *
   * @param at from the beginning of the object, in bytes
   */
  Look at(int at) {
    return looks.getOrDefault(at, NONE);
  }

  /** Notes that what was looked at depends on more than where it stands. */
  void refuse() {
    refused = true;
  }

  boolean refused() {
    return refused;
  }

  int count() {
    return looks.size();
  }
}
