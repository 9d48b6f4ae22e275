package org.clausier.audit;

import java.util.List;

/**
 * The port of the rules: the table of design § 7.3 and the clauses with effect. They live in
 * another module; nothing else concludes.
 */
@FunctionalInterface
public interface AuditRules {

  /** What follows from the facts, in the order of the facts. */
  List<Conclusion> conclude(AuditFacts facts);
}
