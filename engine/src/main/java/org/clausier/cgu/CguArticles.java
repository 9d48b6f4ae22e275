package org.clausier.cgu;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern SENTENCE = Pattern.compile("([0-9]+), ([0-9]+)°");

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

  /**
   * The address, in the document, of a sentence given by its article as rulings give it: « 8, 4° »
   * is at {@code p8-4}, a written silence at its annex.
   */
  public static String anchor(String article) {
    Matcher sentence = SENTENCE.matcher(article);
    return sentence.matches()
        ? "p" + sentence.group(1) + "-" + sentence.group(2)
        : "annexe-" + TABLE;
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
