package org.clausier.uses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Taxonomy;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;
import org.clausier.yaml.Suggestion;

/**
 * Reads a use from what someone wrote: a leaf of the practices, an audience, a day that exists,
 * circumstances and values of the library. All the problems come at once, with the nearest right
 * word.
 */
public final class UseReader {

  private final Library library;
  private final Collection<String> sessions;

  /**
   * @param sessions the sessions that the policy names
   */
  public UseReader(Library library, Collection<String> sessions) {
    this.library = library;
    this.sessions = List.copyOf(sessions);
  }

  /** Reads one use; a circumstance whose text is blank is unknown. */
  public Outcome<Use> use(
      Source at, String practice, String audience, LocalDate day, Map<String, String> with) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> what = practice(at, practice, problems);
    Optional<String> who = audience(at, audience, problems);
    Map<String, String> known = new LinkedHashMap<>();
    with.forEach(
        (id, written) -> {
          if (!written.isBlank() && circumstance(at, id, problems)) {
            value(at, id, written, problems).ifPresent(v -> known.put(id, v));
          }
        });
    return problems.isEmpty()
        ? Outcome.ok(new Use(what.orElseThrow(), who.orElseThrow(), day, known))
        : Outcome.refused(problems);
  }

  Optional<String> practice(Source at, String written, List<Problem> problems) {
    Taxonomy tree = library.practiceTree();
    String id = written.strip();
    if (!tree.contains(id)) return unknown(at, "practice-unknown", tree.ids(), problems, id);
    if (tree.isLeaf(id)) return Optional.of(id);
    String leaves =
        String.join(", ", tree.leaves().stream().filter(l -> tree.isWithin(l, id)).toList());
    problems.add(Problem.error(at, "practice-is-group", id, leaves));
    return Optional.empty();
  }

  Optional<String> audience(Source at, String written, List<Problem> problems) {
    String id = written.strip();
    if (library.audienceTree().contains(id)) return Optional.of(id);
    return unknown(at, "audience-unknown", library.audienceTree().ids(), problems, id);
  }

  boolean circumstance(Source at, String id, List<Problem> problems) {
    if (library.circumstances().containsKey(id)) return true;
    unknown(at, "circumstance-unknown", library.circumstances().keySet(), problems, id);
    return false;
  }

  /** The value of a circumstance of the library, as the engine keeps it. */
  Optional<String> value(Source at, String id, String written, List<Problem> problems) {
    Circumstance circumstance = Optional.ofNullable(library.circumstances().get(id)).orElseThrow();
    boolean session = circumstance.type() == Circumstance.Type.SESSION;
    Optional<String> value =
        circumstance.value(written.strip()).filter(v -> !session || sessions.contains(v));
    if (value.isPresent()) return value;
    return unknown(
        at,
        "circumstance-value-unknown",
        session ? sessions : circumstance.values(),
        problems,
        written.strip(),
        id);
  }

  private static Optional<String> unknown(
      Source at, String id, Collection<String> words, List<Problem> problems, String... arguments) {
    String hint = Suggestion.nearest(arguments[0], words).orElse("");
    problems.add(Problem.error(at, id, arguments).withHint(hint));
    return Optional.empty();
  }
}
