package org.clausier.diff.words;

import java.util.List;
import org.clausier.audit.Band;
import org.clausier.diff.CellChange;
import org.clausier.diff.Diff;
import org.clausier.diff.Said;
import org.clausier.diff.Where;
import org.clausier.diff.effect.Effect;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.text.ClauseChange;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.ruling.Dimension;
import org.clausier.tally.Count;
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
  public static String of(Library library, Language language, Comparison compared) {
    return JsonWriter.write(new DiffJson(library, language).tree(compared));
  }

  private Tree tree(Comparison compared) {
    Diff diff = compared.cells();
    return Tree.keys()
        .plain("clausier", 1)
        .put("before", version(diff.before()))
        .put("after", version(diff.after()))
        .put("cells", all(diff.changes().stream().map(this::cell).toList()))
        .put("clauses", all(compared.text().changes().stream().map(DiffJson::clause).toList()))
        .put("effects", compared.effects().map(DiffJson::effects))
        .open();
  }

  /** What a version would have changed. */
  public static Tree effects(Effects effects) {
    return Tree.keys()
        .plain("simulation", true)
        .plain("uses", effects.uses())
        .plain("differenceCents", effects.difference().cents())
        .put("organisations", all(effects.each().stream().map(DiffJson::effect).toList()))
        .done();
  }

  private static Tree effect(Effect e) {
    return Tree.keys()
        .text("organisation", e.organisation())
        .plain("uses", e.uses())
        .put(
            "moves",
            all(
                e.moves().stream()
                    .map(
                        m ->
                            counted(m.small(), m.count())
                                .text("before", m.before().id())
                                .text("after", m.after().id())
                                .done())
                    .map(Tree.class::cast)
                    .toList()))
        .items(
            "unknown",
            e.unknown().stream()
                .map(u -> counted(u.small(), u.count()).texts("missing", u.missing()).done())
                .toList())
        .plain("beforeCents", e.before().cents())
        .plain("afterCents", e.after().cents())
        .plain("differenceCents", e.difference().cents())
        .plain("rejectedRows", e.rejected())
        .done();
  }

  /** The exact count, or the band and nothing else. */
  private static Tree.Builder counted(boolean small, Count count) {
    return small
        ? Tree.keys().text("learners", "1-" + (Band.SMALL - 1))
        : Tree.keys().plain("uses", count.events());
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
