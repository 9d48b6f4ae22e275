package org.clausier.instrument;

import java.util.Set;
import java.util.TreeSet;
import org.clausier.clause.PolicyFacts;
import org.clausier.library.Library;
import org.clausier.party.Party;
import org.clausier.request.Reply;
import org.clausier.request.Request;

/** The facts of an agreement that call for clauses, beside those of its policy. */
final class AgreementFacts {

  /** What a policy says of all, an agreement says of its own practices. */
  private static final Set<String> OF_PRACTICES =
      Set.of(
          "has-results-to-employer",
          "has-results-to-teacher",
          "has-research",
          "has-tdm",
          "has-minors");

  private AgreementFacts() {}

  static Set<String> of(Library library, Reply.Convention convention, boolean amendment) {
    Request request = convention.basis().request();
    Party party = request.party();
    Set<String> facts = new TreeSet<>(PolicyFacts.of(library, convention.basis().policy()));
    facts.removeAll(OF_PRACTICES);
    when(facts, amendment, "amendment");
    boolean education = library.audienceTree().isWithin(party.audience(), "education");
    when(facts, education, "education-party");
    when(facts, !education, "company-party");
    when(facts, !party.identity().country().equals("FR"), "foreign-party");
    when(facts, party.standing().publicBuyer(), "public-party");
    facts.add(convention.price().free() ? "free-agreement" : "priced-agreement");
    when(facts, facts.contains("commercial-producer") && party.merchant(), "both-commercial");
    when(facts, request.certificates() > 0, "has-certificates-granted");
    when(facts, request.session().isPresent(), "has-session");
    when(facts, request.learners() > 0, "has-seats");
    when(facts, asked(request, "results-to-employer"), "has-results-to-employer");
    when(facts, asked(request, "results-to-teacher"), "has-results-to-teacher");
    when(facts, asked(request, "learning-analytics-research"), "has-research");
    when(facts, asked(request, "text-and-data-mining"), "has-tdm");
    boolean school = library.audienceTree().isWithin(party.audience(), "school");
    when(facts, school || "true".equals(request.with().get("minors")), "has-minors");
    return facts;
  }

  private static void when(Set<String> facts, boolean holds, String fact) {
    if (holds) facts.add(fact);
  }

  private static boolean asked(Request request, String practice) {
    return request.practices().contains(practice);
  }
}
