package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.library.Library;
import org.clausier.rules.bench.reports.CsvLayout;
import org.clausier.rules.bench.reports.GeneratedReport;
import org.clausier.tally.Count;
import org.clausier.tally.Situation;
import org.clausier.tally.Stretches;
import org.clausier.tally.Tally;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.csv.CsvReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that knows nothing of us counts the same rows: every situation, use, learner, person
 * and day agrees. {@code -Dclausier.oracle.rows=1000000} for more rows than by default.
 */
class CountsOracleTest {

  private static final int ROWS = Integer.getInteger("clausier.oracle.rows", 20_000);

  /** What names a learner counts once when all its cells are the same; other rows always count. */
  private static final String COUNTS =
      """
      with rows as (
        select * from read_csv('%s', delim=',', header=true, quote='"', escape='"', all_varchar=true,
          nullstr='', auto_detect=false, columns={'date':'VARCHAR','practice':'VARCHAR',
          'organisation':'VARCHAR','learner':'VARCHAR','audience':'VARCHAR','session':'VARCHAR',
          'count':'VARCHAR','participants':'VARCHAR','certificate':'VARCHAR',
          'attribution':'VARCHAR','remark':'VARCHAR'})
      ), once as (
        select * from rows where learner is null
        union all select distinct * from rows where learner is not null
      )
      select date_trunc('month', cast(date as date))::date, practice, organisation, audience, session,
        participants, certificate, attribution,
        sum(coalesce(cast("count" as bigint), 1)), count(distinct lower(learner)),
        sum(coalesce(cast("count" as bigint), 1) * coalesce(cast(participants as bigint), 0)),
        min(cast(date as date)), max(cast(date as date))
      from once group by all
      """;

  @TempDir Path folder;

  @Test
  void everyCountIsTheSame() throws IOException, SQLException {
    Path file = folder.resolve("report.csv");
    GeneratedReport.of(11, ROWS, Math.max(50, ROWS / 10), 40).csv(CsvLayout.PROGRAM, file);
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    // one row in a thousand is handed over twice
    for (int i = 1; i <= ROWS; i += 1000) lines.add(lines.get(i));
    Files.write(file, lines, StandardCharsets.UTF_8);

    Map<String, String> ours = ours(file);
    Map<String, String> theirs = theirs(file);
    assertThat(ours).hasSizeGreaterThan(ROWS / 100);
    assertThat(ours).isEqualTo(theirs);
  }

  private static Map<String, String> ours(Path file) {
    ReportWords words = new ReportWords(Library.builtIn(), List.of());
    Tally tally = new Tally(Stretches.months(), Set.of());
    long[] other = {0};
    new CsvReports(words, Pseudonyms.forThisAudit())
        .read(
            ReportSource.of("report.csv", file),
            item ->
                item.match(
                    tally::plus,
                    tally::plus,
                    r -> other[0]++,
                    r -> {},
                    t -> other[0]++,
                    a -> other[0]++))
        .match(
            reading -> reading,
            refused -> {
              throw new AssertionError(refused);
            });
    assertThat(other[0]).isZero();
    Map<String, String> counts = new TreeMap<>();
    tally.counts().forEach((s, c) -> counts.put(key(s), value(c)));
    return counts;
  }

  private static String key(Situation s) {
    return String.join(
        "|",
        s.from() + "",
        s.practice(),
        s.organisation(),
        s.audience().orElse("null"),
        s.known().getOrDefault("session", "null"),
        s.known().getOrDefault("participants", "null"),
        s.known().getOrDefault("certificate", "null"),
        Boolean.TRUE.equals(s.conditions().get("attribution")) ? "oui" : "null");
  }

  private static String value(Count c) {
    return String.join(
        "|",
        c.events() + "",
        c.learners() + "",
        c.participants() + "",
        c.first() + "",
        c.last() + "");
  }

  private static Map<String, String> theirs(Path file) throws SQLException {
    Map<String, String> counts = new TreeMap<>();
    try (Connection base = DriverManager.getConnection("jdbc:duckdb:");
        Statement asking = base.createStatement();
        ResultSet found = asking.executeQuery(COUNTS.formatted(file))) {
      while (found.next()) counts.put(columns(found, 1, 8), columns(found, 9, 13));
    }
    return counts;
  }

  private static String columns(ResultSet row, int from, int to) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      text.append(i == from ? "" : "|").append(row.getString(i));
    }
    return text.toString();
  }
}
