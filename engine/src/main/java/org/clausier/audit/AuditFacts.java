package org.clausier.audit;

import java.util.List;

/** All that the rules see, in an order that depends on the inputs alone. */
public record AuditFacts(List<Fact> all) {

  public AuditFacts {
    all = List.copyOf(all);
  }
}
