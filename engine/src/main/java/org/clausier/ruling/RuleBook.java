package org.clausier.ruling;

import java.util.List;

/**
 * The port of the rules: design § 4, steps 1 to 6, for cases of which everything is known. The
 * rules themselves live in another module, and nothing else decides.
 */
public interface RuleBook {

  /**
   * Decides each case, in order.
   *
   * @param provisions terms on the line of the use's practice and audience; the rules choose
   */
  List<Decision> decide(
      List<Case> cases, List<Provision> provisions, List<Edition> editions, List<Pin> pins);
}
