package org.clausier.web.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * What a program calls the parts of a form by which a report is handed over, and what its page
 * calls them. A part of neither goes by its own name.
 *
 * @param ours the name on the page, by that of the program
 */
public record Parts(Map<String, String> ours) {

  private static final Map<String, String> OF_EVERY_REPORT =
      Map.of(
          "report", "releve",
          "members", "appartenances",
          "facts", "faits",
          "agreement", "convention",
          "mapping", "correspondances",
          "name", "nom",
          "audience", "beneficiaire",
          "siret", "siret",
          "from", "du",
          "to", "au");

  public Parts {
    ours = Map.copyOf(ours);
  }

  /** Those of every report, and a few more. */
  public static Parts with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(OF_EVERY_REPORT);
    all.putAll(more);
    return new Parts(all);
  }

  public String ours(String theirs) {
    return ours.getOrDefault(theirs, theirs);
  }

  public String theirs(String own) {
    return ours.entrySet().stream()
        .filter(part -> part.getValue().equals(own))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(own);
  }

  /** A problem of a part of the page, under the name that a program gives that part. */
  public Problem named(Problem p) {
    Source source = p.source();
    String theirs = theirs(source.name());
    return theirs.equals(source.name())
        ? p
        : new Problem(p.severity(), Source.of(theirs), p.id(), p.arguments(), p.hint());
  }
}
