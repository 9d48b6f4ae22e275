package org.clausier.usage.mapping;

import java.util.HashSet;
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

  private MappingProposal(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param name of the report
   */
  public static String of(Library library, Language language, String name, Survey.Table table) {
    return new MappingProposal(Messages.of(library, language)).text(name, table);
  }

  private String text(String name, Survey.Table table) {
    comment("mapping.head", name);
    comment("mapping.how");
    line("clausier: 1");
    line("mapping: " + quoted(name));
    line("headers: " + quoted(table.headers()) + remark("mapping.headers"));
    for (String missing : table.missing()) comment("mapping.missing." + missing);
    line("columns:");
    Set<String> written = new HashSet<>();
    for (Survey.Surveyed column : table.columns()) column(column, table, written);
    values(table.columns());
    line("# dates: day-first" + remark("mapping.dates"));
    return out.toString();
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
    Map<String, Survey.Surveyed> unknown = new TreeMap<>();
    for (Survey.Surveyed c : columns) {
      if (!c.unknown().isEmpty() || c.hidden() > 0) unknown.putIfAbsent(c.field(), c);
    }
    if (unknown.values().stream().allMatch(c -> c.unknown().isEmpty())) line("values: {}");
    else line("values:");
    unknown.forEach(
        (field, c) -> {
          if (c.hidden() > 0) comment("mapping.values.hidden", c.hidden() + "", field);
          if (c.unknown().isEmpty()) return;
          line("  " + field + ":");
          Set<String> written = new HashSet<>();
          c.unknown()
              .forEach(
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
    out.append(text.replace('\n', ' ')).append('\n');
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
