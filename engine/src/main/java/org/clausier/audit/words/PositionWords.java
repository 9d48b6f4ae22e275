package org.clausier.audit.words;

import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Band;
import org.clausier.audit.Position;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** The effective position: what is granted, used and over, of all that is counted. */
final class PositionWords {

  /**
   * @param label what is counted, by which text, over which period
   */
  record Line(String label, String granted, String used, String over) {}

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;
  private final Figures figures;

  PositionWords(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.figures = Figures.in(language);
  }

  List<Line> lines() {
    return report.positions().stream()
        .map(
            p ->
                new Line(
                    label(p),
                    figures.integer(p.granted()),
                    used(p).map(Band::id).orElse(figures.integer(p.used())),
                    used(p).isPresent()
                        ? messages.say("picture.untold")
                        : figures.integer(p.over())))
        .toList();
  }

  /** The band in the place of too few people; what is priced is counted in the open. */
  Optional<Band> used(Position p) {
    return p.fee().isEmpty() && report.discretion().hides(p.used())
        ? Optional.of(Band.of(p.used()))
        : Optional.empty();
  }

  String sentence(Line line) {
    return messages.say("audit.position", line.label(), line.granted(), line.used(), line.over());
  }

  String label(Position p) {
    String unit = library.words("units/" + p.unit(), language).form("many");
    String what = unit.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + unit.substring(1);
    return p.period()
        .map(s -> messages.say("audit.position.period", what, p.source(), s))
        .orElseGet(() -> messages.say("audit.position.whole", what, p.source()));
  }
}
