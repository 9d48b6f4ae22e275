package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Coverage;
import org.clausier.audit.Finding;
import org.clausier.audit.Materiality;
import org.clausier.audit.Observation;
import org.clausier.audit.Sequel;
import org.clausier.audit.Since;
import org.clausier.audit.Tolerance;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** What came of the findings: tolerances, what each side answers, the previous audit. */
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
    report
        .file()
        .materiality()
        .filter(m -> f.sequel().immaterial())
        .ifPresent(m -> lines.add(immaterial(m)));
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

  private String immaterial(Materiality m) {
    return messages.say(
        "audit.immaterial",
        figures.net(m.below().cents()),
        figures.percent(m.percent().movePointLeft(2)));
  }

  private String observation(Observation o) {
    String key = "audit.observation." + o.stance().id();
    return o.text().isEmpty()
        ? messages.say(key + ".bare", figures.day(o.day()))
        : messages.say(key, figures.day(o.day()), reported(o.text()));
  }

  /** Beside the previous audit, in short. */
  List<String> before() {
    List<String> lines = new ArrayList<>();
    report.since().ifPresent(s -> since(s, lines));
    return lines;
  }

  /** For the report as a whole: what is tolerated, what has no effect. */
  List<String> ofReport() {
    List<String> lines = new ArrayList<>();
    int tolerated = report.tolerated().size();
    if (tolerated > 0) lines.add(messages.say("audit.tolerated", tolerated));
    int withdrawn = report.withdrawn().size();
    if (withdrawn > 0) lines.add(messages.say("audit.withdrawn", withdrawn));
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

  /** What is tolerated. */
  String of(Tolerance.Of of) {
    if (of instanceof Tolerance.Of.One one) return one.id();
    Tolerance.Of.Kind kind = (Tolerance.Of.Kind) of;
    return kind.check().id() + " " + kind.practice() + " " + figures.days(kind.from(), kind.to());
  }

  private void since(Since s, List<String> lines) {
    lines.add(
        messages.say(
            "audit.since",
            s.audit(),
            figures.day(s.day()),
            count(Sequel.History.NEW),
            count(Sequel.History.PERSISTING),
            s.of(Since.Fate.SETTLED).size(),
            s.of(Since.Fate.REPLACED).size(),
            s.of(Since.Fate.UNEXAMINED).size()));
    lines.add(
        messages.say(
            "audit.since.net",
            figures.net(s.net().cents()),
            figures.net(report.settlement().net().cents())));
  }

  /** Why a finding of the previous audit is no longer there. */
  String why(Since.Gone g) {
    return messages.say(
        "audit.gone.why." + g.why().id(),
        g.by(),
        Coverage.of(report).map(c -> figures.days(c.from(), c.to())).orElse("–"));
  }

  private long count(Sequel.History history) {
    return report.findings().stream()
        .filter(f -> f.sequel().history().filter(history::equals).isPresent())
        .count();
  }

  /** A text of somebody else, within a sentence of ours. */
  private static String reported(String text) {
    return text.replaceAll("\\.$", "");
  }
}
