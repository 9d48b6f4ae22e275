package org.clausier.policy;

import java.util.List;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlWriter;

/** Writes a policy as {@link PolicyReader} reads it: reading what was written gives the same. */
public final class PolicyWriter {

  private final CellWriter cells;

  private PolicyWriter(Library library) {
    this.cells = new CellWriter(library);
  }

  /** The text of the file, in UTF-8 once encoded. */
  public static String write(Library library, Policy policy) {
    return YamlWriter.write(new PolicyWriter(library).tree(policy));
  }

  /** The same as data, for JSON. */
  public static Tree.Keys tree(Library library, Policy policy) {
    return new PolicyWriter(library).tree(policy);
  }

  private Tree.Keys tree(Policy p) {
    Tree.Builder keys =
        Tree.keys()
            .plain("clausier", Policy.FORMAT)
            .text("policy", p.id())
            .plain("version", p.version())
            .plain("published", p.published())
            .plain("effective", p.effective());
    p.notice().ifPresent(days -> keys.plain("notice", days));
    keys.text("library", p.library())
        .text("note", p.note())
        .put("review", p.review().map(PartsWriter::review))
        .put("producer", PartsWriter.producer(p.producer()))
        .put("course", PartsWriter.course(p.course()))
        .put("access", PartsWriter.access(p.access()))
        .put("request", p.request().map(PartsWriter::request))
        .put("grid", cells.grid(p.terms()));
    if (!p.fees().isEmpty()) keys.put("fees", new PriceWriter(cells).fees(p.fees()));
    keys.put("vat", p.vat().map(PartsWriter::vat));
    if (!p.questions().isEmpty()) keys.put("questions", questions(p.questions()));
    return keys.open();
  }

  private Tree questions(List<Question> questions) {
    return new Tree.Items(questions.stream().map(q -> (Tree) question(q)).toList(), true);
  }

  private Tree.Keys question(Question q) {
    Tree.Builder use = Tree.keys().text("audience", q.audience()).text("practice", q.practice());
    q.with().forEach((id, value) -> use.put(id, cells.value(id, value)));
    use.plain("day", q.day());
    return Tree.keys()
        .text("ask", q.ask())
        .put("use", use.done())
        .put("expect", expectation(q.expect()))
        .open();
  }

  private static Tree.Keys expectation(Question.Expectation e) {
    return Tree.keys()
        .text("verdict", e.verdict())
        .text("fee", e.fee())
        .put("conditions", texts(e.conditions()))
        .plain("contradiction", e.contradiction())
        .put("missing", texts(e.missing()))
        .text("layer", e.layer())
        .done();
  }

  /** An empty list is written too: « no condition » is an expectation. */
  private static Optional<Tree> texts(Optional<List<String>> texts) {
    return texts.map(
        all -> new Tree.Items(all.stream().map(t -> (Tree) new Tree.Text(t)).toList(), false));
  }
}
