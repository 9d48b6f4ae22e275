package org.clausier.web.ask;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausier.clause.Phrases;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.policy.Course;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.clausier.web.ask.Choices.Choice;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * The circumstances that matter to a case, as questions: those that the terms of that practice and
 * audience turn on, and no other.
 */
public final class CaseFields {

  private static final String SESSION = "session";

  private final Library library;
  private final Language language;
  private final Rulings rulings;

  public CaseFields(Library library, Language language, Rulings rulings) {
    this.library = library;
    this.language = language;
    this.rulings = rulings;
  }

  /**
   * A question.
   *
   * @param id of the circumstance
   * @param choices empty for a number
   */
  public record Field(String id, String label, String question, List<Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }

    public boolean number() {
      return choices.isEmpty();
    }
  }

  /** The questions of a case, in the order of the library. */
  public List<Field> of(String practice, String audience) {
    Set<String> matter = matter(practice, audience);
    return library.circumstances().values().stream()
        .filter(c -> matter.contains(c.id()))
        .map(this::field)
        .toList();
  }

  /** The use without what changes nothing to it; its session stays, which says what governs. */
  public Use only(Use use) {
    Map<String, String> known = new LinkedHashMap<>(use.known());
    Set<String> matter = matter(use.practice(), use.audience());
    known.keySet().removeIf(c -> !matter.contains(c) && !c.equals(SESSION));
    return new Use(use.practice(), use.audience(), use.day(), known);
  }

  private Set<String> matter(String practice, String audience) {
    return rulings.regions(practice, audience).stream()
        .flatMap(r -> r.use().known().keySet().stream())
        .collect(Collectors.toSet());
  }

  private Field field(Circumstance c) {
    Words words = library.words("circumstances/" + c.id(), language);
    return new Field(
        c.id(), set(words.form("label")), set(words.form("question")), choices(c, words));
  }

  private List<Choice> choices(Circumstance c, Words words) {
    return switch (c.type()) {
      case INTEGER -> List.of();
      case COUNTRY -> countries();
      case SESSION ->
          rulings.dossier().sessions().stream()
              .map(Course.Session::id)
              .map(s -> new Choice(s, set(session(s))))
              .toList();
      default ->
          c.values().stream().map(v -> new Choice(v, set(words.form("value." + v)))).toList();
    };
  }

  private String session(String id) {
    return Messages.of(library, language).say("circumstance.session.one", id);
  }

  private List<Choice> countries() {
    Phrases phrases = new Phrases(library, language);
    List<Choice> all = new ArrayList<>();
    for (String code : Locale.getISOCountries()) all.add(new Choice(code, phrases.country(code)));
    Collator order = Collator.getInstance(Locale.forLanguageTag(language.tag()));
    all.sort(Comparator.comparing(Choice::label, order));
    return all;
  }

  private String set(String text) {
    return Typography.set(language, text);
  }
}
