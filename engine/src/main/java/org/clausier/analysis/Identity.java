package org.clausier.analysis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.Producer;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Who publishes and who hosts (LCEN art. 1-1), who mediates, and how a change is made known. */
final class Identity {

  private static final List<String> IDENTITY = List.of("address", "email", "phone");

  private Identity() {}

  static List<Problem> of(Library library, PolicyFile file) {
    List<Problem> problems = new ArrayList<>();
    Policy policy = file.policy();
    Producer producer = policy.producer();
    Source at = file.at("producer");
    if (producer.host().isEmpty()) problems.add(Problem.error(at, "host-missing"));
    producer
        .host()
        .filter(h -> h.address().isEmpty() || h.phone().isEmpty())
        .ifPresent(h -> problems.add(Problem.warning(at, "host-incomplete", h.name())));
    if (producer.fact("publication-director").isEmpty()) {
      problems.add(Problem.error(at, "publication-director-missing"));
    }
    List<String> missing =
        new ArrayList<>(IDENTITY.stream().filter(f -> producer.fact(f).isEmpty()).toList());
    boolean registered = producer.fact("siren").isPresent() || producer.fact("siret").isPresent();
    if (producer.country().equals("FR") && !registered) missing.add("siren");
    if (!missing.isEmpty()) {
      problems.add(Problem.warning(at, "identity-incomplete", String.join(", ", missing)));
    }
    boolean sells =
        policy.terms().stream().anyMatch(t -> t.fee().isPresent() && Prices.consumer(library, t));
    if (sells && producer.mediator().isEmpty() && !producer.publicHigherEducation()) {
      problems.add(Problem.error(at, "mediator-missing"));
    }
    training(policy, at, problems);
    notice(file, problems);
    return problems;
  }

  private static void training(Policy policy, Source at, List<Problem> problems) {
    boolean declared = policy.producer().fact("nda").isPresent();
    boolean financed =
        policy.terms().stream()
            .anyMatch(t -> t.practice().equals("cpf-certification") && granted(t.verdict().id()));
    if (declared) problems.add(Problem.note(at, "nda-caution"));
    if (financed && !declared) problems.add(Problem.warning(at, "nda-missing"));
  }

  private static boolean granted(String verdict) {
    return !verdict.equals("forbidden") && !verdict.equals("silent");
  }

  private static void notice(PolicyFile file, List<Problem> problems) {
    Policy policy = file.policy();
    if (policy.draft() || policy.notice().isPresent() || policy.effective().isEmpty()) return;
    long days =
        ChronoUnit.DAYS.between(policy.published().orElseThrow(), policy.effective().orElseThrow());
    problems.add(Problem.warning(file.at("published"), "notice-missing", days + ""));
  }
}
