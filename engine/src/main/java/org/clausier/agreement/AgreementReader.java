package org.clausier.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.library.Library;
import org.clausier.policy.CellReader;
import org.clausier.policy.Fee;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.PriceReader;
import org.clausier.policy.Term;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads an agreement, with all its problems at once. */
public final class AgreementReader {

  private static final int MOST = 1_000_000_000;

  private final Library library;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private AgreementReader(Library library, String name) {
    this.library = library;
    this.name = name;
  }

  public static Outcome<Agreement> read(Library library, String name, byte[] bytes) {
    return YamlReader.read(name, bytes)
        .then(mapping -> new AgreementReader(library, name).agreement(mapping));
  }

  private Outcome<Agreement> agreement(Node.Mapping mapping) {
    Fields f = new Fields(name, mapping, problems);
    Optional<Problem> format = PolicyReader.wrongFormat(f, "agreement");
    if (format.isPresent()) return Outcome.refused(format.get());
    String id = f.required("agreement").orElse("");
    f.present("policy");
    Optional<Fields> pinned = f.fields("policy");
    String policy = pinned.flatMap(p -> p.required("id")).orElse("");
    int version =
        pinned
            .map(
                p -> {
                  p.present("version");
                  return p.integer("version", 1, 100_000).orElse(0);
                })
            .orElse(0);
    pinned.ifPresent(Fields::done);
    f.present("party");
    Optional<Agreement.BoundParty> party = f.fields("party").flatMap(this::party);
    Optional<LocalDate> signed = f.day("signed");
    f.present("from");
    f.present("to");
    Optional<LocalDate> from = f.day("from");
    Optional<LocalDate> to = f.day("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      f.problem(f.source("to"), "term-days-reversed", from.get() + "", to.get() + "");
    }
    CellReader cells = new CellReader(name, library, Optional.empty(), problems);
    PriceReader prices = new PriceReader(library, cells, problems);
    List<Term> grants = grants(f, cells, party.map(Agreement.BoundParty::audience).orElse(""));
    Map<String, Fee> fees = new LinkedHashMap<>();
    f.fields("fees")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        k ->
                            all.fields(k)
                                .flatMap(one -> prices.fee(k, one))
                                .ifPresent(fee -> fees.put(k, fee))));
    Agreement.Quota quota =
        f.fields("quota")
            .map(AgreementReader::quota)
            .orElse(new Agreement.Quota(OptionalInt.empty(), OptionalInt.empty()));
    Optional<Agreement.Penalty> penalty =
        f.fields("penalty").flatMap(p -> new PenaltyReader(library).read(p));
    Optional<String> note = f.text("note");
    f.keysAsked("grants").done();
    if (!problems.isEmpty() || party.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Outcome.refused(PolicyReader.inOrder(problems));
    }
    return Outcome.ok(
        new Agreement(
            id,
            policy,
            version,
            party.get(),
            signed,
            from.get(),
            to.get(),
            grants,
            quota,
            fees,
            penalty,
            note));
  }

  private Optional<Agreement.BoundParty> party(Fields f) {
    Optional<String> partyName = f.required("name");
    Optional<String> audience =
        f.required("audience")
            .filter(
                a -> {
                  if (library.audienceTree().contains(a)) return true;
                  f.unknown(
                      f.source("audience"), "audience-unknown", a, library.audienceTree().ids());
                  return false;
                });
    Agreement.BoundParty party =
        new Agreement.BoundParty(
            partyName.orElse(""),
            audience.orElse(""),
            f.text("country").orElse("FR"),
            f.textMap("identifiers"),
            f.bool("public").orElse(false),
            f.bool("vat-subject"),
            f.integer("headcount", 0, MOST),
            f.oneOf("scope", List.of("siret", "siren")),
            f.texts("entities"));
    f.keysAsked("address", "legal-form", "signatory", "contact").done();
    return partyName.isPresent() && audience.isPresent() ? Optional.of(party) : Optional.empty();
  }

  private List<Term> grants(Fields f, CellReader cells, String audience) {
    List<Term> terms = new ArrayList<>();
    f.fields("grants")
        .ifPresent(
            g ->
                g.keys()
                    .forEach(
                        practice -> {
                          if (!library.practiceTree().contains(practice)) {
                            g.unknown(
                                g.source(practice),
                                "practice-unknown",
                                practice,
                                library.practiceTree().ids());
                          }
                          g.node(practice)
                              .ifPresent(
                                  n ->
                                      terms.addAll(
                                          cells.cell(
                                              practice, audience, n, new LinkedHashMap<>())));
                        }));
    return terms;
  }

  private static Agreement.Quota quota(Fields f) {
    Agreement.Quota quota =
        new Agreement.Quota(f.integer("learners", 0, MOST), f.integer("certificates", 0, MOST));
    f.done();
    return quota;
  }
}
