package org.clausier.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.Multipart;
import org.clausier.web.account.Account;
import org.clausier.web.account.Role;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Version;

/**
 * A long report handed over to the real server as a browser does, then audited by the command; then
 * the page of an audit with thousands of findings. Run by {@code benchmarks/import/run}.
 */
public final class ImportBenchmark {

  private static final PrintStream OUT = System.out;
  private static final String SLUG = "piloter-un-projet";
  private static final long LOOK = 100;

  private final Path folder;
  private final Path report;
  private final String facts;

  private ImportBenchmark(Path folder) throws IOException {
    this.folder = folder;
    this.report = folder.resolve("releve.csv");
    this.facts =
        """
        clausier: 1
        facts: mesure
        organisation: { name: Organisme 0, audience: company, country: FR, identifiers: { siret: "%s" }, public: false }
        acceptances:
          - { policy: piloter-un-projet, version: 3, day: 2026-01-02, by: "au nom de l’entreprise" }
        """
            .formatted(organisation());
  }

  public static void main(String... arguments) throws Exception {
    OUT.printf(
        Locale.ROOT,
        "machine: %d cores, Java %s, load before: %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Files.readString(Path.of("/proc/loadavg")).strip());
    ImportBenchmark benchmark = new ImportBenchmark(Path.of(arguments[0]));
    OUT.printf(
        Locale.ROOT, "%s rows, %d MB%n", arguments[1], Files.size(benchmark.report) / 1_000_000);
    Account account = benchmark.prepares();
    long audit = benchmark.hands(account);
    benchmark.audits();
    new FindingsBenchmark(benchmark.data()).measures(account, audit);
    System.exit(0);
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** The organisation that has the most learners in the report: its numbers begin so. */
  private String organisation() throws IOException {
    try (Stream<String> lines = Files.lines(report)) {
      return lines
          .map(l -> l.split(",", 4)[2])
          .filter(o -> o.startsWith("999000000"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Somebody of the demonstration's producer, and its terms as files for the command. */
  private Account prepares() throws IOException {
    try (Installation here = Installation.start(data(), "clausier.demonstration", "true")) {
      Course course = here.get(Courses.class).bySlug(SLUG).orElseThrow();
      Files.createDirectories(folder.resolve("terms"));
      for (Version v : here.get(Shelf.class).of(course).versions()) {
        Files.writeString(folder.resolve("terms/policy-v" + v.number() + ".yaml"), v.policy());
      }
      Files.writeString(folder.resolve("faits.yaml"), facts);
      return here.fixtures().person(course.producer(), Role.PRODUCER, Role.AUDITOR);
    }
  }

  /** From the first byte sent to the findings shown; what the server holds meanwhile. */
  private long hands(Account account) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("./clausier", "serve", "--port", "0", "--data", data().toString());
    builder.environment().put("CLAUSIER_TODAY", "2026-11-22");
    builder.environment().put("MAVEN_OPTS", "");
    Path said = folder.resolve("said");
    Process server = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      Client client = new Client(address(server, said));
      client.signsIn(account.email(), Fixtures.PASSWORD);
      client.get("/audits");
      TimeUnit.SECONDS.sleep(5);
      Resident resident = new Resident(server.pid());
      long before = resident.now();
      Multipart head = new Multipart().text("_csrf", client.csrf()).text("cours", SLUG);
      head.file("faits", "faits.yaml", facts.getBytes(StandardCharsets.UTF_8));
      resident.start();
      long from = System.nanoTime();
      var answer = client.sends("/audits/nouveau", head.with("releve", report), Multipart.type());
      long received = System.nanoTime();
      String at = Client.next(answer);
      if (at.isEmpty()) throw new IllegalStateException(answer.statusCode() + answer.body());
      String audit = at.replaceFirst("^(/audits/[0-9]+).*", "$1");
      // what is guessed is not discussed here
      if (at.endsWith("/import/lecture")) {
        at = Client.next(client.post(audit + "/reprendre", Map.of()));
      }
      while (at.endsWith("/lecture")) {
        TimeUnit.MILLISECONDS.sleep(LOOK);
        String next = Client.next(client.get(audit + "/lecture"));
        if (!next.isEmpty()) at = next;
      }
      long read = System.nanoTime();
      boolean asked = at.endsWith("/controle");
      if (asked) client.post(at, Map.of());
      var page = client.get(audit);
      long shown = System.nanoTime();
      if (page.statusCode() != 200) throw new IllegalStateException(audit + page.statusCode());
      OUT.printf(
          Locale.ROOT,
          "upload %.1f s, read and counted %.1f s later, concluded and shown %.1f s later:"
              + " %.1f s in all%n",
          seconds(from, received),
          seconds(received, read),
          seconds(read, shown),
          seconds(from, shown));
      OUT.printf(
          Locale.ROOT,
          "server: %d MB before; meanwhile %s MB, each tenth of the way; %d MB at most%n",
          before,
          resident.tenths(),
          resident.most());
      OUT.println(asked ? "some rows were rejected, or words guessed" : "all was known");
      return Long.parseLong(audit.replaceFirst("/audits/", ""));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static String address(Process server, Path said) throws Exception {
    while (server.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(LOOK);
      for (String line : Files.readAllLines(said)) {
        int at = line.indexOf("http://localhost:");
        if (at >= 0) return line.substring(at).replaceFirst("(:[0-9]+).*", "$1");
      }
    }
    throw new IllegalStateException(Files.readString(said));
  }

  /** The same file, by the command. */
  private void audits() throws Exception {
    List<Double> times = new ArrayList<>();
    long most = 0;
    for (int pass = 0; pass < 3; pass++) {
      long from = System.nanoTime();
      Process command =
          new ProcessBuilder(
                  "./clausier",
                  "audit",
                  report.toString(),
                  "--policy",
                  folder.resolve("terms").toString(),
                  "--facts",
                  folder.resolve("faits.yaml").toString(),
                  "-o",
                  folder.resolve("audit-" + pass + ".json").toString(),
                  "--json")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("audited").toFile())
              .start();
      Resident resident = new Resident(command.pid());
      resident.start();
      int code = command.waitFor();
      times.add(seconds(from, System.nanoTime()));
      most = Math.max(most, resident.most());
      if (code > 1) throw new IllegalStateException(Files.readString(folder.resolve("audited")));
    }
    OUT.printf(Locale.ROOT, "clausier audit, whole command: %s s, %d MB%n", times, most);
  }

  static double seconds(long from, long to) {
    return Math.round((to - from) / 1e8) / 10.0;
  }

  /** What a process holds in memory, looked at ten times a second. */
  private static final class Resident extends Thread {
    private final Path status;
    private final List<Long> seen = new ArrayList<>();

    Resident(long process) {
      super("resident");
      setDaemon(true);
      status = Path.of("/proc/" + process + "/status");
    }

    @Override
    public void run() {
      try {
        while (Files.exists(status)) {
          long now = now();
          synchronized (seen) {
            seen.add(now);
          }
          sleep(LOOK);
        }
      } catch (IOException | InterruptedException e) {
        // it ended: what was seen is kept
        interrupt();
      }
    }

    long now() throws IOException {
      return Files.readAllLines(status).stream()
          .filter(l -> l.startsWith("VmRSS"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    }

    long most() {
      synchronized (seen) {
        return seen.stream().mapToLong(Long::longValue).max().orElse(0);
      }
    }

    String tenths() {
      synchronized (seen) {
        long[] ten = new long[10];
        for (int i = 0; i < seen.size(); i++) {
          int t = i * 10 / seen.size();
          ten[t] = Math.max(ten[t], seen.get(i));
        }
        return Arrays.toString(ten);
      }
    }
  }
}
