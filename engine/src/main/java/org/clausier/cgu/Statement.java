package org.clausier.cgu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;

/**
 * One sentence of the practices article: the terms of one practice that say the same thing, for the
 * audiences that they name. Merging is by data, never by text.
 *
 * @param number its rank in the article, from 1: « 4° »
 */
public record Statement(int number, List<Term> terms) {

  public Statement {
    terms = List.copyOf(terms);
  }

  /** What the sentence says besides its audiences: that of any of its terms. */
  public Term said() {
    return terms.get(0);
  }

  public List<String> audiences() {
    return terms.stream().map(Term::audience).toList();
  }

  /**
   * The sentences of a policy: by practice in the order of the tree, then by régime, then by
   * audience. A written silence makes none: it is a line of the annex.
   */
  public static List<Statement> of(Library library, Policy policy) {
    Taxonomy practices = library.practiceTree();
    List<String> order = List.copyOf(practices.ids());
    List<String> audiences = List.copyOf(library.audienceTree().ids());
    List<Term> terms =
        policy.terms().stream()
            .filter(t -> t.verdict() != Verdict.SILENT)
            .sorted(
                Comparator.comparingInt((Term t) -> order.indexOf(t.practice()))
                    .thenComparing(Term::verdict)
                    .thenComparingInt(t -> audiences.indexOf(t.audience()))
                    .thenComparingInt(Term::index))
            .toList();
    Map<Said, List<Term>> merged = new LinkedHashMap<>();
    terms.forEach(t -> merged.computeIfAbsent(Said.of(t), s -> new ArrayList<>()).add(t));
    List<Statement> statements = new ArrayList<>();
    merged.values().forEach(m -> statements.add(new Statement(statements.size() + 1, m)));
    return statements;
  }

  public static Optional<Statement> of(List<Statement> statements, Term term) {
    return statements.stream().filter(s -> s.terms().contains(term)).findFirst();
  }

  /** All that must be equal for two audiences to share a sentence. */
  private record Said(Term withoutAudience) {
    static Said of(Term t) {
      return new Said(
          new Term(
              t.practice(),
              "",
              0,
              t.verdict(),
              t.from(),
              t.to(),
              t.when(),
              t.fee(),
              t.conditions(),
              t.announced(),
              Optional.empty()));
    }
  }
}
