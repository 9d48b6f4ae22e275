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
import org.clausier.problem.Source;
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
        .match(
            d ->
                replayed(file, new Rulings(library, d, rules, articles)).stream()
                    .flatMap(r -> r.problems().stream())
                    .toList(),
            problems -> problems);
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

  /** Each question with what it is answered. */
  static List<Replayed> replayed(PolicyFile file, Rulings rulings) {
    List<Replayed> all = new ArrayList<>();
    for (Question question : file.policy().questions()) {
      all.add(replayed(file, rulings, all.size(), question));
    }
    return all;
  }

  private static Replayed replayed(PolicyFile file, Rulings rulings, int index, Question q) {
    Source at = file.at("questions/" + index);
    LocalDate day = q.day().orElseGet(() -> aDay(file.policy()));
    Use use = new Use(q.practice(), q.audience(), day, q.with());
    try {
      Ruling ruling = rulings.ask(use);
      List<Problem> problems =
          differences(q.expect(), ruling).stream()
              .map(d -> Problem.error(at, "question-red", q.ask(), d.what(), d.wanted(), d.got()))
              .toList();
      return new Replayed(index, q, use, Optional.of(ruling), problems);
    } catch (TooManyCombinations e) {
      Problem problem =
          Problem.error(
              at,
              "too-many-combinations",
              q.practice(),
              q.audience(),
              TooManyCombinations.MOST + "");
      return new Replayed(index, q, use, Optional.empty(), List.of(problem));
    }
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
