package org.clausier.library;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Fields;

/**
 * What an event of a learning platform stands for, as the library has it.
 *
 * @param fate what becomes of it
 * @param practice the use that it is; empty unless it is one
 * @param audience the capacity in which it is done; empty when the event does not tell
 * @param names of the event or the verb; one that starts with « / » may hold « * » for anything
 * @param types of the object, in xAPI; empty means any
 * @param with traits that the event must have
 * @param without traits that it must not have
 * @param source where it is written
 */
public record EventRule(
    Fate fate,
    Standard standard,
    String practice,
    Optional<String> audience,
    List<String> names,
    List<String> types,
    Set<Trait> with,
    Set<Trait> without,
    Source source) {

  /** Whose events. */
  public enum Standard {
    OPENEDX,
    XAPI
  }

  /** What becomes of an event. */
  public enum Fate {
    /** It is a use of a practice. */
    USE,
    /** It is known, and is no use: someone moved the cursor of a video. */
    SET_ASIDE,
    /** It is known, and does not tell which practice it is. */
    UNTOLD
  }

  /** What can be told of an event beside its name. */
  public enum Trait {
    /** In a space that is closed to others: Open edX {@code event.group_id}. */
    GROUP,
    /** Somebody else did it for the learner: another user id, or an instructor. */
    ANOTHER,
    /** Through the portal of an employer: Open edX {@code context.enterprise_uuid}. */
    ENTERPRISE,
    /** In a mode of enrolment that is paid for ({@code paid-modes}). */
    PAID;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> TRAITS =
      EnumSet.allOf(Trait.class).stream().map(Trait::id).toList();

  public EventRule {
    names = List.copyOf(names);
    types = List.copyOf(types);
    with = Set.copyOf(with);
    without = Set.copyOf(without);
  }

  boolean admits(Set<Trait> traits) {
    return traits.containsAll(with) && without.stream().noneMatch(traits::contains);
  }

  /** Whether an event may fall under both. */
  boolean meets(EventRule other) {
    return with.stream().noneMatch(other.without::contains)
        && other.with.stream().noneMatch(without::contains);
  }

  /** The rules of an {@code events} block, an {@code openedx} and an {@code xapi} list. */
  static List<EventRule> read(Fields block, Fate fate, String practice) {
    List<EventRule> rules = new java.util.ArrayList<>();
    for (Fields f : block.list("openedx")) {
      rules.add(rule(f, fate, Standard.OPENEDX, practice, "events"));
    }
    for (Fields f : block.list("xapi")) {
      rules.add(rule(f, fate, Standard.XAPI, practice, "verbs"));
    }
    block.done();
    return rules;
  }

  private static EventRule rule(
      Fields f, Fate fate, Standard standard, String practice, String names) {
    f.present(names);
    EventRule rule =
        new EventRule(
            fate,
            standard,
            practice,
            f.has("audience") ? f.text("audience") : Optional.empty(),
            f.texts(names),
            standard == Standard.XAPI ? f.texts("types") : List.of(),
            traits(f, "with"),
            traits(f, "without"),
            f.source(names));
    f.node("note");
    f.done();
    return rule;
  }

  private static Set<Trait> traits(Fields f, String key) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String id : f.texts(key)) {
      if (TRAITS.contains(id)) traits.add(Trait.valueOf(id.toUpperCase(Locale.ROOT)));
      else f.unknown(f.source(key), "value-unknown", id, TRAITS, String.join(", ", TRAITS));
    }
    return traits;
  }

  /** Said of two rules under which one event may fall. */
  Problem twice(String name, EventRule other) {
    return Problem.error(
        source, "library-event-twice", name, other.source.name() + ":" + other.source.line());
  }
}
