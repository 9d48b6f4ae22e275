package org.clausier.ruling;

import org.clausier.policy.Policy;
import org.clausier.policy.Term;

/** Where a version prints the sentence of a term: « 8, 4° ». */
public interface Articles {
  String articleOf(Policy policy, Term term);
}
