package org.clausier.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report is written in, once decompressed. */
public enum FileKind {
  /** Separated values, in any encoding that spreadsheets write. */
  CSV,
  /** A workbook without macros. */
  XLSX,
  /** One JSON array of events, or one object that holds them; which events is told by each. */
  JSON,
  /** One JSON object a line; which events is told by each. */
  NDJSON,
  /** JSON or NDJSON, all of it xAPI statements. */
  XAPI,
  /** JSON or NDJSON, all of it Open edX tracking events. */
  OPENEDX;

  /** As it is asked for: {@code csv}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FileKind> of(String id) {
    return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(FileKind::id).toList();
  }
}
