package org.clausier.web.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;

/** What was typed on the first screen: which course, who is audited, when. */
public final class Asked {

  private final Map<String, String> typed;
  private final List<Wrong> wrong = new ArrayList<>();
  private final LibraryMessages messages;
  private final Language language;

  public Asked(Map<String, String> typed, LibraryMessages messages, Language language) {
    this.typed = typed;
    this.messages = messages;
    this.language = language;
  }

  public Map<String, String> typed() {
    return typed;
  }

  public String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /**
   * What is wrong.
   *
   * @param inside a file of that field; else the field itself is its place
   */
  private record Wrong(String field, Problem problem, boolean inside) {}

  public boolean isRight() {
    return wrong.isEmpty();
  }

  /** All that is wrong, each with its place: the field, or the line of a file. */
  public List<Problem> wrong() {
    return wrong.stream().map(Wrong::problem).toList();
  }

  /** Field by field, in the words of whoever reads. */
  public Map<String, String> problems() {
    Map<String, String> words = new LinkedHashMap<>();
    wrong.forEach(w -> words.merge(w.field(), words(w), (one, other) -> one + " " + other));
    return words;
  }

  private String words(Wrong w) {
    Messages in = messages.in(language);
    return w.inside()
        ? in.paragraph(w.problem())
        : in.sentence(w.problem()) + " " + in.remedy(w.problem());
  }

  /** The first that is said of a field is enough. */
  public void wrong(String field, String id, String... arguments) {
    if (wrong.stream().anyMatch(w -> w.field().equals(field))) return;
    wrong.add(new Wrong(field, Problem.error(Source.of(field), id, arguments), false));
  }

  /** What is wrong inside a file. */
  public void told(String field, List<Problem> problems) {
    problems.forEach(p -> wrong.add(new Wrong(field, p, true)));
  }

  public FactsText.Period period() {
    FactsText.Period period = new FactsText.Period(day("du"), day("au"));
    if (period.from().isPresent()
        && period.to().filter(to -> to.isBefore(period.from().get())).isPresent()) {
      wrong("au", "import-period");
    }
    return period;
  }

  private Optional<LocalDate> day(String field) {
    String text = text(field);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      wrong(field, "import-day");
      return Optional.empty();
    }
  }

  /** Whom the agreement chosen binds. */
  Optional<Agreement.BoundParty> party(Agreements agreements, Course course) {
    String chosen = text("organisme");
    if (chosen.isEmpty() || chosen.equals("autre")) return Optional.empty();
    List<Agreement> signed = agreements.of(course.id());
    return signed.stream().filter(a -> a.id().equals(chosen)).map(Agreement::party).findFirst();
  }
}
