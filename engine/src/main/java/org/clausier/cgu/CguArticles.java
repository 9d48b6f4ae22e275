package org.clausier.cgu;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clausier.clause.Composition;
import org.clausier.clause.PolicyFacts;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.ruling.Articles;

/** Where the CGU of a version print each term: the article of practices and the sentence's rank. */
public final class CguArticles implements Articles {

  static final String DOCUMENT = "cgu";
  static final String PRACTICES = "practices";
  static final String TABLE = "practices-table";

  private final Library library;
  private final Map<String, Numbers> known = new ConcurrentHashMap<>();

  public CguArticles(Library library) {
    this.library = library;
  }

  @Override
  public String articleOf(Policy policy, Term term) {
    Numbers numbers = known.computeIfAbsent(policy.label(), label -> numbers(policy));
    if (term.verdict() == Verdict.SILENT) return numbers.annex();
    return Statement.of(numbers.statements(), term)
        .map(s -> numbers.article() + ", " + s.number() + "°")
        .orElse("");
  }

  private record Numbers(int article, String annex, List<Statement> statements) {}

  private Numbers numbers(Policy policy) {
    Composition composition = Composition.of(library, DOCUMENT, PolicyFacts.of(library, policy));
    return new Numbers(
        composition.article(PRACTICES).map(Composition.Article::number).orElse(0),
        composition.annex(TABLE).map(a -> "annexe " + a.number()).orElse(""),
        Statement.of(library, policy));
  }
}
