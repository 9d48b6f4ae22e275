package org.clausier.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausier.library.Audience;
import org.clausier.library.Library;
import org.clausier.party.Identifier;
import org.clausier.party.Identity;
import org.clausier.party.Party;
import org.clausier.party.PartyCheck;
import org.clausier.party.Scheme;
import org.clausier.party.Standing;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;

/** Reads who asks: an identity whose numbers are checked, and someone who may sign. */
record PartyReader(Library library, List<Problem> problems) {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
  private static final List<String> SCHEMES =
      Arrays.stream(Scheme.values()).map(Scheme::id).toList();
  private static final int MOST = 1_000_000_000;

  Optional<Party> party(Fields f) {
    int before = problems.size();
    Optional<String> name = f.required("name");
    Optional<String> audience = f.required("audience").filter(a -> known(f, a));
    Identity identity =
        new Identity(
            f.text("country").orElse("FR"),
            f.text("legal-form").orElse(""),
            f.fields("identifiers").map(this::identifiers).orElse(List.of()),
            f.text("address").orElse(""));
    Standing standing =
        new Standing(
            f.bool("public").orElse(false), f.bool("vat-subject"), f.integer("headcount", 0, MOST));
    Optional<Party.Signatory> signatory = f.fields("signatory").flatMap(this::signatory);
    if (!f.has("signatory")) f.problem(f.source(), "signatory-missing");
    Optional<Party.Contact> contact = f.fields("contact").map(this::contact);
    f.keysAsked("signatory", "note").done();
    if (name.isEmpty() || audience.isEmpty() || problems.size() > before) return Optional.empty();
    Party party = new Party(name.get(), audience.get(), identity, standing, signatory, contact);
    problems.addAll(PartyCheck.problems(f.source("identifiers"), party, organisation(party)));
    return Optional.of(party);
  }

  private boolean organisation(Party party) {
    Audience audience = library.audiences().get(party.audience());
    return audience != null && audience.traits().contains("organisation");
  }

  private boolean known(Fields f, String audience) {
    if (!library.audienceTree().contains(audience)) {
      f.unknown(f.source("audience"), "audience-unknown", audience, library.audienceTree().ids());
      return false;
    }
    if (library.audienceTree().roots().contains(audience)) {
      f.problem(f.source("audience"), "audience-general", audience);
      return false;
    }
    return true;
  }

  private List<Identifier> identifiers(Fields f) {
    List<Identifier> identifiers = new ArrayList<>();
    for (String key : f.keys()) {
      Optional<Scheme> scheme = Scheme.of(key);
      if (scheme.isEmpty()) {
        f.node(key);
        f.unknown(f.source(key), "key-unknown", key, SCHEMES);
        continue;
      }
      f.text(key)
          .map(text -> Identifier.read(f.source(key), scheme.get(), text))
          .ifPresent(read -> read.match(identifiers::add, problems::addAll));
    }
    return identifiers;
  }

  private Optional<Party.Signatory> signatory(Fields f) {
    Optional<String> name = f.required("name");
    Optional<String> function = f.required("function");
    boolean legal = f.bool("legal-representative").orElse(false);
    String delegation = f.text("delegation").orElse("");
    f.done();
    if (name.isEmpty() || function.isEmpty()) return Optional.empty();
    return Optional.of(new Party.Signatory(name.get(), function.get(), legal, delegation));
  }

  private Party.Contact contact(Fields f) {
    Optional<String> email = f.text("email");
    email
        .filter(e -> !EMAIL.matcher(e).matches())
        .ifPresent(e -> f.problem(f.source("email"), "email-form", e));
    Party.Contact contact =
        new Party.Contact(
            f.text("name").orElse(""), email.orElse(""), f.text("function").orElse(""));
    f.done();
    return contact;
  }
}
