package org.clausier.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausier.clause.Phrases;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.library.Words;
import org.clausier.policy.Constraint;
import org.clausier.ruling.Dimension;
import org.clausier.ruling.Ruling.Change;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** Circumstances in an answer: asked for, supposed, or part of a rule. */
public final class Circumstances {

  /** « [participants=5-] » in the id of a term. */
  private static final Pattern IN_ID = Pattern.compile("\\[([a-z-]+)=([^\\]]+)]");

  private final Library library;
  private final Language language;
  private final Messages messages;
  private final Phrases phrases;

  public Circumstances(Library library, Language language) {
    this.library = library;
    this.language = language;
    this.messages = Messages.of(library, language);
    this.phrases = new Phrases(library, language);
  }

  /** « Un certificat est-il payé, et par qui ? ». */
  String question(String circumstance) {
    return known(circumstance)
        ? words(circumstance).form("question")
        : messages.say("circumstance." + circumstance + ".question");
  }

  /** What a value is called: « aucun certificat », « jusqu’à 50 participants », « Maroc ». */
  String value(String circumstance, Dimension.Part part) {
    if (!(part instanceof Dimension.Part.Values values)) return when(circumstance, part);
    if (Part.isRest(circumstance, values.values()))
      return messages.say("circumstance.country.rest");
    List<String> names = values.values().stream().map(v -> value(circumstance, v)).toList();
    return Lists.or(language, names);
  }

  private String value(String circumstance, String value) {
    if (!known(circumstance))
      return messages.say("circumstance." + circumstance + ".value." + value);
    return switch (type(circumstance)) {
      case COUNTRY -> phrases.country(value);
      case SESSION -> messages.say("circumstance.session.one", value);
      default -> words(circumstance).form("value." + value);
    };
  }

  /** What would change: « lorsque l’employeur paie les certificats », « à compter du … ». */
  String change(Change change) {
    Figures figures = Figures.in(language);
    if (change instanceof Change.From f) {
      return messages.say("answer.from", figures.day(f.day()));
    }
    if (change instanceof Change.Until u) {
      return messages.say("answer.until", figures.day(u.day()));
    }
    Change.If i = (Change.If) change;
    return when(i.circumstance(), i.value());
  }

  /** A class as a phrase of a sentence: « lorsqu’aucun certificat n’est délivré ». */
  public String when(String circumstance, Dimension.Part part) {
    if (part instanceof Dimension.Part.Span s) {
      return phrases.when(circumstance, new Constraint.Range(s.min(), s.max()));
    }
    List<String> values = ((Dimension.Part.Values) part).values();
    if (Part.isRest(circumstance, values)) return messages.say("circumstance.country.elsewhere");
    return when(circumstance, new Constraint.OneOf(new TreeSet<>(values)));
  }

  private String when(String circumstance, Constraint constraint) {
    if (known(circumstance)) return phrases.when(circumstance, constraint);
    String value = ((Constraint.OneOf) constraint).values().iterator().next();
    return messages.say("circumstance." + circumstance + ".when." + value);
  }

  /** The circumstances that a term’s id bears, one phrase each. */
  List<String> of(String termId) {
    List<String> result = new ArrayList<>();
    Matcher found = IN_ID.matcher(termId);
    while (found.find())
      result.add(when(found.group(1), constraint(found.group(1), found.group(2))));
    return result;
  }

  private Constraint constraint(String circumstance, String text) {
    if (known(circumstance) && type(circumstance) == Circumstance.Type.INTEGER) {
      int dash = text.indexOf('-');
      String max = text.substring(dash + 1);
      return new Constraint.Range(
          Integer.parseInt(text.substring(0, dash)),
          max.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(max)));
    }
    return new Constraint.OneOf(Set.of(text.split("\\+")));
  }

  private boolean known(String circumstance) {
    return library.circumstances().containsKey(circumstance);
  }

  private Circumstance.Type type(String circumstance) {
    Circumstance c = library.circumstances().get(circumstance);
    return c == null ? Circumstance.Type.BOOLEAN : c.type();
  }

  private Words words(String circumstance) {
    return library.words("circumstances/" + circumstance, language);
  }
}
