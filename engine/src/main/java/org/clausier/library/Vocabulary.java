package org.clausier.library;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.problem.Problem;
import org.clausier.yaml.Node;

/** What people do, as whom, in which circumstances, on which conditions. */
record Vocabulary(Folders folders) {

  Map<String, Practice> practices(List<Problem> problems) {
    return folders.each(
        "practices",
        "practice.yaml",
        problems,
        (id, f) -> {
          f.node("parent");
          f.node("rank");
          f.node("seed");
          f.node("note");
          Map<String, Node> law = new LinkedHashMap<>();
          f.fields("law")
              .ifPresent(l -> l.keys().forEach(a -> l.node(a).ifPresent(n -> law.put(a, n))));
          return new Practice(
              id,
              f.text("act")
                  .map(a -> CopyrightAct.valueOf(a.toUpperCase(Locale.ROOT)))
                  .orElse(CopyrightAct.NONE),
              f.texts("reports"),
              f.texts("obligations"),
              f.fields("events")
                  .map(e -> EventRule.read(e, EventRule.Fate.USE, id))
                  .orElse(List.of()),
              law,
              Folders.legal(f));
        });
  }

  Map<String, Audience> audiences(List<Problem> problems) {
    return folders.each(
        "audiences",
        "audience.yaml",
        problems,
        (id, f) -> {
          f.node("parent");
          f.node("rank");
          f.node("seed");
          f.node("legal");
          f.node("note");
          return new Audience(id, new LinkedHashSet<>(f.texts("traits")));
        });
  }

  Map<String, Circumstance> circumstances(List<Problem> problems) {
    return folders.each(
        "circumstances",
        "circumstance.yaml",
        problems,
        (id, f) -> {
          f.node("seed");
          f.node("legal");
          f.node("note");
          Circumstance.Type type =
              Circumstance.Type.valueOf(
                  f.required("type").orElse("enumeration").toUpperCase(Locale.ROOT));
          List<String> values =
              switch (type) {
                case BOOLEAN -> List.of("true", "false");
                case COUNTRY -> List.of(Locale.getISOCountries());
                default -> f.texts("values");
              };
          Map<String, List<String>> words = new LinkedHashMap<>();
          f.fields("report-values").ifPresent(r -> r.keys().forEach(v -> words.put(v, r.texts(v))));
          return new Circumstance(
              id, type, values, f.text("scope").orElse("group"), f.texts("reports"), words);
        });
  }

  Map<String, Condition> conditions(List<Problem> problems) {
    return folders.each(
        "conditions",
        "condition.yaml",
        problems,
        (id, f) -> {
          f.node("seed");
          f.node("note");
          Map<String, Condition.Parameter> parameters = new LinkedHashMap<>();
          f.fields("parameters")
              .ifPresent(
                  ps ->
                      ps.keys()
                          .forEach(
                              p ->
                                  ps.fields(p)
                                      .ifPresent(
                                          d ->
                                              parameters.put(
                                                  p,
                                                  new Condition.Parameter(
                                                      d.text("type").orElse("text"),
                                                      d.integer("min", 0, Folders.FAR).orElse(0),
                                                      d.bool("required").orElse(false))))));
          return new Condition(
              id,
              parameters,
              f.required("timing").orElse("during"),
              f.required("effect").filter(e -> e.equals("permission-lost")).isPresent()
                  ? Condition.Effect.PERMISSION_LOST
                  : Condition.Effect.TO_REMEDY,
              f.texts("reports"),
              Folders.legal(f));
        });
  }

  Map<String, Unit> units(List<Problem> problems) {
    return folders.each(
        "units",
        "unit.yaml",
        problems,
        (id, f) -> {
          f.node("note");
          return new Unit(id, f.required("counts").orElse("events"));
        });
  }
}
