package org.clausier.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Problem;
import org.clausier.usage.ReportWords;
import org.clausier.web.kept.Kept;
import org.clausier.web.words.ProblemJson;
import org.clausier.words.Language;
import org.clausier.yaml.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the screens of reading, columns and values show, for programs: what the reader makes of the
 * beginning of a report, and the words that a mapping may choose among.
 */
@Component
public class Preview {

  private final Looking looking;
  private final FieldWords words;
  private final ProblemJson json;

  Preview(Looking looking, FieldWords words, ProblemJson json) {
    this.looking = looking;
    this.words = words;
    this.json = json;
  }

  /** As it is read now, by what was said of it so far; whatever may name somebody is hidden. */
  public Tree.Builder of(Kept audit, Language language) {
    Seen seen = looking.at(audit);
    ReportWords known = looking.words(audit);
    Tree chosen =
        Tree.keys()
            .text("format", said(audit.kind()))
            .text("charset", said(audit.charset()))
            .text("separator", Intake.cut(audit.cut()))
            .text("sheet", said(audit.sheet()))
            .done();
    return Tree.keys()
        .put("chosen", chosen)
        .text("mapping", audit.mapping())
        .plain("clear", seen.known())
        .plain("events", seen.events())
        .plain("beginning", seen.cut())
        .texts("sheets", looking.sheets(audit))
        .put("lines", items(seen.lines().stream().<Tree>map(Preview::line).toList()))
        .put("tables", items(seen.tables().stream().map(t -> table(t, known, language)).toList()))
        .put("fields", items(choices(words.fields(known, language))))
        .put("notes", problems(seen.notes(), language))
        .put("problems", problems(seen.problems(), language));
  }

  private static String said(@Nullable String choice) {
    return choice == null ? "" : choice;
  }

  private static Tree line(Seen.Line line) {
    return Tree.keys()
        .text("sheet", line.sheet())
        .plain("row", line.row())
        .plain("header", line.header())
        .put("cells", items(texts(line.cells())))
        .done();
  }

  private Tree table(Seen.Table table, ReportWords known, Language language) {
    return Tree.keys()
        .text("sheet", table.sheet())
        .plain("header", table.header())
        .texts("missing", table.missing())
        .put(
            "columns",
            items(table.columns().stream().map(c -> column(c, known, language)).toList()))
        .open();
  }

  private Tree column(Seen.Field c, ReportWords known, Language language) {
    Tree.Builder keys =
        Tree.keys()
            .text("name", c.name())
            .text("status", c.status().name().toLowerCase(java.util.Locale.ROOT))
            .text("field", c.field())
            .texts("samples", c.samples());
    if (c.values().isEmpty()) return keys.done();
    List<Tree> values = new ArrayList<>();
    for (Map.Entry<String, Long> v : c.values().entrySet()) {
      boolean told = known.isValue(c.field(), v.getKey());
      values.add(
          Tree.keys()
              .text("value", v.getKey())
              .plain("rows", v.getValue())
              .text("means", told ? known.meaning(c.field(), v.getKey()).orElse("") : "")
              .text("nearest", c.unknown().getOrDefault(v.getKey(), ""))
              .done());
    }
    return keys.put("values", items(values))
        .plain("hidden", c.hidden())
        .put("choices", items(choices(words.values(known, c.field(), language))))
        .open();
  }

  private static List<Tree> choices(List<FieldWords.Choice> choices) {
    return choices.stream()
        .<Tree>map(c -> Tree.keys().text("id", c.value()).text("label", c.label()).done())
        .toList();
  }

  private Tree problems(List<Problem> problems, Language language) {
    return items(problems.stream().map(p -> json.problem(p, language)).toList());
  }

  private static List<Tree> texts(List<String> texts) {
    return texts.stream().<Tree>map(Tree.Text::new).toList();
  }

  private static Tree items(List<Tree> items) {
    return new Tree.Items(items, true);
  }
}
