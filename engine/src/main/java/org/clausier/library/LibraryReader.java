package org.clausier.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads the folders. Each reading takes the list where its problems go. */
final class LibraryReader {

  private static final int FAR = 10_000;
  private static final List<String> ADDED =
      List.of(
          "practices",
          "audiences",
          "circumstances",
          "conditions",
          "obligations",
          "licences",
          "units",
          "clauses",
          "parameters");

  private final LibraryFiles files;

  LibraryReader(List<LibraryFiles> layers) {
    this.files = layers.size() == 1 ? layers.get(0) : new Layered(layers);
  }

  LibraryFiles files() {
    return files;
  }

  /** Runs a reading of what must be right. */
  <T> T strictly(Function<List<Problem>, T> reading) {
    List<Problem> problems = new ArrayList<>();
    T value = reading.apply(problems);
    if (!problems.isEmpty()) throw new IllegalStateException("library: " + problems);
    return value;
  }

  /** Reads everything for its problems: a third party's folders are not trusted to be right. */
  List<Problem> problemsOfAll() {
    List<Problem> problems = new ArrayList<>();
    practices(problems);
    audiences(problems);
    circumstances(problems);
    conditions(problems);
    licences(problems);
    units(problems);
    clauses(problems);
    figures(problems);
    return problems;
  }

  static List<Problem> redefinitions(LibraryFiles own, LibraryFiles more) {
    List<Problem> problems = new ArrayList<>();
    for (String kind : ADDED) {
      for (String id : more.folders(kind)) {
        if (own.folders(kind).contains(id)) {
          problems.add(Problem.error(Source.of(kind + "/" + id), "library-redefined", id));
        }
      }
    }
    return problems;
  }

  Map<String, Practice> practices(List<Problem> problems) {
    return each(
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
              law,
              legal(f));
        });
  }

  Map<String, Audience> audiences(List<Problem> problems) {
    return each(
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
    return each(
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
    return each(
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
                                                      d.integer("min", 0, FAR).orElse(0),
                                                      d.bool("required").orElse(false))))));
          return new Condition(
              id,
              parameters,
              f.required("timing").orElse("during"),
              f.required("effect").filter(e -> e.equals("permission-lost")).isPresent()
                  ? Condition.Effect.PERMISSION_LOST
                  : Condition.Effect.TO_REMEDY,
              f.texts("reports"),
              legal(f));
        });
  }

  Map<String, Licence> licences(List<Problem> problems) {
    return each(
        "licences",
        "licence.yaml",
        problems,
        (id, f) -> {
          f.node("legal");
          f.node("note");
          f.node("seed");
          List<Licence.Grant> grants =
              f.list("grants").stream()
                  .map(
                      g ->
                          new Licence.Grant(
                              g.required("practice").orElse(""),
                              g.required("audience").orElse(""),
                              g.textMap("when"),
                              g.texts("conditions"),
                              g.bool("disputed").orElse(false)))
                  .toList();
          return new Licence(
              id, f.text("url").orElse(""), new LinkedHashSet<>(f.texts("traits")), grants);
        });
  }

  Map<String, Unit> units(List<Problem> problems) {
    return each(
        "units",
        "unit.yaml",
        problems,
        (id, f) -> {
          f.node("note");
          return new Unit(id, f.required("counts").orElse("events"));
        });
  }

  Map<String, Clause> clauses(List<Problem> problems) {
    return each(
        "clauses",
        "clause.yaml",
        problems,
        (id, f) -> {
          f.node("since");
          f.node("seed");
          f.node("note");
          return new Clause(
              id,
              f.texts("documents"),
              f.required("article").orElse(""),
              f.integer("rank", 0, FAR).orElse(0),
              f.required("kind").orElse("information"),
              f.texts("needs"),
              f.texts("unless"),
              legal(f));
        });
  }

  DocumentPlan document(String id, List<Problem> problems) {
    Fields f = read("documents/" + id + "/document.yaml", problems).orElseThrow();
    List<DocumentPlan.Annex> annexes =
        f.list("annexes").stream()
            .map(a -> new DocumentPlan.Annex(a.required("id").orElse(""), a.texts("needs")))
            .toList();
    return new DocumentPlan(
        id,
        f.texts("articles"),
        annexes,
        f.textMap("generated"),
        f.texts("brief"),
        f.texts("columns"));
  }

  Map<String, LegalFigure> figures(List<Problem> problems) {
    Map<String, LegalFigure> result = new LinkedHashMap<>();
    for (String path : files.paths()) {
      if (path.startsWith("parameters/") && path.endsWith(".yaml")) {
        read(path, problems)
            .ifPresent(
                f -> {
                  String id = f.required("id").orElse("");
                  List<LegalFigure.Period> values =
                      f.list("values").stream()
                          .map(
                              v ->
                                  new LegalFigure.Period(
                                      v.day("from").orElse(LocalDate.MIN),
                                      v.day("to"),
                                      v.required("value").orElse("")))
                          .toList();
                  result.put(
                      id,
                      new LegalFigure(
                          id,
                          f.text("unit").orElse(""),
                          f.required("source").orElse(""),
                          f.required("confidence").orElse(""),
                          values));
                });
      }
    }
    return result;
  }

  Words words(String folder, Language language, List<Problem> problems) {
    String path = folder + "/" + language.code() + ".md";
    if (!files.has(path)) throw new IllegalStateException("no words: " + path);
    String text = files.text(path);
    if (!text.startsWith("---\n")) return new Words(folder, Map.of(), text.strip());
    int end = text.indexOf("\n---", 3);
    Map<String, String> forms = new LinkedHashMap<>();
    parse(path, text.substring(4, end).getBytes(java.nio.charset.StandardCharsets.UTF_8), problems)
        .ifPresent(f -> f.keys().forEach(k -> f.text(k).ifPresent(t -> forms.put(k, t))));
    return new Words(folder, forms, text.substring(end + 4).strip());
  }

  Map<String, String> messages(Language language) {
    Map<String, String> result = new LinkedHashMap<>();
    String folder = "messages/" + language.code() + "/";
    for (String path : files.paths()) {
      if (path.startsWith(folder) && path.endsWith(".properties")) {
        Properties properties = new Properties();
        try {
          properties.load(new StringReader(files.text(path)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(k -> result.put(k, properties.getProperty(k)));
      }
    }
    return result;
  }

  Taxonomy tree(String kind) {
    record Placed(String id, String parent, int rank) {}
    String file = kind.equals("practices") ? "practice.yaml" : "audience.yaml";
    List<Placed> placed = new ArrayList<>();
    strictly(
        problems -> {
          for (String id : files.folders(kind)) {
            read(kind + "/" + id + "/" + file, problems)
                .ifPresent(
                    f ->
                        placed.add(
                            new Placed(
                                id,
                                f.has("parent") ? f.text("parent").orElse("") : "",
                                f.has("rank") ? f.integer("rank", 0, FAR).orElse(0) : 0)));
          }
          return placed;
        });
    placed.sort(Comparator.comparingInt(Placed::rank).thenComparing(Placed::id));
    Map<String, String> parents = new LinkedHashMap<>();
    placed.forEach(p -> parents.put(p.id(), p.parent()));
    return new Taxonomy(parents);
  }

  /** The fingerprint leaves out policies and pages: what changes no ruling and no sentence. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String path : files.paths()) {
        if (path.startsWith("policies/") || path.startsWith("fonts/")) continue;
        digest.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(files.bytes(path));
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Maker<T> {
    T make(String id, Fields fields);
  }

  private <T> Map<String, T> each(
      String kind, String file, List<Problem> problems, Maker<T> maker) {
    Map<String, T> result = new LinkedHashMap<>();
    for (String id : files.folders(kind)) {
      if (!files.has(kind + "/" + id + "/" + file)) continue;
      read(kind + "/" + id + "/" + file, problems)
          .ifPresent(
              f -> {
                result.put(id, maker.make(id, f));
                f.done();
              });
    }
    return result;
  }

  private static List<Reference> legal(Fields f) {
    return f.list("legal").stream()
        .map(
            l -> {
              l.node("href");
              return new Reference(
                  l.required("title").orElse(""),
                  l.required("confidence").orElse(""),
                  l.text("says").orElse(""));
            })
        .toList();
  }

  private Optional<Fields> read(String path, List<Problem> problems) {
    return parse(path, files.bytes(path), problems);
  }

  private static Optional<Fields> parse(String path, byte[] bytes, List<Problem> problems) {
    Outcome<Node.Mapping> outcome = YamlReader.read(path, bytes);
    return outcome.match(
        m -> Optional.of(new Fields(path, m, problems)),
        refused -> {
          problems.addAll(refused);
          return Optional.empty();
        });
  }

  /** Several layers as one; ids do not meet, so neither do paths. */
  private record Layered(List<LibraryFiles> layers, List<String> paths) implements LibraryFiles {
    Layered(List<LibraryFiles> layers) {
      this(layers, layers.stream().flatMap(l -> l.paths().stream()).distinct().sorted().toList());
    }

    @Override
    public byte[] bytes(String path) {
      return layers.stream().filter(l -> l.has(path)).findFirst().orElseThrow().bytes(path);
    }
  }
}
