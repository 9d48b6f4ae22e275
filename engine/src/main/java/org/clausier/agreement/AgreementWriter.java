package org.clausier.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.policy.CellWriter;
import org.clausier.policy.Policy;
import org.clausier.policy.PriceWriter;
import org.clausier.policy.Term;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlWriter;

/**
 * Writes an agreement as {@link AgreementReader} reads it: reading what was written is the same.
 */
public final class AgreementWriter {

  private final CellWriter cells;

  private AgreementWriter(Library library) {
    this.cells = new CellWriter(library);
  }

  /** The text of the file, in UTF-8 once encoded. */
  public static String yaml(Library library, Agreement agreement) {
    return YamlWriter.write(tree(library, agreement));
  }

  /** The same as JSON, which the same reader reads: a PDF carries it. */
  public static String json(Library library, Agreement agreement) {
    return JsonWriter.write(tree(library, agreement));
  }

  /** What is written, for a larger document to hold. */
  public static Tree.Keys tree(Library library, Agreement agreement) {
    return new AgreementWriter(library).tree(agreement);
  }

  private Tree.Keys tree(Agreement a) {
    Tree.Builder keys =
        Tree.keys()
            .plain("clausier", Policy.FORMAT)
            .text("agreement", a.id())
            .put("policy", Tree.keys().text("id", a.policy()).plain("version", a.version()).done())
            .put("party", party(a.party()))
            .plain("signed", a.signed())
            .plain("from", a.from())
            .plain("to", a.to());
    if (!a.grants().isEmpty()) keys.put("grants", grants(a.grants()));
    Tree.Keys quota = quota(a.quota());
    if (!quota.entries().isEmpty()) keys.put("quota", quota);
    if (!a.fees().isEmpty()) keys.put("fees", new PriceWriter(cells).fees(a.fees()));
    a.penalty().ifPresent(p -> keys.put("penalty", penalty(p)));
    return keys.text("note", a.note()).open();
  }

  private static Tree.Keys party(Agreement.BoundParty p) {
    Tree.Builder identifiers = Tree.keys();
    p.identifiers().forEach(identifiers::text);
    Tree.Builder party =
        Tree.keys()
            .text("name", p.name())
            .text("audience", p.audience())
            .text("country", p.country())
            .put("identifiers", identifiers.done())
            .plain("public", p.publicBuyer())
            .plain("vat-subject", p.vatSubject());
    p.headcount().ifPresent(n -> party.plain("headcount", n));
    return party.text("scope", p.scope()).texts("entities", p.entities()).open();
  }

  private Tree.Keys grants(List<Term> terms) {
    Map<String, List<Term>> byPractice = new LinkedHashMap<>();
    terms.forEach(t -> byPractice.computeIfAbsent(t.practice(), p -> new ArrayList<>()).add(t));
    Tree.Builder grants = Tree.keys();
    byPractice.forEach((practice, cell) -> grants.put(practice, cells.cell(cell)));
    return grants.open();
  }

  private static Tree.Keys penalty(Agreement.Penalty p) {
    return Tree.keys()
        .texts("practices", p.practices())
        .plain("amount", p.amount())
        .text("per", p.perUse() ? "use" : "cause")
        .plain("cap", p.cap())
        .done();
  }

  private static Tree.Keys quota(Agreement.Quota quota) {
    Tree.Builder keys = Tree.keys();
    quota.learners().ifPresent(n -> keys.plain("learners", n));
    quota.certificates().ifPresent(n -> keys.plain("certificates", n));
    return keys.done();
  }
}
