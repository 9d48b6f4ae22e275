package org.clausier.audit.export;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausier.audit.AuditReport;
import org.clausier.audit.sheet.Sheet;
import org.clausier.audit.sheet.Value;
import org.clausier.audit.words.AuditSheets;
import org.clausier.library.Library;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * An audit as one table, as French Excel opens it by itself: UTF-8 with its mark, semicolons, a
 * comma in the amounts. The balance of rows and the account follow the findings, each row saying
 * what it is.
 */
public final class AuditCsv {

  private static final String END = "\r\n";

  private final Language language;

  private AuditCsv(Language language) {
    this.language = language;
  }

  public static byte[] of(Library library, AuditReport report, Language language) {
    AuditCsv csv = new AuditCsv(language);
    Sheet sheet = AuditSheets.together(library, report, language);
    String text =
        csv.line(sheet.head().stream().map(Value::of).toList())
            + sheet.rows().stream().map(csv::line).collect(joining());
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
  }

  private String line(List<Value> values) {
    return values.stream().map(this::field).collect(joining(";")) + END;
  }

  private String field(Value value) {
    return value.match(
        text -> text.isEmpty() ? "" : quoted(Harmless.text(Typography.set(language, text))),
        number -> number + "",
        sum -> sum.toString().replace('.', ','),
        day -> day + "");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
