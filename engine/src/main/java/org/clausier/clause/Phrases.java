package org.clausier.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Words;
import org.clausier.policy.Box;
import org.clausier.policy.Constraint;
import org.clausier.policy.Duty;
import org.clausier.words.Blanks;
import org.clausier.words.Elision;
import org.clausier.words.Language;
import org.clausier.words.Lists;

/** Circumstances and conditions as phrases of a sentence. */
public final class Phrases {

  private final Library library;
  private final Language language;

  public Phrases(Library library, Language language) {
    this.library = library;
    this.language = language;
  }

  /** « lorsqu’aucun certificat n’est délivré », one phrase for each circumstance of the box. */
  public List<String> when(Box box) {
    List<String> phrases = new ArrayList<>();
    box.constraints().forEach((id, c) -> phrases.add(when(id, c)));
    return phrases;
  }

  /** The phrase of one constraint. */
  public String when(String circumstance, Constraint constraint) {
    Words words = library.words("circumstances/" + circumstance, language);
    if (constraint instanceof Constraint.Range r) return range(words, r);
    List<String> values = List.copyOf(((Constraint.OneOf) constraint).values());
    Circumstance known = library.circumstances().get(circumstance);
    if (known == null) throw new IllegalStateException("no circumstance: " + circumstance);
    return switch (known.type()) {
      case COUNTRY ->
          listed(words, "country", "countries", values.stream().map(this::country).toList());
      case SESSION -> listed(words, "session", "sessions", values);
      default -> Lists.or(language, values.stream().map(v -> words.form("when." + v)).toList());
    };
  }

  private String range(Words words, Constraint.Range r) {
    Blanks blanks = Blanks.in(language).with("min", r.min()).with("max", r.max().orElse(0));
    if (r.max().isEmpty()) return blanks.fill(words.form("when.min"));
    return blanks.fill(words.form(r.min() == 0 ? "when.max" : "when.between"));
  }

  private String listed(Words words, String form, String blank, List<String> values) {
    return Blanks.in(language)
        .with(blank, Lists.and(language, values))
        .fill(words.form("when." + form));
  }

  /** The name of a country: « Maroc ». */
  public String country(String code) {
    return new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language.tag()));
  }

  /**
   * « de renvoyer par un lien vers le cours et de ne reproduire ni … », after « à condition »;
   * “they link back to the course and do not copy …”, after “provided that”.
   */
  public String conditions(List<Duty> duties, boolean several) {
    String all = Lists.and(language, duties.stream().map(d -> condition(d, several)).toList());
    return language == Language.FR ? all : (several ? "they " : "it ") + all;
  }

  private String condition(Duty duty, boolean several) {
    String phrase = condition(duty).subject(several).fill(form(duty));
    return language == Language.FR ? Elision.de(phrase) : phrase;
  }

  private String form(Duty duty) {
    Words words = library.words("conditions/" + duty.condition(), language);
    // a condition with an optional figure has a second form that prints it: « do.days »
    return duty.parameters().keySet().stream()
        .map(p -> "do." + p)
        .filter(words::has)
        .findFirst()
        .map(words::form)
        .orElseGet(() -> words.form("do"));
  }

  /** The blanks of a condition's sentences, from its figures. */
  public Blanks condition(Duty duty) {
    Blanks blanks = Blanks.in(language);
    for (Map.Entry<String, String> p : duty.parameters().entrySet()) {
      String value = p.getValue();
      if (value.matches("[0-9]{1,9}")) blanks = blanks.with(p.getKey(), Long.parseLong(value));
      else if (p.getKey().equals("countries")) {
        blanks =
            blanks.with(
                p.getKey(),
                Lists.and(
                    language, List.of(value.split(" ")).stream().map(this::country).toList()));
      } else blanks = blanks.with(p.getKey(), value);
    }
    return blanks;
  }

  /** The short name of a condition, for a note under a table. */
  public String label(Duty duty) {
    return library.words("conditions/" + duty.condition(), language).form("label");
  }
}
