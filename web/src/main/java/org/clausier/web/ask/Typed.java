package org.clausier.web.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;
import org.clausier.uses.DayReader;
import org.clausier.uses.UseReader;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question as it was typed, in an address or in a form: its words may mean nothing.
 *
 * @param day empty for today
 * @param with circumstances of the library that were given, in its order
 */
public record Typed(String audience, String practice, String day, Map<String, String> with) {

  public static final String AUDIENCE = "beneficiaire";
  public static final String PRACTICE = "pratique";
  public static final String DAY = "jour";

  /** Nothing asked yet. */
  public static final Typed NOTHING = new Typed("", "", "", Map.of());

  public Typed {
    with = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  /** Picks what concerns the question among the parameters of a request. */
  public static Typed of(Library library, Map<String, String> parameters) {
    Map<String, String> with = new LinkedHashMap<>();
    for (String id : library.circumstances().keySet()) {
      String value = parameters.getOrDefault(id, "").strip();
      if (!value.isEmpty()) with.put(id, value);
    }
    return new Typed(
        parameters.getOrDefault(AUDIENCE, "").strip(),
        parameters.getOrDefault(PRACTICE, "").strip(),
        parameters.getOrDefault(DAY, "").strip(),
        with);
  }

  /** The question that a use is. */
  public static Typed of(Use use) {
    return new Typed(use.audience(), use.practice(), use.day().toString(), use.known());
  }

  /** Whether a form was not sent yet. */
  public boolean blank() {
    return audience.isEmpty() && practice.isEmpty();
  }

  /** What it means, or all that is wrong with it; the source of a problem names its field. */
  public Outcome<Use> use(Library library, List<String> sessions, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (audience.isEmpty()) problems.add(Problem.error(Source.of(AUDIENCE), "ask-audience"));
    if (practice.isEmpty()) problems.add(Problem.error(Source.of(PRACTICE), "ask-practice"));
    Optional<LocalDate> asked = day.isEmpty() ? Optional.of(today) : DayReader.read(day);
    if (asked.isEmpty()) problems.add(Problem.error(Source.of(DAY), "ask-day", day));
    if (audience.isEmpty() || practice.isEmpty()) return Outcome.refused(problems);
    return new UseReader(library, sessions)
        .use(Source.of(""), practice, audience, asked.orElse(today), with)
        .match(
            use -> problems.isEmpty() ? Outcome.ok(use) : Outcome.refused(problems),
            more -> {
              more.forEach(p -> problems.add(placed(p)));
              return Outcome.refused(problems);
            });
  }

  private static Problem placed(Problem p) {
    String field =
        p.id().startsWith("practice")
            ? PRACTICE
            : p.id().startsWith("audience") ? AUDIENCE : p.arguments().get(1);
    return new Problem(p.severity(), Source.of(field), p.id(), p.arguments(), p.hint());
  }

  /** Its address, always the same for the same question. */
  public String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    if (!audience.isEmpty()) address.queryParam(AUDIENCE, "{audience}");
    if (!practice.isEmpty()) address.queryParam(PRACTICE, "{practice}");
    if (!day.isEmpty()) address.queryParam(DAY, "{day}");
    Map<String, Object> values =
        new LinkedHashMap<>(Map.of("audience", audience, "practice", practice, "day", day));
    with.forEach(
        (id, value) -> {
          address.queryParam(id, "{with-" + id + "}");
          values.put("with-" + id, value);
        });
    return address.encode().buildAndExpand(values).toUriString();
  }
}
