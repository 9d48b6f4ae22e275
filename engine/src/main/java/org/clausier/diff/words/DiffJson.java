package org.clausier.diff.words;

import java.util.List;
import org.clausier.diff.CellChange;
import org.clausier.diff.Diff;
import org.clausier.diff.Said;
import org.clausier.diff.Where;
import org.clausier.diff.text.ClauseChange;
import org.clausier.diff.text.TextDiff;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.ruling.Dimension;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;

/** Two versions compared, for programs: the same objects, with the words of a language. */
public final class DiffJson {

  private final CellWords cells;

  private DiffJson(Library library, Language language) {
    this.cells = new CellWords(library, language);
  }

  /** On one line. */
  public static String of(Library library, Language language, Diff diff, TextDiff text) {
    return JsonWriter.write(new DiffJson(library, language).tree(diff, text));
  }

  private Tree tree(Diff diff, TextDiff text) {
    return Tree.keys()
        .plain("clausier", 1)
        .put("before", version(diff.before()))
        .put("after", version(diff.after()))
        .put("cells", all(diff.changes().stream().map(this::cell).toList()))
        .put("clauses", all(text.changes().stream().map(DiffJson::clause).toList()))
        .open();
  }

  /** An empty list is written: « nothing changed » is an answer. */
  private static Tree all(List<Tree> items) {
    return new Tree.Items(items, false);
  }

  private static Tree version(Policy p) {
    return Tree.keys()
        .text("policy", p.id())
        .plain("version", p.version())
        .plain("published", p.published())
        .plain("effective", p.effective())
        .done();
  }

  private Tree cell(CellChange c) {
    return Tree.keys()
        .text("practice", c.practice())
        .text("audience", c.audience())
        .texts("except", c.except())
        .text("mark", c.mark().id())
        .put("before", said(c.before(), cells.before(c)))
        .put("after", said(c.after(), cells.after(c)))
        .items("where", c.where().stream().filter(w -> !w.everywhere()).map(this::where).toList())
        .texts("whereWords", cells.where(c))
        .done();
  }

  private static Tree said(Said said, String words) {
    return Tree.keys()
        .text("verdict", said.answer())
        .plain("contradiction", said.contradiction())
        .text("fee", said.fee().map(f -> f.id()))
        .texts("conditions", said.conditions().stream().map(d -> d.condition()).toList())
        .text("words", words)
        .done();
  }

  private Tree where(Where where) {
    Tree.Builder keys = Tree.keys().plain("from", where.from()).plain("to", where.to());
    where
        .circumstances()
        .forEach((id, parts) -> keys.items(id, parts.stream().map(DiffJson::part).toList()));
    return keys.done();
  }

  private static Tree part(Dimension.Part part) {
    if (part instanceof Dimension.Part.Values values) {
      return Tree.keys().texts("values", values.values()).done();
    }
    Dimension.Part.Span span = (Dimension.Part.Span) part;
    Tree.Builder keys = Tree.keys().plain("min", span.min());
    if (span.max().isPresent()) keys.plain("max", span.max().getAsInt());
    return keys.done();
  }

  private static Tree clause(ClauseChange c) {
    return Tree.keys()
        .text("id", c.id())
        .text("kind", c.kind().id())
        .text("before", c.before())
        .text("after", c.after())
        .text("title", c.title())
        .items(
            "spans",
            c.spans().stream()
                .map(s -> Tree.keys().text("fate", s.fate().id()).text("text", s.text()).done())
                .toList())
        .done();
  }
}
