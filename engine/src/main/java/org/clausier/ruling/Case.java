package org.clausier.ruling;

import java.time.LocalDate;
import java.util.Map;

/**
 * A use of which everything that matters is known or supposed: what the rules decide.
 *
 * @param number tells the cases of one question apart; two cases of a question are equal by it
 * @param termsDay the day whose version governs when no agreement does: the first of the session,
 *     or the day itself
 */
public record Case(
    int number, LocalDate day, LocalDate termsDay, Map<String, String> circumstances) {

  @Override
  public boolean equals(Object o) {
    return o instanceof Case c && c.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
