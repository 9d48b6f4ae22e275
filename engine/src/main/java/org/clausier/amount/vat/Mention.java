package org.clausier.amount.vat;

import java.util.List;

/**
 * Words of the library about a VAT regime: the message {@code vat.<id>} and what fills its blanks.
 *
 * @param printed on the document; otherwise it is a note to the producer alone
 */
public record Mention(String id, List<String> parameters, boolean printed) {

  public Mention {
    parameters = List.copyOf(parameters);
  }

  static Mention printed(String id, String... parameters) {
    return new Mention(id, List.of(parameters), true);
  }

  static Mention note(String id, String... parameters) {
    return new Mention(id, List.of(parameters), false);
  }
}
