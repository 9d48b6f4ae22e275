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
 * A case of the library: a folder of policies, requests, agreements and usage reports; one of the
 * origins, or the course that the web application begins with.
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

  /**
   * A usage report, of any format, what else is known, and the agreements it is audited with.
   *
   * @param members who belongs to which organisation
   * @param mapping what its words mean
   */
  record Audited(
      String report,
      Optional<String> facts,
      List<String> agreements,
      Optional<String> members,
      Optional<String> mapping) {

    /** As it was handed over. */
    String file() {
      return report.substring(report.lastIndexOf('/') + 1);
    }

    /** The same without its kind. */
    String name() {
      return file().substring(0, file().lastIndexOf('.'));
    }
  }

  /** The cases, in their order. What came with the program must be right. */
  static List<DemoCase> all(Library library, Language language) {
    List<DemoCase> cases = new ArrayList<>();
    for (String root : List.of("policies", "demonstration")) {
      for (String folder : library.files().folders(root)) {
        if (library.files().has(root + "/" + folder + "/case.yaml")) {
          cases.add(read(library, language, root, folder));
        }
      }
    }
    cases.sort(Comparator.comparingInt(DemoCase::rank));
    return cases;
  }

  private static DemoCase read(Library library, Language language, String root, String folder) {
    String base = root + "/" + folder + "/";
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
                        a.texts("agreements").stream().map(t -> base + "agreements/" + t).toList(),
                        a.text("members").map(t -> base + "reports/" + t),
                        a.text("mapping").map(t -> base + "reports/" + t)))
            .toList();
    DemoCase read =
        new DemoCase(
            folder,
            f.required("title").orElse(""),
            f.fields("sentence").flatMap(s -> s.text(language.code())).orElse(""),
            f.integer("rank", 0, 1000).orElse(0),
            f.has("policies")
                ? f.texts("policies").stream().map(t -> base + t).toList()
                : paths(library, base + "policy-v\\d+\\.yaml"),
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
