package org.clausier.web.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.web.course.Agreements;
import org.clausier.web.course.Course;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Language;

/** What was typed on the first screen: which course, who is audited, when. */
public final class Asked {

  private final Map<String, String> typed;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final LibraryMessages messages;
  private final Language language;

  Asked(Map<String, String> typed, LibraryMessages messages, Language language) {
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

  /** Field by field, in the words of whoever reads. */
  Map<String, String> problems() {
    return problems;
  }

  void wrong(String field, String code, Object... arguments) {
    problems.putIfAbsent(field, messages.text(language, code, arguments));
  }

  /** Already in words. */
  void told(String field, String sentence) {
    problems.merge(field, sentence, (one, other) -> one + " " + other);
  }

  FactsText.Period period() {
    FactsText.Period period = new FactsText.Period(day("du"), day("au"));
    if (period.from().isPresent()
        && period.to().filter(to -> to.isBefore(period.from().get())).isPresent()) {
      wrong("au", "web.import.period.reversed");
    }
    return period;
  }

  private Optional<LocalDate> day(String field) {
    String text = text(field);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      wrong(field, "web.import.day");
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
