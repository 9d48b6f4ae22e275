package org.clausier.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.EventRule.Standard;
import org.clausier.library.EventRule.Trait;
import org.clausier.problem.Problem;

/**
 * What the events of learning platforms stand for: those that practices claim, those that are known
 * and set aside on purpose, those that do not tell which practice they are. Whatever is in none is
 * unknown, and is counted as such.
 */
public final class EventTable {

  /** A page of a platform: its fixed parts, in order, with anything between them. */
  private record Path(String[] parts, EventRule rule) {
    boolean matches(String path) {
      int at = parts[0].length();
      if (!path.startsWith(parts[0])) return false;
      for (int i = 1; i < parts.length - 1; i++) {
        int found = path.indexOf(parts[i], at);
        if (found < 0) return false;
        at = found + parts[i].length();
      }
      String last = parts[parts.length - 1];
      return path.length() - last.length() >= at && path.endsWith(last);
    }
  }

  private final Map<Standard, Map<String, List<EventRule>>> byName = new EnumMap<>(Standard.class);
  private final Map<Standard, List<Path>> paths = new EnumMap<>(Standard.class);
  private final Set<String> paidModes;

  private EventTable(Collection<String> paidModes) {
    this.paidModes = Set.copyOf(paidModes);
    for (Standard s : Standard.values()) {
      byName.put(s, new HashMap<>());
      paths.put(s, new ArrayList<>());
    }
  }

  /** Two rules for one event are a problem, and so is what names nothing of the library. */
  static EventTable of(
      Collection<EventRule> rules,
      Collection<String> paidModes,
      Taxonomy audiences,
      List<Problem> problems) {
    EventTable table = new EventTable(paidModes);
    for (EventRule rule : rules) {
      rule.audience()
          .filter(a -> !audiences.contains(a))
          .ifPresent(a -> problems.add(Problem.error(rule.source(), "audience-unknown", a)));
      for (String name : rule.names()) table.add(name, rule, problems);
    }
    return table;
  }

  private void add(String name, EventRule rule, List<Problem> problems) {
    if (name.indexOf('*') >= 0) {
      // a page that shows the course is a use before it is a page
      List<Path> pages = paths(rule.standard());
      int place = rule.fate() == EventRule.Fate.USE ? 0 : pages.size();
      pages.add(place, new Path(name.split("\\*", -1), rule));
      return;
    }
    List<EventRule> same = named(rule.standard()).computeIfAbsent(name, n -> new ArrayList<>());
    same.stream()
        .filter(r -> sameTypes(r, rule) && r.meets(rule))
        .findFirst()
        .ifPresent(other -> problems.add(rule.twice(name, other)));
    same.add(rule);
  }

  private static boolean sameTypes(EventRule one, EventRule other) {
    if (one.types().isEmpty() || other.types().isEmpty()) {
      return one.types().isEmpty() && other.types().isEmpty();
    }
    return one.types().stream().anyMatch(other.types()::contains);
  }

  /**
   * The rule of an event: one for the type of its object before one for any type.
   *
   * @param name of the event, or the id of the verb
   * @param type of the object; empty when there is none
   */
  public Optional<EventRule> rule(Standard standard, String name, String type, Set<Trait> traits) {
    List<EventRule> named = named(standard).getOrDefault(name, List.of());
    EventRule any = null;
    for (EventRule r : named) {
      if (!r.admits(traits)) continue;
      if (r.types().isEmpty()) any = r;
      else if (r.types().contains(type)) return Optional.of(r);
    }
    if (any != null) return Optional.of(any);
    if (!name.startsWith("/")) return Optional.empty();
    String path = path(name);
    return paths(standard).stream()
        .filter(p -> p.rule().admits(traits) && p.matches(path))
        .map(Path::rule)
        .findFirst();
  }

  /**
   * What names have in common that fall under the same rules, whatever the rest of the event: of a
   * page, which of the known pages it may be; any other name is the only one of its family.
   */
  public String family(Standard standard, String name) {
    if (!name.startsWith("/") || named(standard).containsKey(name)) return name;
    String path = path(name);
    // a name of JSON that is read by its bytes has no such character
    StringBuilder family = new StringBuilder("\u0000");
    List<Path> known = paths(standard);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).matches(path)) family.append('/').append(i);
    }
    return family.toString();
  }

  private static String path(String name) {
    return name.indexOf('?') < 0 ? name : name.substring(0, name.indexOf('?'));
  }

  /** Whether a mode of enrolment is paid for. */
  public boolean paid(String mode) {
    return paidModes.contains(mode);
  }

  private Map<String, List<EventRule>> named(Standard standard) {
    return java.util.Objects.requireNonNull(byName.get(standard));
  }

  private List<Path> paths(Standard standard) {
    return java.util.Objects.requireNonNull(paths.get(standard));
  }
}
