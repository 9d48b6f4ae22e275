package org.clausier.web.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausier.party.Identity;
import org.clausier.party.Party;
import org.clausier.party.Standing;
import org.clausier.request.Request;

/** A request as the fields of the form would hold it. */
final class Typing {

  private Typing() {}

  static Facts of(Request request) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("practices", String.join(",", request.practices()));
    said.put("from", request.from() + "");
    said.put("to", request.to() + "");
    request.session().ifPresent(s -> said.put("session", s));
    if (request.learners() > 0) said.put("learners", request.learners() + "");
    if (request.certificates() > 0) said.put("certificates", request.certificates() + "");
    request.with().forEach((id, value) -> said.put("with." + id, value));
    request.quantities().forEach((id, n) -> said.put("quantities." + id, n + ""));
    request.note().ifPresent(n -> said.put("note", n));
    party(request.party(), said);
    return new Facts(said);
  }

  private static void party(Party party, Map<String, String> said) {
    Identity identity = party.identity();
    Standing standing = party.standing();
    said.put("name", party.name());
    said.put("audience", party.audience());
    said.put("where", identity.country().equals("FR") ? "france" : "elsewhere");
    said.put("country", identity.country());
    said.put("legal-form", identity.legalForm());
    said.put("address", identity.address());
    identity.identifiers().forEach(i -> said.put(i.scheme().id(), i.value()));
    said.put("public", standing.publicBuyer() + "");
    standing.subjectToVat().ifPresent(v -> said.put("vat-subject", v + ""));
    standing.headcount().ifPresent(n -> said.put("headcount", n + ""));
    party
        .signatory()
        .ifPresent(
            s -> {
              said.put("signatory.name", s.name());
              said.put("signatory.function", s.function());
              said.put("signatory.legal-representative", s.legalRepresentative() + "");
              said.put("signatory.delegation", s.delegation());
            });
    party
        .contact()
        .ifPresent(
            c -> {
              said.put("contact.name", c.name());
              said.put("contact.email", c.email());
              said.put("contact.function", c.function());
              said.put("signatory.email", c.email());
            });
  }
}
