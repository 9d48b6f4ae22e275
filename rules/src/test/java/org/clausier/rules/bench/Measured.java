package org.clausier.rules.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.rules.audit.DroolsAuditRules;
import org.clausier.rules.bench.reports.Population;
import org.clausier.rules.ruling.DroolsRuleBook;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Reports;

/** One way of going through a file, three times, in a JVM of its own. */
public final class Measured {

  /**
   * What a file is written in, and what a database is asked of it: the fields that tell an
   * organisation, a practice and a month, given by name and never guessed, the uses of each
   * together, and the learners exactly. It works on the same file, with as many threads; its memory
   * is its own, outside the heap. It takes no fingerprint, counts a row sent twice twice, never
   * looks at other fields, takes the month of UTC for that of Paris, any text for a date and any
   * learner as written: what we do beyond that is in our time alone.
   */
  public enum Kind {
    CSV(
        """
        select organisation, practice, substr("date", 1, 7), count(*), count(distinct learner)
        from read_csv('%s', delim=',', header=true, quote='"', escape='"', auto_detect=false,
          columns={'date':'VARCHAR','practice':'VARCHAR','organisation':'VARCHAR',
          'learner':'VARCHAR','audience':'VARCHAR','session':'VARCHAR','count':'VARCHAR',
          'participants':'VARCHAR','certificate':'VARCHAR','attribution':'VARCHAR',
          'remark':'VARCHAR'})
        group by all
        """),
    NDJSON(
        """
        select context.team.account.name, verb.id, substr("timestamp", 1, 7), count(*),
          count(distinct actor.account.name), object.definition.type
        from read_json('%s', format='newline_delimited', columns={'id':'VARCHAR',
          'actor':'STRUCT(account STRUCT(homePage VARCHAR, name VARCHAR))',
          'verb':'STRUCT(id VARCHAR)',
          'object':'STRUCT(id VARCHAR, definition STRUCT(type VARCHAR))',
          'timestamp':'VARCHAR',
          'context':'STRUCT(team STRUCT(account STRUCT(name VARCHAR)))'})
        group by all
        """);

    private final String query;

    Kind(String query) {
      this.query = query;
    }
  }

  private static final PrintStream OUT = System.out;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final String CASE = "policies/abc-gestion-de-projet/";
  private static final Library LIBRARY = Library.builtIn();

  private Measured() {}

  public static void main(String... arguments) throws IOException, SQLException {
    Kind kind = Kind.valueOf(arguments[1]);
    Path file = Path.of(arguments[2]);
    StringBuilder times = new StringBuilder();
    StringBuilder works = new StringBuilder();
    String found = "";
    for (int pass = 0; pass < 3; pass++) {
      long from = System.nanoTime();
      long work = MACHINE.getProcessCpuTime();
      found =
          switch (arguments[0]) {
            case "database" -> database(kind, file);
            case "read" -> read(file);
            default -> audit(file);
          };
      times.append(milliseconds(System.nanoTime() - from));
      works.append(milliseconds(MACHINE.getProcessCpuTime() - work));
    }
    OUT.println(
        String.join(
            "\t", times.toString().strip(), works.toString().strip(), resident() + "", found));
  }

  private static String milliseconds(long nanoseconds) {
    return String.format(Locale.ROOT, "%.0f ", nanoseconds / 1e6);
  }

  private static String database(Kind kind, Path file) throws SQLException {
    long groups = 0;
    long rows = 0;
    try (Connection base = DriverManager.getConnection("jdbc:duckdb:");
        Statement asking = base.createStatement()) {
      asking.execute("set threads = " + Runtime.getRuntime().availableProcessors());
      try (ResultSet row = asking.executeQuery(kind.query.formatted(file))) {
        while (row.next()) {
          groups++;
          rows += row.getLong(4);
        }
      }
    }
    return rows + " rows in " + groups + " groups";
  }

  /** All that is done to a row before it is counted: its encoding, its words, its learner. */
  private static String read(Path file) {
    long[] items = {0};
    Reading reading =
        ok(
            Reports.format()
                .reader(new ReportWords(LIBRARY, List.of()), Pseudonyms.forThisAudit())
                .read(ReportSource.of("report", file), item -> items[0]++));
    return reading.accepted() + " accepted";
  }

  private static String audit(Path file) {
    AuditRun run =
        new AuditRun(
            LIBRARY,
            new DroolsRuleBook(),
            new CguArticles(LIBRARY),
            new DroolsAuditRules(),
            Reports.format());
    AuditReport report =
        ok(
            run.of(
                new AuditRun.Request(
                    List.of(policy("policy-v1.yaml"), policy("policy-v2.yaml")),
                    List.of(),
                    Optional.of(facts()),
                    List.of(ReportSource.of("report", file)),
                    List.of(),
                    // the generator writes all the days of 2026
                    LocalDate.of(2026, 12, 31),
                    "benchmark",
                    Pseudonyms.forThisAudit())));
    return report.acceptedRows()
        + " accepted, "
        + report.uses().size()
        + " situations, "
        + report.findings().size()
        + " findings";
  }

  /** Without its sessions, nor the questions that name them: any session is one of the course. */
  private static Policy policy(String name) {
    String text = new String(LIBRARY.files().bytes(CASE + name), StandardCharsets.UTF_8);
    String terms = text.substring(0, text.indexOf("\nquestions:") + 1);
    byte[] bytes = terms.replaceAll("(?m)^  sessions: .*$", "").getBytes(StandardCharsets.UTF_8);
    return ok(PolicyReader.read(LIBRARY, name, bytes)).policy();
  }

  /** Of the organisation that has the most learners in the report. */
  private static AuditFile facts() {
    String siret = new Population(7, 100, 40, 2026).organisation(0).siret();
    String text =
        """
        clausier: 1
        facts: benchmark
        organisation: { name: Organisme 0, audience: company, country: FR, identifiers: { siret: "%s" }, public: false }
        acceptances:
          - { policy: abc-gestion-de-projet, version: 2, day: 2026-01-02, by: "au nom de l’entreprise" }
        """;
    return ok(
        AuditFileReader.read(
            LIBRARY, "facts", text.formatted(siret).getBytes(StandardCharsets.UTF_8)));
  }

  /** The most that was resident, in MB. */
  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        problems -> {
          throw new IllegalStateException(problems.toString());
        });
  }
}
