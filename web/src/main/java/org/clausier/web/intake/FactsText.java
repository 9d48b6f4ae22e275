package org.clausier.web.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlWriter;

/** What a form says of who is audited, as the file of facts writes it. */
final class FactsText {

  private FactsText() {}

  /** Days that a report speaks of, as far as somebody said them. */
  record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

  /** Of whom an agreement binds. */
  static String of(String id, Agreement.BoundParty p, Period period) {
    Tree.Builder who =
        Tree.keys()
            .text("name", p.name())
            .text("audience", p.audience())
            .text("country", p.country());
    identifiers(who, p.identifiers());
    who.plain("public", p.publicBuyer()).plain("vat-subject", p.vatSubject());
    p.headcount().ifPresent(h -> who.plain("headcount", h));
    return text(id, who, period);
  }

  /** Of whom somebody named. */
  static String of(String id, String name, String audience, String siret, Period period) {
    Tree.Builder who = Tree.keys().text("name", name).text("audience", audience);
    if (!siret.isEmpty()) identifiers(who, Map.of("siret", siret));
    return text(id, who, period);
  }

  private static void identifiers(Tree.Builder who, Map<String, String> numbers) {
    if (numbers.isEmpty()) return;
    Map<String, Tree> texts = new LinkedHashMap<>();
    numbers.forEach((kind, number) -> texts.put(kind, new Tree.Text(number)));
    who.put("identifiers", new Tree.Keys(texts, false));
  }

  private static String text(String id, Tree.Builder who, Period period) {
    Tree.Builder keys =
        Tree.keys().plain("clausier", 1).text("facts", id).put("organisation", who.done());
    if (period.from().isPresent() || period.to().isPresent()) {
      keys.put(
          "declared",
          Tree.keys().plain("report-from", period.from()).plain("report-to", period.to()).done());
    }
    return YamlWriter.write((Tree.Keys) keys.open());
  }
}
