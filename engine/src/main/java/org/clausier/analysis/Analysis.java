package org.clausier.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Problem;
import org.clausier.ruling.Articles;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Rulings;

/**
 * Reads policies as a demanding lawyer would: an error keeps a version from being published, a
 * warning asks to be read, a note informs. What a policy answers is asked of the rulings, region by
 * region; nothing here decides a second time.
 */
public final class Analysis {

  private Analysis() {}

  /**
   * The problems of each version, in the order of its file.
   *
   * @param versions of one policy; the questions of a published version are asked of the versions
   *     up to it, those of a draft of the draft alone
   */
  public static List<Problem> of(
      Library library, List<PolicyFile> versions, RuleBook rules, Articles articles) {
    List<Problem> all = new ArrayList<>();
    for (PolicyFile file : versions) {
      List<Problem> problems = new ArrayList<>(TermChecks.of(library, file, rules, articles));
      problems.addAll(Questions.of(library, file, versions, rules, articles));
      vague(library, file).forEach(v -> problems.add(v.problem()));
      problems.addAll(Prices.of(library, file));
      problems.addAll(Identity.of(library, file));
      problems.addAll(Rights.of(library, file));
      all.addAll(inOrder(problems));
    }
    return all;
  }

  /** The vague words of a version, with what would make each precise. */
  public static List<Vague> vague(Library library, PolicyFile file) {
    return Wording.of(library, file).stream().distinct().toList();
  }

  /**
   * The saved questions, each asked again.
   *
   * @param rulings of the dossier to ask: {@code Dossier.asIf} the policy, for a draft
   */
  public static List<Replayed> questions(PolicyFile file, Rulings rulings) {
    return Questions.replayed(file, rulings);
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Problem p) -> p.source().line())
                .thenComparing(Problem::severity)
                .thenComparing(Problem::id))
        .toList();
  }
}
