package org.clausier.instrument;

import java.util.ArrayList;
import java.util.List;
import org.clausier.clause.Phrases;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.party.Identifier;
import org.clausier.party.Identity;
import org.clausier.party.Party;
import org.clausier.words.Language;

/** A party as an agreement names it, its numbers in groups. */
final class PartyWords {

  private final Messages messages;
  private final Phrases phrases;

  PartyWords(Library library, Language language) {
    this.messages = Messages.of(library, language);
    this.phrases = new Phrases(library, language);
  }

  /** « Université de la Baie, EPSCP, dont le siège est …, SIRET 123 456 782 00010, UAI … ». */
  String identity(Party party) {
    Identity identity = party.identity();
    List<String> parts = new ArrayList<>(List.of(party.name()));
    if (!identity.legalForm().isEmpty()) parts.add(identity.legalForm());
    if (!identity.address().isEmpty()) {
      parts.add(messages.say("party.address", address(identity)));
    }
    for (Identifier known : identity.identifiers()) {
      parts.add(messages.say("party." + known.scheme().id(), known.grouped()));
    }
    return String.join(", ", parts);
  }

  private String address(Identity identity) {
    return identity.country().equals("FR")
        ? identity.address()
        : identity.address() + " (" + phrases.country(identity.country()) + ")";
  }

  /** « Claire Morel, présidente », and the act that gives power when the function does not. */
  String signatory(Party party) {
    return party
        .signatory()
        .map(
            s ->
                s.delegation().isBlank()
                    ? s.name() + ", " + s.function()
                    : messages.say("party.delegated", s.name(), s.function(), s.delegation()))
        .orElseGet(() -> "[" + messages.say("gap.party.signatory") + "]");
  }
}
