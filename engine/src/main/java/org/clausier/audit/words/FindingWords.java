package org.clausier.audit.words;

import java.util.Comparator;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.audit.Ahead;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Bond;
import org.clausier.audit.Check;
import org.clausier.audit.Due;
import org.clausier.audit.Finding;
import org.clausier.audit.JudgedUse;
import org.clausier.audit.Mismatch;
import org.clausier.audit.Places;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.policy.Verdict;
import org.clausier.price.FeeWords;
import org.clausier.ruling.Layer;
import org.clausier.tally.Volume;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** What a finding says and what to do about it, in sentences not yet set. */
final class FindingWords {

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Figures figures;
  private final TopicWords topics;
  private final DeclaredWords declared;
  private final RemedyWords remedies;
  private final DoubtWords doubts;

  FindingWords(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
    this.topics = new TopicWords(library, language);
    this.declared = new DeclaredWords(library, report, language);
    this.remedies = new RemedyWords(library, report, language);
    this.doubts = new DoubtWords(messages, language);
  }

  /** What is counted by a finding; empty when it counts nothing. */
  Optional<String> subject(Finding f) {
    return f.count().isEmpty() ? Optional.empty() : Optional.of(about(f));
  }

  /** What a finding is about: a practice, an invoice, a report, a session… */
  String about(Finding f) {
    return topics.of(f);
  }

  String verdict(Finding f) {
    return messages.say("audit.verdict." + f.verdict().id());
  }

  /** The sum of a finding, before VAT unless the law adds it to a late payment. */
  Optional<String> amount(Finding f) {
    return f.due()
        .map(d -> figures.net(d.net().cents()))
        .or(() -> report.amount(f).map(a -> figures.money(a.cents())));
  }

  /** Why: what the terms say of it. */
  String says(Finding f) {
    if (DeclaredWords.speakOf(f)) return declared.says(f);
    if (f.mismatch().isPresent()) return mismatch(f.mismatch().get());
    if (f.places().isPresent()) return places(f.places().get());
    if (DoubtWords.of(f).isPresent()) return doubts.says(DoubtWords.of(f).get());
    if (f.fact() instanceof Ahead) {
      return messages.say("audit.says.ahead", figures.day(report.day()));
    }
    if (f.check() == Check.ID) return messages.say("audit.says.stranger");
    if (f.due().isPresent()) return due(f.due().get());
    return f.use().map(u -> says(f, u)).orElse("");
  }

  private String says(Finding f, JudgedUse u) {
    if (f.check() == Check.VERSION) {
      return messages.say("audit.says.version", u.ruling().version() + "", u.versionOfDay() + "");
    }
    String version = u.ruling().version() + "";
    return switch (f.verdict()) {
      case COMPLIANT -> compliant(u);
      case TO_REGULARISE -> remedies.conditions(f, u, "unmet");
      case BREACH -> breach(f, u);
      case UNLICENSED_USE -> messages.say("audit.says.unlicensed");
      case UNDECIDED -> undecided(u, version);
      case NOT_BOUND -> messages.say("audit.says.not-bound");
      case INSUFFICIENT_EVIDENCE ->
          messages.say(
              "audit.says.insufficient",
              Lists.and(language, FlipWords.missing(library, u, language)));
      case PAYABLE -> "";
    };
  }

  private String compliant(JudgedUse u) {
    String answer = u.ruling().answer();
    boolean granted = u.ruling().layer().filter(l -> l == Layer.AGREEMENT).isPresent();
    return messages.say(
        "audit.says.compliant." + (granted && !u.paying() ? Verdict.AGREEMENT.id() : answer));
  }

  private String breach(Finding f, JudgedUse u) {
    if (!u.of(f.check()).isEmpty()) {
      return messages.say("audit.says.breach.condition", remedies.conditions(f, u, "unmet"));
    }
    if (u.outsidePeriod()) {
      Optional<Agreement> agreement = granting(u);
      if (agreement.isPresent()) {
        Agreement a = agreement.get();
        return messages.say("audit.says.breach.period", a.id(), figures.days(a.from(), a.to()));
      }
    }
    if (u.permissionLost())
      return messages.say("audit.says.breach.condition", remedies.conditions(f, u, "unmet"));
    String version = u.ruling().version() + "";
    return u.forbidden()
        ? messages.say("audit.says.breach.forbidden", version)
        : messages.say("audit.says.breach.agreement", version);
  }

  private Optional<Agreement> granting(JudgedUse u) {
    return report.dossier().agreements().stream()
        .filter(
            a ->
                a.grants().stream()
                    .anyMatch(
                        t ->
                            library
                                .practiceTree()
                                .isWithin(u.situation().practice(), t.practice())))
        .min(Comparator.comparing(Agreement::from));
  }

  private String undecided(JudgedUse u, String version) {
    String audience = audience(u, "many");
    String says =
        u.ruling().version() == 0
            ? messages.say("audit.says.undecided.none")
            : u.ruling().contradiction()
                ? messages.say("audit.says.undecided.contradiction", version, audience)
                : messages.say("audit.says.undecided", version, audience);
    return u.reserved() && !u.ruling().contradiction()
        ? says + messages.say("audit.says.undecided.reserved")
        : says;
  }

  private String due(Due d) {
    if (d.seats() && d.bond() instanceof Bond.Signed s) {
      return messages.say("audit.says.payable.seats", d.actual(), d.covered(), s.agreement());
    }
    if (d.kind() == Due.Kind.CERTIFICATES) {
      return messages.say("audit.says.payable.certificates", d.actual(), d.covered());
    }
    return messages.say("audit.says.payable.uses", new FeeWords(library, language).price(d.fee()));
  }

  private String places(Places p) {
    return report.discretion().hides(p.found())
        ? messages.say("audit.says.places.few", p.agreement())
        : messages.say("audit.says.places", p.found(), p.places(), p.agreement());
  }

  private String mismatch(Mismatch m) {
    Volume v = m.volume();
    boolean few =
        report.discretion().hides(v.quantity()) || report.discretion().hides(m.limit().quantity());
    return messages.say(
        "audit.says.mismatch" + (m.sameIndicator() ? ".same" : "") + (few ? ".few" : ""),
        v.session(),
        figures.integer(v.quantity()),
        topics.indicator(v.indicator()),
        figures.integer(m.limit().quantity()),
        topics.indicator(m.limit().indicator()));
  }

  /** « Que faire ». */
  String todo(Finding f) {
    return remedies.todo(f);
  }

  private String audience(JudgedUse u, String form) {
    return library
        .words("audiences/" + u.situation().audience().orElse("everyone"), language)
        .form(form);
  }
}
