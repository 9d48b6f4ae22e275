package org.clausier.schema;

import static org.clausier.schema.Shape.DAY;
import static org.clausier.schema.Shape.MONEY;
import static org.clausier.schema.Shape.TEXT;
import static org.clausier.schema.Shape.TRUTH;
import static org.clausier.schema.Shape.integer;
import static org.clausier.schema.Shape.list;
import static org.clausier.schema.Shape.object;
import static org.clausier.schema.Shape.oneOf;
import static org.clausier.schema.Shape.ref;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.library.Circumstance;
import org.clausier.library.Condition;
import org.clausier.library.Library;
import org.clausier.library.Words;
import org.clausier.words.Language;
import org.clausier.yaml.Tree;

/** The words of the library as definitions: what a cell, a condition or a price may hold. */
record Vocabulary(Library library) {

  private static final Map<String, String> VERDICTS =
      new TreeMap<>(
          Map.of(
              "free", "No payment, no agreement.",
              "paid", "Against the fee named.",
              "agreement", "After an agreement, priced or not.",
              "forbidden", "Not allowed.",
              "silent", "The producer declines to say."));

  Tree.Builder definitions() {
    return Tree.keys()
        .put("practice", Shape.ids(labels("practices", library.practiceTree().ids())))
        .put("leaf", Shape.ids(labels("practices", library.practiceTree().leaves())))
        .put("audience", Shape.ids(labels("audiences", library.audienceTree().ids())))
        .put("licence", Shape.ids(labels("licences", library.licences().keySet())))
        .put("unit", Shape.ids(units()))
        .put("verdict", Shape.ids(VERDICTS))
        .put("day", DAY)
        .put("money", MONEY)
        .put("when", when())
        .put("condition", condition())
        .put("term", term())
        .put("cell", oneOf(ref("verdict"), ref("term"), list(oneOf(ref("verdict"), ref("term")))))
        .put("fee", fee());
  }

  Map<String, String> labels(String kind, Collection<String> ids) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String id : ids) {
      String folder = kind + "/" + id;
      boolean named = library.hasWords(folder, Language.EN);
      labels.put(id, named ? library.words(folder, Language.EN).form("label") : id);
    }
    return labels;
  }

  private Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    for (String id : library.units().keySet()) {
      Words words = library.words("units/" + id, Language.EN);
      units.put(id, words.has("one") ? words.form("one") : id);
    }
    return units;
  }

  private Tree when() {
    Tree.Builder properties = Tree.keys();
    for (Circumstance c : library.circumstances().values()) {
      properties.put(
          c.id(),
          switch (c.type()) {
            case INTEGER -> object("", Tree.keys().put("min", integer(0)).put("max", integer(0)));
            case BOOLEAN -> oneOf(TRUTH, list(TRUTH));
            case SESSION, COUNTRY -> oneOf(TEXT, list(TEXT));
            case ENUMERATION -> oneOf(value(c), list(value(c)));
          });
    }
    return object("", properties);
  }

  /** One value of a circumstance, as a question knows it. */
  Tree value(Circumstance c) {
    return switch (c.type()) {
      case INTEGER -> integer(0);
      case BOOLEAN -> TRUTH;
      case SESSION, COUNTRY -> TEXT;
      case ENUMERATION -> Shape.words(c.values().toArray(String[]::new));
    };
  }

  private Tree condition() {
    Map<String, Condition> conditions = library.conditions();
    List<String> bare =
        conditions.values().stream()
            .filter(c -> c.parameters().values().stream().noneMatch(Condition.Parameter::required))
            .map(Condition::id)
            .toList();
    Tree.Builder figures = Tree.keys();
    conditions.values().stream()
        .filter(c -> !c.parameters().isEmpty())
        .forEach(c -> figures.put(c.id(), parameters(c)));
    return oneOf(Shape.ids(labels("conditions", bare)), object("", figures));
  }

  private static Tree parameters(Condition condition) {
    Tree.Builder properties = Tree.keys();
    StringBuilder required = new StringBuilder();
    condition
        .parameters()
        .forEach(
            (name, p) -> {
              if (p.required()) required.append(required.isEmpty() ? "" : " ").append(name);
              properties.put(
                  name,
                  switch (p.type()) {
                    case "integer" -> integer(p.least());
                    case "list" -> list(TEXT);
                    default -> TEXT;
                  });
            });
    return object(required.toString(), properties);
  }

  private static Tree term() {
    return object(
        "verdict",
        Tree.keys()
            .put("verdict", ref("verdict"))
            .put("when", ref("when", "The circumstances under which it holds."))
            .put("fee", TEXT)
            .put("from", ref("day", "The first day, included."))
            .put("to", ref("day", "The last day, included."))
            .put("conditions", list(ref("condition")))
            .put(
                "announced",
                object(
                    "text",
                    Tree.keys()
                        .put("text", TEXT)
                        .put("from", ref("day"))
                        .put("amount", ref("money"))))
            .put("note", TEXT));
  }

  private static Tree fee() {
    Tree tier =
        object(
            "",
            Tree.keys()
                .put("to", integer(1))
                .put("price", ref("money"))
                .put("price-ttc", ref("money")));
    Tree adjustment =
        object(
            "coefficient",
            Tree.keys()
                .put("when", ref("when"))
                .put("coefficient", Shape.type("number", "string"))
                .put("reason", TEXT));
    return object(
        "unit",
        Tree.keys()
            .put("unit", ref("unit"))
            .put("per", Shape.words("session", "month", "year"))
            .put("mode", Shape.words("marginal", "volume"))
            .put("price", ref("money", "Before tax."))
            .put("price-ttc", ref("money", "All taxes included: what an individual pays."))
            .put("tiers", list(tier))
            .put("minimum", ref("money"))
            .put("cap", ref("money"))
            .put("free-quota", integer(0))
            .put("adjust", list(adjustment))
            .put("covers", list(ref("practice")))
            .put("from", ref("day"))
            .put("to", ref("day"))
            .put("note", TEXT));
  }
}
