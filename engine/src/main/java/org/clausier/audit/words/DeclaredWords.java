package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.Incomplete;
import org.clausier.audit.Overdue;
import org.clausier.audit.Remittance;
import org.clausier.audit.Sample;
import org.clausier.audit.Sampled;
import org.clausier.audit.Settlement;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** What is said of declarations: samples, the handing over of the report, late invoices. */
final class DeclaredWords {

  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Figures figures;
  private final TopicWords topics;

  DeclaredWords(Library library, AuditReport report, Language language) {
    this.topics = new TopicWords(library, language);
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  static boolean speakOf(Finding f) {
    return f.fact() instanceof Sampled
        || f.fact() instanceof Remittance
        || f.fact() instanceof Incomplete
        || f.fact() instanceof Overdue;
  }

  String says(Finding f) {
    if (f.fact() instanceof Remittance r) return says(r);
    if (f.fact() instanceof Incomplete i) return says(i);
    if (f.fact() instanceof Overdue o) return says(f, o);
    return f.sample().map(s -> says(f, s)).orElse("");
  }

  private String says(Remittance r) {
    return r.received()
        .map(d -> messages.say("audit.says.report.late", figures.day(d), figures.day(r.due())))
        .orElseGet(() -> messages.say("audit.says.report.absent", figures.day(r.due())));
  }

  /** What it lacks, session by session. */
  private String says(Incomplete i) {
    List<String> lacks = new ArrayList<>();
    i.wanting()
        .forEach(
            (session, indicators) ->
                lacks.add(
                    messages.say(
                        "audit.says.report.wanting",
                        session,
                        Lists.and(language, indicators.stream().map(topics::indicator).toList()))));
    i.untold()
        .forEach(
            (session, days) ->
                lacks.add(
                    messages.say(
                        "audit.says.report.untold",
                        session,
                        figures.days(days.from(), days.to()))));
    return String.join(" ", lacks);
  }

  private String says(Finding f, Overdue o) {
    long days = o.until().toEpochDay() - o.invoice().due().toEpochDay();
    String says =
        messages.say(
            o.paid() ? "audit.says.pay.late" : "audit.says.pay.unpaid",
            o.invoice().reference(),
            figures.day(o.invoice().due()),
            figures.day(o.until()),
            days);
    return report.late(f).map(l -> says + " " + sums(l)).orElse(says);
  }

  private String sums(Settlement.Late l) {
    return messages.say(
        "audit.says.pay.sums",
        figures.money(l.interest().total().cents()),
        figures.money(l.indemnity().cents()));
  }

  private String says(Finding f, Sample s) {
    String seen = examined(s);
    String what =
        f.verdict() == AuditVerdict.NOT_BOUND
            ? messages.say("audit.says.sample.not-bound")
            : s.wanting() == 0
                ? messages.say("audit.says.sample.proper")
                : messages.say("audit.says." + key(s) + (few(s) ? ".few" : ""), s.wanting());
    return seen + " " + what;
  }

  /** « Déclaré le 1er juin 2026 (pièce 4) : 12 éléments examinés. » */
  String examined(Sample s) {
    return messages.say(
        "audit.says.sample." + s.origin().id(), figures.day(s.day()), s.evidence(), s.checked());
  }

  /** What a sample is of: « Mentions de l’auteur ». */
  String about(Sample s) {
    return messages.say("audit.about." + key(s));
  }

  /** Whether what is wanting counts people, and too few to be told. */
  private boolean few(Sample s) {
    return s.subject().people() && report.discretion().hides(s.wanting());
  }

  private static String key(Sample s) {
    return s.subject().check().name().toLowerCase(Locale.ROOT) + "." + s.subject().id();
  }

  String todo(Finding f) {
    if (f.fact() instanceof Remittance r) {
      return messages.say(r.absent() ? "audit.todo.report.absent" : "audit.todo.report.late");
    }
    if (f.fact() instanceof Incomplete) return messages.say("audit.todo.report.incomplete");
    if (f.fact() instanceof Overdue o) {
      return messages.say(o.paid() ? "audit.todo.pay.late" : "audit.todo.pay.unpaid");
    }
    if (f.verdict() == AuditVerdict.COMPLIANT) return messages.say("audit.todo.compliant");
    return f.sample().map(s -> messages.say("audit.todo." + key(s))).orElse("");
  }

  /** The fact that would turn it. */
  String flip(Finding f) {
    if (f.fact() instanceof Remittance r) {
      return messages.say("audit.flip.report", figures.day(r.due()));
    }
    if (f.fact() instanceof Incomplete) return messages.say("audit.flip.report.incomplete");
    if (f.fact() instanceof Overdue o) {
      return messages.say("audit.flip.pay", figures.day(o.invoice().due()));
    }
    return f.sample().map(s -> messages.say("audit.flip." + key(s))).orElse("");
  }
}
