package org.clausier.usage;

import java.util.List;
import org.clausier.problem.Problem;

/**
 * What became of a report: rows read = accepted + rejected + duplicates, always.
 *
 * @param report the file as the user named it
 * @param sha256 of its bytes, in hexadecimal
 * @param notes how it was read: encoding, separator, title rows, columns left aside
 */
public record Reading(
    String report,
    String sha256,
    long accepted,
    long rejected,
    long duplicates,
    long blank,
    List<Problem> notes) {

  public Reading {
    notes = List.copyOf(notes);
  }

  public long read() {
    return accepted + rejected + duplicates;
  }
}
