package org.clausier.cgu;

import java.util.List;
import org.clausier.library.Audience;
import org.clausier.library.Library;
import org.clausier.library.Words;
import org.clausier.policy.Verdict;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/**
 * Whom a sentence is about.
 *
 * @param audiences the outermost ones: « toute personne » needs no organisation beside it
 * @param several whether the verb is plural
 */
record StatementSubject(
    Library library, Language language, List<String> audiences, boolean several) {

  private static final String EVERYONE = "everyone";

  /** A permission and a prohibition speak of all; a price and an agreement of each. */
  static StatementSubject of(Library library, Language language, Statement statement) {
    List<String> named =
        statement.audiences().stream()
            .filter(
                a ->
                    library.audienceTree().lineage(a).stream()
                        .skip(1)
                        .noneMatch(statement.audiences()::contains))
            .toList();
    Verdict verdict = statement.said().verdict();
    boolean all = verdict == Verdict.FREE || verdict == Verdict.FORBIDDEN;
    boolean several = named.size() > 1 || all && !named.equals(List.of(EVERYONE));
    return new StatementSubject(library, language, named, several);
  }

  boolean everyone() {
    return audiences.equals(List.of(EVERYONE));
  }

  /** Whether what follows the verb speaks of “they”: English does so of one person too. */
  boolean they() {
    return several || language == Language.EN && audiences.stream().anyMatch(this::person);
  }

  private boolean person(String id) {
    Audience audience = library.audiences().get(id);
    return id.equals(EVERYONE) || audience != null && audience.traits().contains("individual");
  }

  /** « les écoles et les entreprises ». */
  String words() {
    String form = several ? "many" : "one";
    return Lists.and(language, audiences.stream().map(a -> of(a).form(form)).distinct().toList());
  }

  /** Whether « autorisées » is said, not « autorisés ». */
  boolean feminine() {
    return audiences.stream()
        .map(this::of)
        .allMatch(w -> w.has("gender") && w.form("gender").equals("f"));
  }

  private Words of(String audience) {
    return library.words("audiences/" + audience, language);
  }
}
