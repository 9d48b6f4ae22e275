package org.clausier.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads the YAML of folders, one by one, in the order of their names. */
record Folders(LibraryFiles files) {

  /** A rank, a year, a count of days: nothing in the library is larger. */
  static final int FAR = 10_000;

  interface Maker<T> {
    T make(String id, Fields fields);
  }

  <T> Map<String, T> each(String kind, String file, List<Problem> problems, Maker<T> maker) {
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

  static List<Reference> legal(Fields f) {
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

  Optional<Fields> read(String path, List<Problem> problems) {
    return parse(path, files.bytes(path), problems);
  }

  static Optional<Fields> parse(String path, byte[] bytes, List<Problem> problems) {
    Outcome<Node.Mapping> outcome = YamlReader.read(path, bytes);
    return outcome.match(
        m -> Optional.of(new Fields(path, m, problems)),
        refused -> {
          problems.addAll(refused);
          return Optional.empty();
        });
  }
}
