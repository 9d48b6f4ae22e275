package org.clausier.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Question;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.ruling.Articles;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.FeeRef;
import org.clausier.ruling.Layer;
import org.clausier.ruling.RuleBook;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.TooManyCombinations;
import org.clausier.ruling.Use;

/** The policy's own tests: every saved question is asked again. */
final class Questions {

  private Questions() {}

  static List<Problem> of(
      Library library,
      PolicyFile file,
      List<PolicyFile> versions,
      RuleBook rules,
      Articles articles) {
    return dossier(file.policy(), versions)
        .match(d -> red(file, new Rulings(library, d, rules, articles)), problems -> problems);
  }

  /** A draft is tried alone; a published version among those published up to it. */
  private static Outcome<Dossier> dossier(Policy policy, List<PolicyFile> versions) {
    if (policy.draft()) return Outcome.ok(Dossier.asIf(policy));
    List<Policy> upToIt =
        versions.stream()
            .map(PolicyFile::policy)
            .filter(p -> p.id().equals(policy.id()) && p.version() <= policy.version())
            .filter(p -> !p.draft())
            .toList();
    return Dossier.of(upToIt, List.of());
  }

  private static List<Problem> red(PolicyFile file, Rulings rulings) {
    List<Problem> problems = new ArrayList<>();
    List<Question> questions = file.policy().questions();
    for (int i = 0; i < questions.size(); i++) {
      Question q = questions.get(i);
      try {
        LocalDate day = q.day().orElseGet(() -> aDay(file.policy()));
        Ruling ruling = rulings.ask(new Use(q.practice(), q.audience(), day, q.with()));
        for (Difference d : differences(q.expect(), ruling)) {
          problems.add(
              Problem.error(
                  file.at("questions/" + i),
                  "question-red",
                  q.ask(),
                  d.what(),
                  d.wanted(),
                  d.got()));
        }
      } catch (TooManyCombinations e) {
        problems.add(
            Problem.error(
                file.at("questions/" + i),
                "too-many-combinations",
                q.practice(),
                q.audience(),
                TooManyCombinations.MOST + ""));
      }
    }
    return problems;
  }

  /** A day for a question that names none: the first in force, or one when every term has begun. */
  private static LocalDate aDay(Policy policy) {
    return policy
        .effective()
        .or(() -> policy.terms().stream().flatMap(t -> t.from().stream()).max(LocalDate::compareTo))
        .orElse(LocalDate.EPOCH);
  }

  private record Difference(String what, String wanted, String got) {}

  private static List<Difference> differences(Question.Expectation e, Ruling r) {
    return Stream.of(
            difference("verdict", Optional.of(e.verdict()), r.answer()),
            difference("fee", e.fee(), r.fee().map(FeeRef::id).orElse("-")),
            difference(
                "conditions",
                e.conditions().map(Questions::words),
                words(r.conditions().stream().map(Duty::condition).toList())),
            difference(
                "contradiction", e.contradiction().map(String::valueOf), r.contradiction() + ""),
            difference("missing", e.missing().map(Questions::words), words(r.missing())),
            difference("layer", e.layer(), r.layer().map(Layer::id).orElse("-")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Difference> difference(String what, Optional<String> wanted, String got) {
    return wanted.filter(w -> !w.equals(got)).map(w -> new Difference(what, w, got));
  }

  private static String words(List<String> ids) {
    return ids.isEmpty() ? "-" : String.join(", ", new TreeSet<>(ids));
  }
}
