package org.clausier.web.editor;

import java.util.Collection;
import java.util.List;
import org.clausier.library.Circumstance;
import org.clausier.library.Condition;
import org.clausier.library.Library;
import org.clausier.policy.Course;
import org.clausier.policy.Policy;
import org.clausier.price.FeeWords;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.springframework.stereotype.Component;

/** What can be chosen for a term: circumstances, conditions, fees. */
@Component
public class TermFields {

  /**
   * A circumstance.
   *
   * @param type integer, country, or choice
   * @param choices to be ticked; none of a number or of countries
   */
  public record Fact(String id, String label, String type, List<Words.Choice> choices) {}

  /** A condition, and the figures it needs. */
  public record Asked(String id, String label, String text, List<String> figures) {}

  private final Library library;
  private final Words words;

  TermFields(Desk desk, Words words) {
    this.library = desk.library();
    this.words = words;
  }

  public List<Fact> facts(Policy policy, Language language) {
    return library.circumstances().values().stream()
        .map(c -> fact(c, policy, language))
        .filter(f -> !f.type().equals("choice") || !f.choices().isEmpty())
        .toList();
  }

  private Fact fact(Circumstance c, Policy policy, Language language) {
    String label = words.label("circumstances", c.id(), language);
    return switch (c.type()) {
      case INTEGER -> new Fact(c.id(), label, "integer", List.of());
      case COUNTRY -> new Fact(c.id(), label, "country", List.of());
      case SESSION -> new Fact(c.id(), label, "choice", sessions(policy));
      default -> new Fact(c.id(), label, "choice", values(c, language));
    };
  }

  private static List<Words.Choice> sessions(Policy policy) {
    return policy.course().sessions().stream()
        .map(Course.Session::id)
        .map(s -> new Words.Choice(s, s))
        .toList();
  }

  private List<Words.Choice> values(Circumstance c, Language language) {
    return c.values().stream()
        .map(v -> new Words.Choice(v, words.form("circumstances", c.id(), "value." + v, language)))
        .toList();
  }

  List<Asked> conditions(Language language) {
    Collection<Condition> all = library.conditions().values();
    return all.stream()
        .map(
            c ->
                new Asked(
                    c.id(),
                    words.label("conditions", c.id(), language),
                    Typography.set(
                        language, library.words("conditions/" + c.id(), language).text()),
                    List.copyOf(c.parameters().keySet())))
        .toList();
  }

  /** The fees of the policy, each with its price. */
  public List<Words.Choice> fees(Policy policy, Language language) {
    FeeWords fees = new FeeWords(library, language);
    return policy.fees().values().stream()
        .map(f -> new Words.Choice(f.id(), Typography.set(language, fees.price(f))))
        .toList();
  }
}
