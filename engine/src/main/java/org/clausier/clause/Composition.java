package org.clausier.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.Clause;
import org.clausier.library.DocumentPlan;
import org.clausier.library.Library;

/**
 * The articles of a document that the facts call for, numbered, each with its parts in order. An
 * article that nothing calls for is neither printed nor numbered.
 */
public record Composition(List<Article> articles, List<Article> annexes) {

  /** A numbered article, or an annex. */
  public record Article(String id, int number, List<Part> parts) {}

  /** A clause of the library, or what the policy generates at that place. */
  public sealed interface Part {
    int rank();

    record OfClause(Clause clause) implements Part {
      @Override
      public int rank() {
        return clause.rank();
      }
    }

    record Generated(String name) implements Part {
      @Override
      public int rank() {
        return DocumentPlan.GENERATED_RANK;
      }
    }
  }

  public static Composition of(Library library, String document, Set<String> facts) {
    DocumentPlan plan = library.document(document);
    List<Clause> called =
        library.clauses().values().stream()
            .filter(c -> c.documents().contains(document))
            .filter(c -> facts.containsAll(c.needs()))
            .filter(c -> c.unless().stream().noneMatch(facts::contains))
            .toList();
    List<Article> articles = new ArrayList<>();
    for (String id : plan.articles()) {
      List<Part> parts = parts(plan, id, called);
      if (!parts.isEmpty()) articles.add(new Article(id, articles.size() + 1, parts));
    }
    List<Article> annexes = new ArrayList<>();
    for (DocumentPlan.Annex annex : plan.annexes()) {
      if (facts.containsAll(annex.needs())) {
        annexes.add(new Article(annex.id(), annexes.size() + 1, parts(plan, annex.id(), called)));
      }
    }
    return new Composition(articles, annexes);
  }

  private static List<Part> parts(DocumentPlan plan, String article, List<Clause> called) {
    List<Part> parts = new ArrayList<>();
    called.stream()
        .filter(c -> c.article().equals(article))
        .forEach(c -> parts.add(new Part.OfClause(c)));
    String generator = plan.generated().get(article);
    if (generator != null) parts.add(new Part.Generated(generator));
    parts.sort(Comparator.comparingInt(Part::rank));
    return parts;
  }

  public Optional<Article> article(String id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public Optional<Article> annex(String id) {
    return annexes.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The article a clause stands in, when it is printed. */
  public Optional<Article> articleOf(String clause) {
    return articles.stream()
        .filter(
            a ->
                a.parts().stream()
                    .anyMatch(p -> p instanceof Part.OfClause c && c.clause().id().equals(clause)))
        .findFirst();
  }
}
