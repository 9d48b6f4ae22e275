package org.clausier.web.findings;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** What came of findings, in words: for whoever audits, and for the organisation. */
@Component
public class SequelLines {

  private static final String CONTESTED = "contested";

  private final LibraryMessages messages;
  private final Library library;

  SequelLines(LibraryMessages messages, Desk desk) {
    this.messages = messages;
    this.library = desk.library();
  }

  /** The practice that a finding speaks of; empty when it speaks of none. */
  public String about(ToldFinding f, Language language) {
    String practice = "practices/" + f.practice();
    return f.practice().isEmpty() || !library.hasWords(practice, language)
        ? f.practice()
        : library.words(practice, language).form("label");
  }

  /** What one side answered, or a tolerance. */
  public record Event(String day, String what, String text) {}

  public List<Event> events(ToldFinding f, Language language) {
    Figures figures = Figures.in(language);
    List<Event> events = new ArrayList<>();
    f.answers()
        .forEach(
            a -> events.add(new Event(figures.day(a.day()), said(a.stance(), language), a.text())));
    f.tolerance()
        .ifPresent(
            t ->
                events.add(
                    new Event(
                        figures.days(t.from(), t.to()),
                        messages.text(language, "web.findings.tolerated", t.author()),
                        t.reason())));
    return events;
  }

  /** « ouvert », « toléré jusqu’au 31 janvier 2027 ». */
  public String state(ToldFinding f, Language language) {
    return f.tolerance()
        .filter(t -> f.state().equals(ToldFinding.TOLERATED))
        .map(
            t ->
                messages.text(
                    language, "web.findings.tolerated.until", Figures.in(language).day(t.to())))
        .orElseGet(() -> messages.text(language, "web.findings.state." + f.state()));
  }

  /** « L’organisme conteste : ». */
  public String said(String stance, Language language) {
    return messages.text(language, "web.findings.answer." + stance);
  }

  /** Whether the amounts wait for nobody any more. */
  public static boolean settled(Told told) {
    return told.hearing().filter(Told.Heard::settled).isPresent();
  }

  /** How final the amounts are. */
  public String standing(Told told, Language language) {
    if (told.hearing().isEmpty()) return messages.text(language, "web.sequel.standing.unheard");
    Told.Heard h = told.hearing().get();
    String key = "web.sequel.standing." + h.state();
    boolean over = h.state().equals("heard") || h.state().equals("silent");
    if (over && !h.settled()) key += ".aside";
    long contested = told.findings().stream().filter(f -> f.state().equals(CONTESTED)).count();
    String day = Figures.in(language).day(h.answered().orElse(h.until()));
    return messages.text(language, key, day, contested);
  }

  /** The clause that a finding rests on, with the day since when it holds. */
  public String clause(ToldFinding.Clause c, Language language) {
    String since = c.since().map(Figures.in(language)::day).orElse("–");
    return c.agreement().isEmpty()
        ? messages.text(language, "web.findings.clause.since", c.version(), c.article(), since)
        : messages.text(language, "web.findings.agreement.since", c.agreement(), since);
  }

  /** What a finding comes to before VAT; empty when it comes to nothing. */
  public static String amount(ToldFinding f, Language language) {
    return f.net().map(n -> Figures.in(language).net(FindingsPage.cents(n))).orElse("");
  }
}
