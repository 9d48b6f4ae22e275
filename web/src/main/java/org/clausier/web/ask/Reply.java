package org.clausier.web.ask;

import java.util.List;
import org.clausier.answer.Answer;

/**
 * An answer ready to be shown: it is the same for all the uses of a region.
 *
 * @param answer the verdict's id, or {@code depends}
 * @param places the clauses it rests on, each at its address
 */
public record Reply(String answer, boolean contradiction, Answer text, List<Place> places) {

  public Reply {
    places = List.copyOf(places);
  }

  /**
   * A clause.
   *
   * @param label « CGU v3, article 8, 4° »
   * @param address of its sentence, for ever
   */
  public record Place(String label, String address) {}
}
