package org.clausier.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A known fact of a use that a term may depend on.
 *
 * @param values of an enumeration; « true », « false » of a boolean; the countries; empty else
 * @param scope what it is a fact of: organisation, group, learner
 * @param reports the columns by which reports tell it, in lower case
 * @param reportValues value → the words by which reports write it
 */
public record Circumstance(
    String id,
    Type type,
    List<String> values,
    String scope,
    List<String> reports,
    Map<String, List<String>> reportValues) {

  /** Integers go from 0 without upper bound; sessions are the policy's own. */
  public enum Type {
    ENUMERATION,
    INTEGER,
    BOOLEAN,
    COUNTRY,
    SESSION
  }

  /** The value as the engine keeps it, when it is one of this circumstance's. */
  public Optional<String> value(String written) {
    return switch (type) {
      case INTEGER -> integer(written);
      case SESSION -> Optional.of(written);
      default -> values.contains(written) ? Optional.of(written) : Optional.empty();
    };
  }

  private static Optional<String> integer(String written) {
    try {
      int value = Integer.parseInt(written.strip());
      return value >= 0 ? Optional.of(Integer.toString(value)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
