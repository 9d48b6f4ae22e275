package org.clausier.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clausier.analysis.Analysis;
import org.clausier.cgu.Cgu;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Problem;
import org.clausier.words.Figures;
import org.clausier.words.Typography;

/** One version of a case: its grid, its problems, its CGU. */
final class VersionWork {

  private final Works works;
  private final DemoCase of;
  private final List<PolicyFile> versions;

  VersionWork(Works works, DemoCase of, List<PolicyFile> versions) {
    this.works = works;
    this.of = of;
    this.versions = versions;
  }

  /** The problems that {@code check} has with the version. */
  List<Problem> problems(PolicyFile file) {
    return Analysis.of(works.library(), versions, works.rules(), works.articles()).stream()
        .filter(p -> p.source().name().equals(file.name()))
        .toList();
  }

  /** Writes the policy and its CGU, and gives what the page shows of them. */
  Map<String, Object> model(PolicyFile file, List<Problem> problems) {
    Policy policy = file.policy();
    String name = "cgu-v" + policy.version();
    String folder = of.id() + "/";
    Document cgu =
        Cgu.document(works.library(), policy, works.language(), works.today(), works.rules());
    works.print(cgu, policy.producer().name(), folder + name);
    works.out().write(folder + name + ".json", Cgu.json(works.library(), policy, cgu) + "\n");
    String source = file.name().substring(file.name().lastIndexOf('/') + 1);
    works.out().write(folder + source, works.library().files().bytes(file.name()));
    Map<String, Object> model = new TreeMap<>();
    model.put("anchor", "v" + policy.version());
    model.put(
        "title",
        works.say(
            "version",
            policy.version(),
            policy.effective().map(Figures.in(works.language())::day).orElse("–")));
    model.put(
        "links",
        List.of(
            link(name + ".pdf", works.say("cgu.pdf")),
            link(name + ".html", works.say("cgu.html")),
            link(name + ".json", works.say("cgu.json")),
            link(source, works.say("policy"))));
    model.put("table", table(cgu));
    model.put("problemsTitle", works.say("problems", problems.size()));
    model.put(
        "problems",
        problems.stream()
            .map(
                p ->
                    Map.of(
                        "class", p.severity().name().toLowerCase(Locale.ROOT),
                        "text", works.messages().paragraph(p)))
            .toList());
    return model;
  }

  /** The grid is the annex of the CGU: one table, one function. */
  private Map<String, Object> table(Document cgu) {
    Block.Table table =
        cgu.annexes().get(0).blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst()
            .orElseThrow();
    List<List<Map<String, Object>>> rows = new ArrayList<>();
    for (List<Block.Cell> row : table.rows()) {
      rows.add(
          row.stream()
              .map(c -> Map.<String, Object>of("text", set(c.text()), "class", c.cssClass()))
              .toList());
    }
    return Map.of(
        "caption", set(table.caption()),
        "head", table.head().stream().map(this::set).toList(),
        "rows", rows);
  }

  private String set(String text) {
    return Typography.set(works.language(), text);
  }

  static Map<String, Object> link(String href, String text) {
    return Map.of("href", href, "text", text);
  }
}
