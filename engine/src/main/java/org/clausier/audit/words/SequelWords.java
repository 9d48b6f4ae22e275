package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Finding;
import org.clausier.audit.Observation;
import org.clausier.audit.Since;
import org.clausier.audit.Tolerance;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** What came of the findings: tolerances, what the organisation answers, the previous audit. */
final class SequelWords {

  private final AuditReport report;
  private final Messages messages;
  private final Figures figures;

  SequelWords(Library library, AuditReport report, Language language) {
    this.report = report;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  /** Under a finding. */
  List<String> of(Finding f) {
    List<String> lines = new ArrayList<>();
    f.sequel().history().ifPresent(h -> lines.add(messages.say("audit.history." + h.id())));
    f.sequel().tolerance().ifPresent(t -> lines.add(tolerance(t)));
    f.sequel().observations().forEach(o -> lines.add(observation(o)));
    return lines;
  }

  private String tolerance(Tolerance t) {
    return messages.say(
        "audit.tolerance",
        figures.days(t.from(), t.to()),
        reported(t.reason()),
        reported(t.author()));
  }

  private String observation(Observation o) {
    return messages.say(
        "audit.observation." + o.stance().id(), figures.day(o.day()), reported(o.text()));
  }

  /** For the report as a whole: what has no effect, what is settled. */
  List<String> ofReport() {
    List<String> lines = new ArrayList<>();
    report.since().ifPresent(s -> since(s, lines));
    int tolerated = report.tolerated().size();
    if (tolerated > 0) lines.add(messages.say("audit.tolerated", tolerated));
    for (Tolerance.Idle i : report.idle()) {
      lines.add(
          messages.say(
              "audit.tolerance." + i.flaw().name().toLowerCase(java.util.Locale.ROOT),
              of(i.tolerance().of()),
              figures.day(i.tolerance().from()),
              figures.day(i.tolerance().to()),
              reported(i.tolerance().author())));
    }
    for (Observation o : report.unmatched()) {
      lines.add(messages.say("audit.observation.unmatched", o.finding(), figures.day(o.day())));
    }
    return lines;
  }

  private String of(Tolerance.Of of) {
    if (of instanceof Tolerance.Of.One one) return one.id();
    Tolerance.Of.Kind kind = (Tolerance.Of.Kind) of;
    return kind.check().id() + " " + kind.practice() + " " + figures.days(kind.from(), kind.to());
  }

  private void since(Since s, List<String> lines) {
    long fresh = count(org.clausier.audit.Sequel.History.NEW);
    long persisting = count(org.clausier.audit.Sequel.History.PERSISTING);
    lines.add(
        messages.say(
            "audit.since", s.audit(), figures.day(s.day()), fresh, persisting, s.settled().size()));
    s.settled().forEach(x -> lines.add(messages.say("audit.settled", x.id(), x.says())));
  }

  private long count(org.clausier.audit.Sequel.History history) {
    return report.findings().stream()
        .filter(f -> f.sequel().history().filter(history::equals).isPresent())
        .count();
  }

  /** A text of somebody else, within a sentence of ours. */
  private static String reported(String text) {
    return text.replaceAll("\\.$", "");
  }
}
