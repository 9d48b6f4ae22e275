package org.clausier.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/** Reads the folders. Each reading takes the list where its problems go. */
final class LibraryReader {

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
          "grids",
          "parameters");

  /** What changes no ruling and no sentence: a published version does not depend on it. */
  private static final List<String> UNSEALED =
      List.of("policies/", "demonstration/", "grids/", "fonts/");

  private static final String EVENTS = "reports/events.yaml";

  private final LibraryFiles files;
  final Vocabulary vocabulary;
  final LawBook law;
  final InkReader ink;
  private final Folders folders;

  LibraryReader(List<LibraryFiles> layers) {
    this.files = layers.size() == 1 ? layers.get(0) : new Layered(layers);
    this.folders = new Folders(files);
    this.vocabulary = new Vocabulary(folders);
    this.law = new LawBook(folders);
    this.ink = new InkReader(folders);
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
    events(problems);
    vocabulary.audiences(problems);
    vocabulary.circumstances(problems);
    vocabulary.conditions(problems);
    law.licences(problems);
    vocabulary.units(problems);
    ink.clauses(problems);
    law.figures(problems);
    files.folders("grids").forEach(id -> grid(id, problems));
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

  GridPlan grid(String id, List<Problem> problems) {
    String path = "grids/" + id + "/grid.yaml";
    if (!files.has(path)) throw new IllegalArgumentException("no grid « " + id + " »");
    return folders
        .read(path, problems)
        .map(f -> GridPlan.read(id, f, tree("practices"), tree("audiences")))
        .orElseGet(() -> new GridPlan(id, List.of(), List.of()));
  }

  Taxonomy tree(String kind) {
    record Placed(String id, String parent, int rank) {}
    String file = kind.equals("practices") ? "practice.yaml" : "audience.yaml";
    List<Placed> placed = new ArrayList<>();
    strictly(
        problems -> {
          for (String id : files.folders(kind)) {
            folders
                .read(kind + "/" + id + "/" + file, problems)
                .ifPresent(
                    f ->
                        placed.add(
                            new Placed(
                                id,
                                f.has("parent") ? f.text("parent").orElse("") : "",
                                f.has("rank") ? f.integer("rank", 0, Folders.FAR).orElse(0) : 0)));
          }
          return placed;
        });
    placed.sort(Comparator.comparingInt(Placed::rank).thenComparing(Placed::id));
    Map<String, String> parents = new LinkedHashMap<>();
    placed.forEach(p -> parents.put(p.id(), p.parent()));
    return new Taxonomy(parents);
  }

  /** The events that practices claim, and those of {@code reports/events.yaml}. */
  EventTable events(List<Problem> problems) {
    List<EventRule> rules = new ArrayList<>();
    List<String> paid = new ArrayList<>();
    if (files.has(EVENTS)) {
      folders
          .read(EVENTS, problems)
          .ifPresent(
              f -> {
                f.fields("set-aside")
                    .ifPresent(e -> rules.addAll(EventRule.read(e, EventRule.Fate.SET_ASIDE, "")));
                f.fields("untold")
                    .ifPresent(e -> rules.addAll(EventRule.read(e, EventRule.Fate.UNTOLD, "")));
                paid.addAll(f.texts("paid-modes"));
                f.done();
              });
    }
    vocabulary.practices(problems).values().forEach(p -> rules.addAll(p.events()));
    return EventTable.of(rules, paid, tree("audiences"), problems);
  }

  /** The fingerprint of what rulings and sentences are made of. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String path : files.paths()) {
        if (UNSEALED.stream().anyMatch(path::startsWith)) continue;
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update(files.bytes(path));
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
