package org.clausier.audit.words;

import java.util.List;
import org.clausier.audit.Ahead;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Check;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.audit.JudgedUse;
import org.clausier.audit.Places;
import org.clausier.clause.Phrases;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Policy;
import org.clausier.words.Language;

/** What to do about a finding. */
final class RemedyWords {

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final DeclaredWords declared;
  private final DoubtWords doubts;

  RemedyWords(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.declared = new DeclaredWords(library, report, language);
    this.doubts = new DoubtWords(messages, language);
  }

  /** « Que faire ». */
  String todo(Finding f) {
    if (DeclaredWords.speakOf(f)) return declared.todo(f);
    if (f.mismatch().isPresent()) return messages.say("audit.todo.mismatch");
    if (f.places().isPresent()) {
      Places p = f.places().get();
      return report.discretion().hides(p.found())
          ? messages.say("audit.todo.places.few")
          : messages.say("audit.todo.places", p.found() - p.places());
    }
    if (DoubtWords.of(f).isPresent()) return doubts.todo(DoubtWords.of(f).get());
    if (f.fact() instanceof Ahead) return messages.say("audit.todo.ahead");
    if (f.check() == Check.ID) return messages.say("audit.todo.stranger");
    if (f.due().isPresent()) return todo(f.due().get());
    return f.use().map(u -> todo(f, u)).orElse("");
  }

  private String todo(Due d) {
    if (d.seats()) return messages.say("audit.todo.payable.seats", d.actual() - d.covered());
    if (d.kind() == Due.Kind.CERTIFICATES) {
      return messages.say("audit.todo.payable.certificates", d.actual() - d.covered());
    }
    return messages.say("audit.todo.payable.uses");
  }

  private String todo(Finding f, JudgedUse u) {
    return switch (f.verdict()) {
      case COMPLIANT, PAYABLE -> messages.say("audit.todo.compliant");
      case TO_REGULARISE -> conditions(f, u, "remedy");
      case BREACH -> todoBreach(f, u);
      case UNLICENSED_USE -> messages.say("audit.todo.unlicensed", desk());
      case UNDECIDED ->
          messages.say(
              "audit.todo.undecided",
              label("practices/" + u.situation().practice()),
              label("audiences/" + u.situation().audience().orElse("everyone")));
      case NOT_BOUND -> messages.say("audit.todo.not-bound");
      case INSUFFICIENT_EVIDENCE -> messages.say("audit.todo.insufficient");
    };
  }

  private String todoBreach(Finding f, JudgedUse u) {
    if (!u.of(f.check()).isEmpty()) return conditions(f, u, "remedy");
    if (u.outsidePeriod()) return messages.say("audit.todo.breach.period", desk());
    if (u.permissionLost()) return conditions(f, u, "remedy");
    if (f.check() == Check.REHOST) return messages.say("audit.todo.breach.rehost", desk());
    if (f.check() == Check.PRIVATE) return messages.say("audit.todo.breach.private", desk());
    return u.forbidden()
        ? messages.say("audit.todo.breach.forbidden")
        : messages.say("audit.todo.breach.agreement", desk());
  }

  /** The conditions that its check looks at, or those of the practice, each in that form. */
  String conditions(Finding f, JudgedUse u, String form) {
    Phrases phrases = new Phrases(library, language);
    List<JudgedUse.Unmet> looked = u.of(f.check()).isEmpty() ? u.own() : u.of(f.check());
    return String.join(
        " ",
        looked.stream().map(m -> phrases.condition(m.duty()).fill(condition(m, form))).toList());
  }

  private String condition(JudgedUse.Unmet unmet, String form) {
    return library.words("conditions/" + unmet.duty().condition(), language).form(form);
  }

  /** Where to write: the page of requests, or the producer's address. */
  private String desk() {
    List<Policy> versions = report.dossier().versions();
    Policy last = versions.get(versions.size() - 1);
    return last.request()
        .map(Policy.RequestDesk::url)
        .or(() -> last.producer().fact("email"))
        .orElse(last.producer().name());
  }

  private String label(String folder) {
    return library.words(folder, language).form("label");
  }
}
