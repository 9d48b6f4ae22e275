package org.clausier.cli.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.clausier.yaml.Fields;
import org.clausier.yaml.YamlReader;

/**
 * An origin case of the library: a folder of policies, requests, agreements and usage reports.
 *
 * @param policies paths of its versions
 * @param requests paths of its requests, one by one
 * @param table the path of its table of many requests
 */
record DemoCase(
    String id,
    String title,
    String sentence,
    int rank,
    List<String> policies,
    List<String> requests,
    Optional<String> table,
    List<Audited> audits) {

  /** A usage report, what else is known, and the agreements it is audited with. */
  record Audited(String report, Optional<String> facts, List<String> agreements) {

    String name() {
      return report.substring(report.lastIndexOf('/') + 1).replaceAll("\\.csv$", "");
    }
  }

  /** The cases, in their order. What came with the program must be right. */
  static List<DemoCase> all(Library library, Language language) {
    List<DemoCase> cases = new ArrayList<>();
    for (String folder : library.files().folders("policies")) {
      if (library.files().has("policies/" + folder + "/case.yaml")) {
        cases.add(read(library, language, folder));
      }
    }
    cases.sort(Comparator.comparingInt(DemoCase::rank));
    return cases;
  }

  private static DemoCase read(Library library, Language language, String folder) {
    String base = "policies/" + folder + "/";
    List<Problem> problems = new ArrayList<>();
    Fields f =
        YamlReader.read(base + "case.yaml", library.files().bytes(base + "case.yaml"))
            .match(
                m -> new Fields(base + "case.yaml", m, problems),
                wrong -> {
                  throw new IllegalStateException(wrong.toString());
                });
    List<Audited> audits =
        f.list("audits").stream()
            .map(
                a ->
                    new Audited(
                        base + "reports/" + a.required("report").orElse(""),
                        a.text("facts").map(t -> base + "reports/" + t),
                        a.texts("agreements").stream().map(t -> base + "agreements/" + t).toList()))
            .toList();
    DemoCase read =
        new DemoCase(
            folder,
            f.required("title").orElse(""),
            f.fields("sentence").flatMap(s -> s.text(language.code())).orElse(""),
            f.integer("rank", 0, 1000).orElse(0),
            paths(library, base + "policy-v\\d+\\.yaml"),
            paths(library, base + "requests/[^/]+\\.yaml"),
            Optional.of(base + "requests.csv").filter(library.files()::has),
            audits);
    if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
    return read;
  }

  private static List<String> paths(Library library, String pattern) {
    return library.files().paths().stream().filter(p -> p.matches(pattern)).toList();
  }

  /** The pieces of work: what the progress bar counts. */
  int pieces() {
    return policies.size() + requests.size() + (table.isPresent() ? 1 : 0) + audits.size();
  }
}
