package org.clausier.audit.words;

import java.util.Optional;
import org.clausier.audit.Ahead;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Check;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.audit.JudgedUse;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** The fact that was not supplied and would turn a finding. */
final class FlipWords {

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final DeclaredWords declared;

  FlipWords(Library library, AuditReport report, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.declared = new DeclaredWords(library, report, language);
  }

  /** Empty when nothing would: what complies stays so. */
  Optional<String> of(Finding f) {
    if (f.verdict() == AuditVerdict.COMPLIANT) return Optional.empty();
    if (f.verdict() == AuditVerdict.NOT_BOUND) {
      return Optional.of(messages.say("audit.flip.not-bound"));
    }
    if (DeclaredWords.speakOf(f)) return Optional.of(declared.flip(f));
    if (f.mismatch().isPresent()) return Optional.of(messages.say("audit.flip.mismatch"));
    if (f.places().isPresent()) return Optional.of(messages.say("audit.flip.seats"));
    if (DoubtWords.of(f).isPresent()) {
      return DoubtWords.of(f).map(new DoubtWords(messages, language)::flip);
    }
    if (f.fact() instanceof Ahead) return Optional.of(messages.say("audit.flip.ahead"));
    if (f.check() == Check.ID) return Optional.of(messages.say("audit.flip.stranger"));
    if (f.due().isPresent()) return Optional.of(flip(f.due().get()));
    return f.use().map(u -> flip(f, u));
  }

  private String flip(Due d) {
    if (d.seats()) return messages.say("audit.flip.seats");
    return messages.say(
        d.kind() == Due.Kind.CERTIFICATES ? "audit.flip.certificates" : "audit.flip.paid");
  }

  private String flip(Finding f, JudgedUse u) {
    return switch (f.verdict()) {
      case UNDECIDED -> messages.say("audit.flip.undecided");
      case INSUFFICIENT_EVIDENCE ->
          messages.say(
              "audit.flip.insufficient", Lists.and(language, missing(library, u, language)));
      case UNLICENSED_USE -> messages.say("audit.flip.unlicensed");
      case BREACH -> breach(f, u);
      default -> messages.say("audit.flip.condition");
    };
  }

  private String breach(Finding f, JudgedUse u) {
    if (!u.of(f.check()).isEmpty() || u.permissionLost()) {
      return messages.say("audit.flip.condition");
    }
    return messages.say(u.outsidePeriod() ? "audit.flip.period" : "audit.flip.agreement");
  }

  /** The circumstances that the report does not tell, as one names them in a sentence. */
  static java.util.List<String> missing(Library library, JudgedUse u, Language language) {
    return u.ruling().missing().stream()
        .map(c -> library.words("circumstances/" + c, language).form("label"))
        .map(l -> l.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + l.substring(1))
        .toList();
  }
}
