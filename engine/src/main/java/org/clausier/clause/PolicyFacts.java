package org.clausier.clause;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.clausier.library.Library;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;

/** The facts of a policy that call for clauses; their names are listed in the library's README. */
public final class PolicyFacts {

  private static final Set<String> MERCHANT_FORMS =
      Set.of("SAS", "SASU", "SARL", "EURL", "SA", "SNC", "SCA", "SE");

  private final Library library;
  private final Policy policy;
  private final Set<String> facts = new TreeSet<>();

  private PolicyFacts(Library library, Policy policy) {
    this.library = library;
    this.policy = policy;
  }

  /** The facts on a day: what a day brings is the end of a draft, and nothing else. */
  public static Set<String> of(Library library, Policy policy) {
    PolicyFacts f = new PolicyFacts(library, policy);
    f.money();
    f.practices();
    f.access();
    f.licence();
    f.producer();
    f.file();
    return f.facts;
  }

  private void when(boolean holds, String fact) {
    if (holds) facts.add(fact);
  }

  private boolean any(Predicate<Term> predicate) {
    return policy.terms().stream().anyMatch(predicate);
  }

  private boolean speaksOf(String practice) {
    return any(
        t ->
            t.verdict() != Verdict.SILENT
                && t.verdict() != Verdict.FORBIDDEN
                && library.practiceTree().isWithin(t.practice(), practice));
  }

  private boolean individual(Term t) {
    return t.audience().equals("everyone")
        || library.audienceTree().isWithin(t.audience(), "individual");
  }

  private void money() {
    when(any(t -> t.fee().isPresent()), "has-fees");
    when(
        any(
            t ->
                t.fee()
                    .map(f -> policy.fees().get(f))
                    .filter(f -> f != null && f.tariff().taxIncluded())
                    .isPresent()),
        "consumer-fees");
    when(any(t -> t.fee().isPresent() && !individual(t)), "organisation-fees");
    when(any(t -> t.announced().isPresent()), "has-announced");
  }

  private void practices() {
    when(any(t -> t.verdict() == Verdict.AGREEMENT), "has-agreements");
    when(any(t -> t.verdict() == Verdict.FORBIDDEN), "has-forbidden");
    // some case of the annex table is always unwritten, save in a policy of groups alone
    when(
        any(t -> t.verdict() == Verdict.SILENT)
            || !library.practiceTree().roots().stream()
                .allMatch(
                    root -> any(t -> t.practice().equals(root) && t.audience().equals("everyone"))),
        "has-silence");
    when(speaksOf("certify"), "has-certificates");
    when(speaksOf("proctored-exam"), "has-proctoring");
    when(speaksOf("cpf-certification"), "has-cpf");
    when(any(t -> library.practiceTree().isWithin(t.practice(), "discussion")), "has-discussion");
    when(speaksOf("results-to-employer"), "has-results-to-employer");
    when(speaksOf("results-to-teacher"), "has-results-to-teacher");
    when(speaksOf("learning-analytics-research"), "has-research");
    when(speaksOf("text-and-data-mining"), "has-tdm");
  }

  private void access() {
    String account = policy.access().account();
    facts.add("account-" + account);
    when(!policy.access().data().isEmpty(), "has-personal-data");
    int age = policy.access().minimumAge().orElse(18);
    when(policy.access().minimumAge().isPresent(), "has-minimum-age");
    boolean minorsNamed =
        any(
            t ->
                t.audience().startsWith("minor-")
                    || t.audience().equals("pupil-class")
                    || t.practice().equals("minor-community"));
    when(minorsNamed || age < 18, "has-minors");
  }

  private void licence() {
    Course course = policy.course();
    boolean reserved = course.licence().equals(Course.ALL_RIGHTS_RESERVED);
    when(reserved, "all-rights-reserved");
    when(!reserved, "cc-licensed");
    boolean nc =
        library.licences().get(course.licence()) != null
            && library.licences().get(course.licence()).traits().contains("non-commercial");
    when(nc, "nc-licensed");
    course
        .commercialIncludesInternalTraining()
        .ifPresent(
            c ->
                facts.add(c ? "internal-training-commercial" : "internal-training-non-commercial"));
    when(course.contributionsLicence().isPresent(), "has-contributions-licence");
    when(
        course.contributionsLicence().isPresent() || course.community().isPresent(),
        "has-contributions");
    when(course.community().isPresent(), "has-community");
    when(!course.sessions().isEmpty(), "has-sessions");
  }

  private void producer() {
    when(policy.producer().mediator().isPresent(), "has-mediator");
    when(policy.producer().publicHigherEducation(), "public-higher-education");
    when(
        policy.producer().fact("legal-form").filter(MERCHANT_FORMS::contains).isPresent(),
        "commercial-producer");
    when(policy.producer().fact("nda").isPresent(), "has-nda");
  }

  private void file() {
    when(policy.notice().isPresent(), "has-notice");
    when(policy.review().isPresent(), "reviewed");
    when(policy.draft() || policy.effective().orElse(LocalDate.MAX) == LocalDate.MAX, "draft");
  }
}
