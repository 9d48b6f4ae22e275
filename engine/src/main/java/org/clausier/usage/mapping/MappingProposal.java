package org.clausier.usage.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.usage.Mapping;
import org.clausier.usage.ReportWords;
import org.clausier.usage.Survey;
import org.clausier.words.Language;

/**
 * A mapping to be completed: what was recognised, and « ? » where a person must decide. Read back
 * as it is, it says what remains undecided.
 */
public final class MappingProposal {

  private final Messages messages;
  private final StringBuilder out = new StringBuilder();
  private String margin = "";

  private MappingProposal(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param name of the report
   * @param tables one at least: the sheets of a workbook; those of the same columns have one
   *     mapping
   */
  public static String of(
      Library library, Language language, String name, List<Survey.Table> tables) {
    return new MappingProposal(Messages.of(library, language)).text(name, tables);
  }

  private String text(String name, List<Survey.Table> tables) {
    Map<String, List<Survey.Table>> same = new LinkedHashMap<>();
    tables.forEach(t -> same.computeIfAbsent(t.headers(), h -> new ArrayList<>()).add(t));
    comment("mapping.head", name);
    comment("mapping.how");
    line("clausier: 1");
    line("mapping: " + quoted(name));
    if (same.size() > 1) line("tables:");
    for (List<Survey.Table> alike : same.values()) {
      if (same.size() > 1) {
        List<String> sheets = alike.stream().map(Survey.Table::sheet).toList();
        margin = "  ";
        comment("mapping.sheets", String.join(", ", sheets));
        margin = "  - ";
      }
      table(alike);
    }
    return out.toString();
  }

  private void table(List<Survey.Table> alike) {
    Survey.Table table = alike.get(0);
    line("headers: " + quoted(table.headers()) + remark("mapping.headers"));
    margin = " ".repeat(margin.length());
    for (String missing : table.missing()) comment("mapping.missing." + missing);
    line("columns:");
    Set<String> written = new HashSet<>();
    for (Survey.Surveyed column : table.columns()) column(column, table, written);
    values(alike.stream().flatMap(t -> t.columns().stream()).toList());
    line("# dates: day-first" + remark("mapping.dates"));
  }

  private void column(Survey.Surveyed c, Survey.Table table, Set<String> written) {
    if (c.name().isEmpty()) comment("mapping.column.hidden");
    else if (!written.add(ReportWords.plain(c.name()))) comment("mapping.column.twice", c.name());
    else line("  " + quoted(c.name()) + ": " + says(c, table));
  }

  private String says(Survey.Surveyed c, Survey.Table table) {
    return switch (c.status()) {
      case USED -> c.field() + remark("mapping.column.used");
      case GUESSED ->
          c.field() + remark(c.byValues() ? "mapping.column.by-values" : "mapping.column.guessed");
      case PERSONAL -> Mapping.IGNORE + remark("mapping.column.personal");
      case IGNORED ->
          table.missing().isEmpty() || c.field().equals("remark")
              ? Mapping.IGNORE + remark("mapping.column.ignored")
              : quoted(MappingReader.UNDECIDED) + remark("mapping.column.undecided");
    };
  }

  private void values(List<Survey.Surveyed> columns) {
    Map<String, Map<String, String>> unknown = new TreeMap<>();
    Map<String, Integer> hidden = new TreeMap<>();
    for (Survey.Surveyed c : columns) {
      if (c.unknown().isEmpty() && c.hidden() == 0) continue;
      unknown.computeIfAbsent(c.field(), f -> new TreeMap<>()).putAll(c.unknown());
      hidden.merge(c.field(), c.hidden(), Integer::sum);
    }
    line(unknown.values().stream().allMatch(Map::isEmpty) ? "values: {}" : "values:");
    unknown.forEach(
        (field, values) -> {
          int more = hidden.getOrDefault(field, 0);
          if (more > 0) comment("mapping.values.hidden", more + "", field);
          if (values.isEmpty()) return;
          line("  " + field + ":");
          Set<String> written = new HashSet<>();
          values.forEach(
              (value, near) -> {
                if (!written.add(ReportWords.plain(value))) return;
                String perhaps = near.isEmpty() ? "" : remark("mapping.value.perhaps", near);
                line("    " + quoted(value) + ": " + quoted(MappingReader.UNDECIDED) + perhaps);
              });
        });
  }

  private String remark(String key, String... arguments) {
    return "  # " + messages.text(key, arguments);
  }

  private void comment(String key, String... arguments) {
    line("# " + messages.text(key, arguments));
  }

  private void line(String text) {
    out.append(margin).append(text.replace('\n', ' ')).append('\n');
  }

  /** In double quotes, as YAML and JSON both read them. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
        quoted.append("\\u%04x".formatted((int) c));
      } else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
