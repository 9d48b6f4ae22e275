package org.clausier.web.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlWriter;

/** What a form says of who is audited, as the file of facts writes it. */
public final class FactsText {

  private FactsText() {}

  /** Days that a report speaks of, as far as somebody said them. */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

  /** A version of a policy that was accepted in the name of the organisation. */
  public record Acceptance(String policy, int version, LocalDate day) {}

  /** Of whom an agreement binds. */
  public static String of(String id, Agreement.BoundParty p, Period period) {
    Tree.Builder who =
        Tree.keys()
            .text("name", p.name())
            .text("audience", p.audience())
            .text("country", p.country());
    identifiers(who, p.identifiers());
    who.plain("public", p.publicBuyer()).plain("vat-subject", p.vatSubject());
    p.headcount().ifPresent(h -> who.plain("headcount", h));
    return text(id, who, Optional.empty(), period);
  }

  /** Of whom somebody named. */
  static String of(String id, String name, String audience, String siret, Period period) {
    return of(id, name, audience, siret, Optional.empty(), period);
  }

  /** The same, and what was accepted in their name. */
  public static String of(
      String id,
      String name,
      String audience,
      String siret,
      Optional<Acceptance> accepted,
      Period period) {
    Tree.Builder who = Tree.keys().text("name", name).text("audience", audience);
    if (!siret.isEmpty()) identifiers(who, Map.of("siret", siret));
    return text(id, who, accepted, period);
  }

  private static void identifiers(Tree.Builder who, Map<String, String> numbers) {
    if (numbers.isEmpty()) return;
    Map<String, Tree> texts = new LinkedHashMap<>();
    numbers.forEach((kind, number) -> texts.put(kind, new Tree.Text(number)));
    who.put("identifiers", new Tree.Keys(texts, false));
  }

  private static String text(
      String id, Tree.Builder who, Optional<Acceptance> accepted, Period period) {
    Tree.Builder keys =
        Tree.keys().plain("clausier", 1).text("facts", id).put("organisation", who.done());
    accepted.ifPresent(
        a ->
            keys.items(
                "acceptances",
                List.of(
                    Tree.keys()
                        .text("policy", a.policy())
                        .plain("version", a.version())
                        .plain("day", a.day())
                        .done())));
    if (period.from().isPresent() || period.to().isPresent()) {
      keys.put(
          "declared",
          Tree.keys().plain("report-from", period.from()).plain("report-to", period.to()).done());
    }
    return YamlWriter.write((Tree.Keys) keys.open());
  }
}
