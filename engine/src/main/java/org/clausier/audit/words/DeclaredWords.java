package org.clausier.audit.words;

import java.util.Locale;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditVerdict;
import org.clausier.audit.Finding;
import org.clausier.audit.Overdue;
import org.clausier.audit.Remittance;
import org.clausier.audit.Sample;
import org.clausier.audit.Sampled;
import org.clausier.audit.Settlement;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** What is said of declarations: samples, the handing over of the report, late invoices. */
final class DeclaredWords {

  private final AuditReport report;
  private final Messages messages;
  private final Figures figures;

  DeclaredWords(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  static boolean speakOf(Finding f) {
    return f.fact() instanceof Sampled
        || f.fact() instanceof Remittance
        || f.fact() instanceof Overdue;
  }

  /** What a late payment adds, when its sum is known. */
  Optional<Settlement.Late> late(Finding f) {
    if (!(f.fact() instanceof Overdue o)) return Optional.empty();
    return report.settlement().late().stream()
        .filter(l -> l.invoice().reference().equals(o.invoice().reference()))
        .findFirst();
  }

  String says(Finding f) {
    if (f.fact() instanceof Remittance r) return says(r);
    if (f.fact() instanceof Overdue o) return says(f, o);
    return f.sample().map(s -> says(f, s)).orElse("");
  }

  private String says(Remittance r) {
    return r.received()
        .map(d -> messages.say("audit.says.report.late", figures.day(d), figures.day(r.due())))
        .orElseGet(() -> messages.say("audit.says.report.absent", figures.day(r.due())));
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
    return late(f).map(l -> says + " " + sums(l)).orElse(says);
  }

  private String sums(Settlement.Late l) {
    return messages.say(
        "audit.says.pay.sums",
        figures.money(l.interest().total().cents()),
        figures.money(l.indemnity().cents()));
  }

  private String says(Finding f, Sample s) {
    String seen =
        messages.say(
            "audit.says.sample." + s.origin().id(),
            figures.day(s.day()),
            s.evidence(),
            s.checked(),
            s.wanting());
    String what =
        f.verdict() == AuditVerdict.NOT_BOUND
            ? messages.say("audit.says.sample.not-bound")
            : s.wanting() == 0
                ? messages.say("audit.says.sample.proper")
                : messages.say("audit.says." + key(s), s.wanting());
    return seen + " " + what;
  }

  private static String key(Sample s) {
    return s.subject().check().name().toLowerCase(Locale.ROOT) + "." + s.subject().id();
  }

  String todo(Finding f) {
    if (f.fact() instanceof Remittance r) {
      return messages.say(r.absent() ? "audit.todo.report.absent" : "audit.todo.report.late");
    }
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
    if (f.fact() instanceof Overdue o) {
      return messages.say("audit.flip.pay", figures.day(o.invoice().due()));
    }
    return f.sample().map(s -> messages.say("audit.flip." + key(s))).orElse("");
  }
}
