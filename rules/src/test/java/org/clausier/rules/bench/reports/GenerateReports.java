package org.clausier.rules.bench.reports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Run by {@code benchmarks/audit/generate}. */
public final class GenerateReports {

  private static final String USE =
      "generate csv-excel|csv-program|csv-tabs|xlsx|xapi|xapi-team|openedx|members-xapi|members-openedx"
          + " ROWS LEARNERS ORGANISATIONS SEED FILE";

  private GenerateReports() {}

  public static void main(String... arguments) throws IOException {
    if (arguments.length != 6) {
      PrintStream messages = System.err;
      messages.println(USE);
      System.exit(2);
    }
    List<String> given = List.of(arguments);
    GeneratedReport report =
        GeneratedReport.of(
            Long.parseLong(given.get(4)),
            Long.parseLong(given.get(1)),
            Integer.parseInt(given.get(2)),
            Integer.parseInt(given.get(3)));
    Path file = Path.of(given.get(5));
    String format = given.get(0);
    switch (format) {
      case "xapi" -> report.xapi(false, file);
      case "xapi-team" -> report.xapi(true, file);
      case "xlsx" -> report.workbook(file);
      case "openedx" -> report.openEdx(file);
      case "members-xapi" -> report.members(true, file);
      case "members-openedx" -> report.members(false, file);
      default -> report.csv(layout(format), file);
    }
  }

  private static CsvLayout layout(String format) {
    if (!format.startsWith("csv-")) throw new IllegalArgumentException(USE);
    return CsvLayout.valueOf(format.substring("csv-".length()).toUpperCase(Locale.ROOT));
  }
}
