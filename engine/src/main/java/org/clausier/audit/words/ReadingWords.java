package org.clausier.audit.words;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.library.Messages;
import org.clausier.usage.ColumnReading;
import org.clausier.usage.Reading;
import org.clausier.usage.TableReading;
import org.clausier.words.Language;

/** How a report was read, in sentences that are set: its notes, then what became of each column. */
public final class ReadingWords {

  private final Messages messages;

  public ReadingWords(Library library, Language language) {
    this.messages = Messages.of(library, language);
  }

  public List<String> of(Reading reading) {
    List<String> lines = new ArrayList<>();
    reading.notes().forEach(n -> lines.add(sheet(n.source().sheet()) + messages.sentence(n)));
    reading.tables().forEach(t -> columns(t, lines));
    return lines;
  }

  private void columns(TableReading table, List<String> lines) {
    for (ColumnReading.Status status : ColumnReading.Status.values()) {
      String columns =
          table.columns().stream()
              .filter(c -> c.status() == status)
              .map(this::column)
              .collect(joining(", "));
      if (columns.isEmpty()) continue;
      lines.add(sheet(table.sheet()) + messages.text("audit.columns." + status.id(), columns));
    }
  }

  private String column(ColumnReading c) {
    if (c.name().isEmpty()) return messages.text("audit.column.nameless", c.letters());
    return c.field().isEmpty()
        ? messages.text("audit.column.left", c.name())
        : messages.text("audit.column.read", c.name(), c.field());
  }

  private String sheet(String name) {
    return name.isEmpty() ? "" : messages.text("audit.sheet", name) + " ";
  }
}
