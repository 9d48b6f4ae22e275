package org.clausier.web.ask;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausier.clause.Phrases;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.policy.Course;
import org.clausier.ruling.Ruling;
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

  public List<Field> of(Use use, Ruling ruling) {
    Set<String> matter = new LinkedHashSet<>(ruling.missing());
    rulings
        .regions(use.practice(), use.audience())
        .forEach(r -> matter.addAll(r.use().known().keySet()));
    // what was said stays on the page, even where it changes nothing
    matter.addAll(use.known().keySet());
    return library.circumstances().values().stream()
        .filter(c -> matter.contains(c.id()))
        .map(this::field)
        .toList();
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
