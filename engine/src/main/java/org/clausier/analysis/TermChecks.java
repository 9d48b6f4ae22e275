package org.clausier.analysis;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Problem;
import org.clausier.ruling.Articles;
import org.clausier.ruling.RuleBook;

/** What the answers of a version show of its terms. */
final class TermChecks {

  private TermChecks() {}

  static List<Problem> of(Library library, PolicyFile file, RuleBook rules, Articles articles) {
    Survey survey = Survey.of(library, file, rules, articles);
    List<Problem> problems = new ArrayList<>(survey.refused());
    problems.addAll(Contradictions.of(survey));
    problems.addAll(DeadTerms.of(survey));
    problems.addAll(Silences.of(survey));
    problems.addAll(Talk.of(survey));
    return problems;
  }
}
