package org.clausier.rules.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clausier.rules.bench.reports.CsvLayout;
import org.clausier.rules.bench.reports.GeneratedReport;

/**
 * Our whole audit, reading alone, and a database that groups and counts the same file, side by side
 * in one run: run by {@code benchmarks/audit/run}. Each works in a JVM of its own, so that what is
 * resident is its own; three passes each, the first cold.
 */
public final class AuditBenchmark {

  private static final PrintStream OUT = System.out;
  private static final List<String> MODES = List.of("database", "read", "audit");
  private static final int LEARNERS_ONE_IN = 10;
  private static final int ORGANISATIONS = 40;

  private AuditBenchmark() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    OUT.printf(
        Locale.ROOT,
        "machine: %d cores, %s, Java %s, heap of each %s, load before: %s%n",
        threads,
        processor(),
        System.getProperty("java.version"),
        heap(),
        Files.readString(Path.of("/proc/loadavg")).strip());
    OUT.println(
        "times in ms: the first pass, cold, then the median of three; work of all cores in the"
            + " median pass; resident at most");
    Path folder = Files.createTempDirectory("clausier-benchmark");
    try {
      for (String rows : arguments) {
        for (Measured.Kind kind : Measured.Kind.values()) measure(kind, number(rows), folder);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static void measure(Measured.Kind kind, long rows, Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("report." + kind.name().toLowerCase(Locale.ROOT));
    GeneratedReport report =
        GeneratedReport.of(7, rows, (int) Math.max(100, rows / LEARNERS_ONE_IN), ORGANISATIONS);
    if (kind == Measured.Kind.CSV) report.csv(CsvLayout.PROGRAM, file);
    else report.xapi(true, file);
    OUT.printf(Locale.ROOT, "%n%s, %,d rows, %,d MB%n", kind, rows, Files.size(file) >> 20);
    double database = 0;
    double read = 0;
    for (String mode : MODES) {
      Passes passes = passes(mode, kind, file);
      if (mode.equals("database")) database = passes.median();
      if (mode.equals("read")) read = passes.median();
      OUT.printf(
          Locale.ROOT,
          "%-9s %,8.0f %,8.0f   %,8.0f work   %,5d MB   %s   %s   %s%n",
          mode,
          passes.cold(),
          passes.median(),
          passes.work(),
          passes.resident(),
          ratio(passes.median(), database, "database"),
          ratio(passes.median(), read, "read"),
          passes.found());
    }
    Files.delete(file);
  }

  /** Nothing but blanks for what was not measured yet, or is the measure. */
  private static String ratio(double time, double of, String name) {
    boolean told = of > 0 && time != of;
    String text = told ? String.format(Locale.ROOT, "%.2f x %s", time / of, name) : "";
    return String.format(Locale.ROOT, "%-15s", text);
  }

  /**
   * What a JVM of its own found.
   *
   * @param works of all the cores, in ms: it does not depend on who else is at work
   */
  private record Passes(List<Double> times, List<Double> works, long resident, String found) {
    double cold() {
      return times.get(0);
    }

    double median() {
      return median(times);
    }

    double work() {
      return median(works);
    }

    private static double median(List<Double> of) {
      double[] sorted = of.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }

  private static Passes passes(String mode, Measured.Kind kind, Path file)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap(), "-Xms96m", "-Xmn64m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Measured.class.getName(), mode, kind.name(), file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), "UTF-8").strip();
    if (process.waitFor() != 0) throw new IllegalStateException(mode + " failed: " + said);
    String[] fields = said.split("\t", -1);
    return new Passes(numbers(fields[0]), numbers(fields[1]), Long.parseLong(fields[2]), fields[3]);
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }

  private static String heap() {
    return System.getProperty("clausier.heap", "512m");
  }

  private static long number(String rows) {
    return (long) (Double.parseDouble(rows) * 1_000_000);
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(l -> l.startsWith("model name"))
        .findFirst()
        .map(l -> l.substring(l.indexOf(':') + 1).strip())
        .orElse("unknown");
  }
}
