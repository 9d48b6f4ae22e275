package org.clausier.audit.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.amount.Cents;
import org.clausier.audit.AuditReport;
import org.clausier.audit.Finding;
import org.clausier.audit.Sequel;
import org.clausier.audit.Since;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.words.Figures;
import org.clausier.words.Language;

/** Before and after: what is new, what persists, what was settled, what nothing tells of. */
final class SinceSheet {

  /**
   * What became of one finding, or of all those of one fate.
   *
   * @param state as in messages: {@code new}, {@code persisting}, or a fate
   */
  record Line(
      String id,
      String about,
      String state,
      String why,
      Optional<Cents> before,
      Optional<Cents> after) {}

  /** How many findings came to that, and what they amount to. */
  record Total(String state, int count, Cents before, Cents after) {}

  private static final List<String> STATES =
      List.of("new", "persisting", "settled", "replaced", "unexamined");

  /** The column of the reasons. */
  private static final int WHY = 4;

  private final Library library;
  private final AuditReport report;
  private final Language language;
  private final Messages messages;

  SinceSheet(Library library, AuditReport report, Language language) {
    this.library = library;
    this.report = report;
    this.language = language;
    this.messages = Messages.of(library, language);
  }

  /** The findings of both audits, those of this one first; none without a previous audit. */
  List<Line> lines() {
    return report.since().map(this::lines).orElse(List.of());
  }

  private List<Line> lines(Since since) {
    FindingWords findings = new FindingWords(library, report, language);
    SequelWords sequels = new SequelWords(library, report, language);
    List<Line> lines = new ArrayList<>();
    for (Finding f : report.findings()) {
      Optional<Sequel.History> history = f.sequel().history();
      if (history.isEmpty()) continue;
      lines.add(
          new Line(
              f.id(),
              findings.about(f),
              history.get().id(),
              "",
              since.before(f.id()).filter(c -> history.get() == Sequel.History.PERSISTING),
              report.amount(f)));
    }
    for (Since.Fate fate : Since.Fate.values()) {
      for (Since.Gone g : since.of(fate)) {
        lines.add(
            new Line(
                g.told().id(),
                about(g),
                fate.id(),
                sequels.why(g),
                g.told().amount(),
                Optional.empty()));
      }
    }
    return lines;
  }

  String about(Since.Gone g) {
    return g.told()
        .practice()
        .filter(library.practiceTree()::contains)
        .map(p -> library.words("practices/" + p, language).form("label"))
        .orElseGet(() -> g.told().says());
  }

  /** One for each state that has a finding. */
  List<Total> totals() {
    List<Total> totals = new ArrayList<>();
    for (String state : STATES) {
      List<Line> of = lines().stream().filter(l -> l.state().equals(state)).toList();
      if (of.isEmpty()) continue;
      totals.add(
          new Total(
              state,
              of.size(),
              sum(of.stream().flatMap(l -> l.before().stream()).toList()),
              sum(of.stream().flatMap(l -> l.after().stream()).toList())));
    }
    return totals;
  }

  private static Cents sum(List<Cents> amounts) {
    return amounts.stream().reduce(Cents.ZERO, Cents::plus);
  }

  /** Each finding; empty without a previous audit. */
  Sheet sheet() {
    return new Sheet(
        messages.say("sheet.since"),
        List.of(
            say("about"), say("state"), say("before"), say("after"), say("why"), say("reference")),
        lines().stream()
            .map(
                l ->
                    List.of(
                        Value.of(l.about()),
                        Value.of(state(l.state(), 1)),
                        value(l.before()),
                        value(l.after()),
                        Value.of(l.why()),
                        Value.of(l.id())))
            .toList());
  }

  /** The same on paper, where the reasons follow. */
  Block.Table printed() {
    Sheet sheet = sheet();
    return new Sheet(
            sheet.title(), kept(sheet.head()), sheet.rows().stream().map(SinceSheet::kept).toList())
        .printed(language);
  }

  private static <T> List<T> kept(List<T> columns) {
    List<T> kept = new ArrayList<>(columns);
    kept.remove(WHY);
    return kept;
  }

  /** Why each finding that is no longer there is settled, or is not. */
  List<String> reasons() {
    return lines().stream()
        .filter(l -> !l.why().isEmpty())
        .map(l -> messages.say("audit.pair", l.id(), l.why()))
        .toList();
  }

  /** How many, and how much, state by state. */
  Sheet summary() {
    return new Sheet(
        messages.say("sheet.since.summary"),
        List.of(say("state"), say("count"), say("before"), say("after")),
        totals().stream()
            .map(
                t ->
                    List.of(
                        Value.of(state(t.state(), t.count())),
                        Value.of((long) t.count()),
                        Value.of(t.before()),
                        Value.of(t.after())))
            .toList());
  }

  /** « Demeure : A-SEATS-25955f, inscription d’un groupe ; avant : … ; après : …. » */
  String sentence(Line l) {
    String says =
        messages.say(
            "audit.since.line",
            state(l.state(), 1),
            l.id(),
            l.about(),
            money(l.before()),
            money(l.after()));
    return l.why().isEmpty() ? says : says + " " + l.why();
  }

  /** « 2 constats qui demeurent : 1 590,00 € → 1 200,00 € ». */
  String sentence(Total t) {
    return messages.say(
        "audit.since.total",
        state(t.state(), t.count()),
        t.count() + "",
        money(Optional.of(t.before())),
        money(Optional.of(t.after())));
  }

  private String money(Optional<Cents> amount) {
    return amount.map(c -> Figures.in(language).money(c.cents())).orElse("–");
  }

  String state(String state, int count) {
    String word = messages.say((count > 1 ? "audit.states." : "audit.state.") + state);
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private String say(String column) {
    return messages.say("sheet.since." + column);
  }

  private static Value value(Optional<Cents> amount) {
    return amount.map(Value::of).orElse(Value.of(""));
  }
}
