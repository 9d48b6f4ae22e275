import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a server as fast as it answers, from the same machine, and tells how fast that was. Closed
 * loop: each connection asks again once it is answered, as visitors without cookies who accept
 * compressed pages. Run by benchmarks/load/run.
 *
 * <p>Arguments: address of the server, link of the first account, process of the server,
 * connections, seconds for each kind of request.
 */
final class Load {

  private static final String COURSE = "piloter-un-projet";
  private static final int AUDIENCES = 6;
  private static final int PRACTICES = 8;
  private static final int DAYS = 60;
  private static final double TICK_MILLIS = 10;

  private final URI server;
  private final long process;
  private final int connections;
  private final int seconds;
  private final ExecutorService threads;

  private Load(URI server, long process, int connections, int seconds) {
    this.server = server;
    this.process = process;
    this.connections = connections;
    this.seconds = seconds;
    this.threads = Executors.newFixedThreadPool(connections);
  }

  public static void main(String[] arguments) throws Exception {
    Load load =
        new Load(
            URI.create(arguments[0]),
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    load.run(URI.create(arguments[1]));
    load.threads.shutdown();
  }

  private void run(URI first) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-44s %9s %8s %8s %8s %7s %9s %8s %8s%n",
        "",
        "requests/s",
        "p50 ms",
        "p99 ms",
        "max ms",
        "errors",
        "CPU ms",
        "bytes",
        "RSS MB");
    String form = text("/c/" + COURSE + "/puis-je");
    List<String> audiences = options(form, "beneficiaire", AUDIENCES);
    List<String> practices = options(form, "pratique", PRACTICES);
    String style = found(text("/"), "href=\"(/static/clausier[^\"]*\\.css)\"");
    ask("floor: a file of the same server", List.of(style));
    ask("terms of use, page", List.of("/c/" + COURSE));
    ask("home", List.of("/"));
    String cases = audiences.size() * practices.size() + " cases × ";
    ask(
        "puis-je, one day, " + cases + "1",
        cases("/c/%s/puis-je?beneficiaire=%s&pratique=%s&jour=%s", audiences, practices, 1));
    ask(
        "puis-je, " + cases + DAYS + " days",
        cases("/c/%s/puis-je?beneficiaire=%s&pratique=%s&jour=%s", audiences, practices, DAYS));
    ask(
        "API ruling, " + cases + DAYS + " days",
        cases("/api/v1/courses/%s/rulings?audience=%s&practice=%s&day=%s", audiences, practices, DAYS));
    ask("badge", List.of("/c/" + COURSE + "/badge.svg"));
    new Editing(first).run();
  }

  private static List<String> cases(
      String pattern, List<String> audiences, List<String> practices, int days) {
    List<String> cases = new ArrayList<>();
    for (int d = 0; d < days; d++) {
      LocalDate day = LocalDate.of(2026, 11, 22).plusDays(d);
      for (String audience : audiences) {
        for (String practice : practices) {
          cases.add(String.format(pattern, COURSE, audience, practice, day));
        }
      }
    }
    return cases;
  }

  /** Warms up for half of the time, then measures. */
  private void ask(String what, List<String> paths) throws Exception {
    long before = ticks();
    during(paths, seconds / 2);
    before = ticks();
    long from = System.nanoTime();
    List<Seen> seen = during(paths, seconds);
    report(what, seen, System.nanoTime() - from, ticks() - before);
  }

  private List<Seen> during(List<String> paths, int time) throws Exception {
    List<Future<Seen>> running = new ArrayList<>();
    long end = System.nanoTime() + time * 1_000_000_000L;
    for (int c = 0; c < connections; c++) {
      int start = c * paths.size() / connections;
      running.add(threads.submit(() -> visitor(paths, start, end)));
    }
    List<Seen> all = new ArrayList<>();
    for (Future<Seen> one : running) all.add(one.get());
    return all;
  }

  private Seen visitor(List<String> paths, int start, long end) throws IOException {
    Seen seen = new Seen();
    try (Line line = new Line(server)) {
      for (int i = start; System.nanoTime() < end; i++) {
        long from = System.nanoTime();
        int status = line.get(paths.get(i % paths.size()));
        seen.add(System.nanoTime() - from, status == 200, line.length);
      }
    }
    return seen;
  }

  private void report(String what, List<Seen> seen, long nanos, long ticks) throws IOException {
    long[] all = seen.stream().flatMapToLong(s -> Arrays.stream(s.nanos, 0, s.count)).sorted().toArray();
    long errors = seen.stream().mapToLong(s -> s.errors).sum();
    long bytes = seen.stream().mapToLong(s -> s.bytes).sum();
    System.out.printf(
        Locale.ROOT,
        "%-44s %9.0f %8.1f %8.1f %8.1f %7d %9.2f %8d %8d%n",
        what,
        all.length * 1e9 / nanos,
        at(all, 0.5),
        at(all, 0.99),
        at(all, 1),
        errors,
        ticks * TICK_MILLIS / all.length,
        bytes / all.length,
        resident());
  }

  private static double at(long[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
  }

  private long resident() throws IOException {
    String status = Files.readString(Path.of("/proc/" + process + "/status"));
    return Long.parseLong(found(status, "VmRSS:\\s+([0-9]+) kB")) / 1024;
  }

  /** Processor time that the server has had, in hundredths of a second. */
  private long ticks() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
    String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(words[11]) + Long.parseLong(words[12]);
  }

  private String text(String path) throws Exception {
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", "fr").build(),
                BodyHandlers.ofString());
    if (page.statusCode() != 200) throw new IllegalStateException(path + ": " + page.statusCode());
    return page.body();
  }

  private static List<String> options(String page, String select, int count) {
    String list = found(page, "(?s)(<select[^>]*name=\"" + select + "\".*?</select>)");
    Matcher option = Pattern.compile("value=\"([a-z0-9-]+)\"").matcher(list);
    Set<String> ids = new TreeSet<>();
    while (option.find()) ids.add(option.group(1));
    return ids.stream().limit(count).toList();
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) throw new IllegalStateException("not found: " + pattern);
    return matcher.group(1);
  }

  /** What one connection saw. */
  private static final class Seen {
    private long[] nanos = new long[1 << 16];
    private int count;
    private long errors;
    private long bytes;

    void add(long time, boolean good, long length) {
      if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
      nanos[count++] = time;
      bytes += length;
      if (!good) errors++;
    }
  }

  /** A connection, kept open as long as the server wants. */
  private static final class Line implements AutoCloseable {
    private final URI server;
    private Socket socket;
    private InputStream in;
    private long length;

    Line(URI server) {
      this.server = server;
    }

    int get(String path) throws IOException {
      if (socket == null) open();
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + server.getAuthority()
              + "\r\nUser-Agent: load\r\nAccept: text/html,*/*\r\nAccept-Language: fr\r\nAccept-Encoding: gzip\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String status = line();
      boolean chunked = false;
      boolean last = false;
      length = 0;
      for (String h = line(); !h.isEmpty(); h = line()) {
        String header = h.toLowerCase(Locale.ROOT);
        if (header.startsWith("content-length:")) length = Long.parseLong(header.substring(15).strip());
        if (header.equals("transfer-encoding: chunked")) chunked = true;
        if (header.equals("connection: close")) last = true;
      }
      if (chunked) length = chunks();
      else in.skipNBytes(length);
      if (last) close();
      return Integer.parseInt(status.split(" ")[1]);
    }

    private long chunks() throws IOException {
      long all = 0;
      while (true) {
        int size = Integer.parseInt(line(), 16);
        in.skipNBytes(size);
        line();
        all += size;
        if (size == 0) return all;
      }
    }

    private void open() throws IOException {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(64);
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) throw new IOException("closed by the server");
        if (b != '\r') line.write(b);
      }
      return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
      if (socket != null) socket.close();
      socket = null;
    }
  }

  /** A producer who changes one cell after another, each time sending the grid as a browser does. */
  private final class Editing {

    private static final String EMAIL = "load@example.org";
    private static final String PASSWORD = "a long one for the load";
    private static final String GRID = "/cours/charge/regles";
    private static final Pattern REVISION =
        Pattern.compile("<input[^>]*id=\"revision\"[^>]*value=\"([0-9]+)\"");

    private final URI first;
    private final HttpClient browser =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Editing(URI first) {
      this.first = first;
    }

    void run() throws Exception {
      String path = first.getPath();
      send(path, form(get(path), Map.of("name", "Load", "email", EMAIL, "password", PASSWORD)), false);
      send("/connexion", form(get("/connexion"), Map.of("email", EMAIL, "password", PASSWORD)), false);
      String start = get("/cours/nouveau");
      String preset = found(start, "name=\"depart\" value=\"([^\"]+)\"");
      send("/cours/nouveau", form(start, Map.of("title", "Charge", "slug", "charge", "depart", preset)), false);
      String grid = get(GRID);
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("_csrf", csrf(grid));
      fields.put("revision", revision(grid));
      Matcher select = Pattern.compile("(?s)<select[^>]*name=\"([^\"]+/[^\"]+)\".*?</select>").matcher(grid);
      while (select.find()) {
        Matcher chosen = Pattern.compile("value=\"([a-z]+)\"[^>]*selected").matcher(select.group());
        if (chosen.find()) fields.put(select.group(1), chosen.group(1));
      }
      List<String> cells =
          fields.entrySet().stream()
              .filter(e -> e.getValue().matches("free|forbidden|silent"))
              .map(Map.Entry::getKey)
              .toList();
      save(fields, cells, seconds / 2);
      long before = ticks();
      long from = System.nanoTime();
      Seen seen = save(fields, cells, seconds);
      report(
          "a cell saved, one editor, " + (fields.size() - 2) + " cells sent",
          List.of(seen),
          System.nanoTime() - from,
          ticks() - before);
    }

    private Seen save(Map<String, String> fields, List<String> cells, int time) throws Exception {
      Seen seen = new Seen();
      long end = System.nanoTime() + time * 1_000_000_000L;
      for (int i = 0; System.nanoTime() < end; i++) {
        String cell = cells.get(i % cells.size());
        fields.put(cell, fields.get(cell).equals("free") ? "forbidden" : "free");
        long from = System.nanoTime();
        HttpResponse<String> answer = send(GRID, fields, true);
        long took = System.nanoTime() - from;
        Matcher revision = REVISION.matcher(answer.body());
        boolean good =
            answer.statusCode() == 200
                && revision.find()
                && !revision.group(1).equals(fields.get("revision"));
        if (good) fields.put("revision", revision.group(1));
        else fields.put("revision", revision(get(GRID)));
        seen.add(took, good, answer.body().length());
      }
      return seen;
    }

    private String get(String path) throws Exception {
      HttpResponse<String> page =
          browser.send(
              HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", "fr").build(),
              BodyHandlers.ofString());
      if (page.statusCode() != 200) throw new IllegalStateException(path + ": " + page.statusCode());
      return page.body();
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, boolean fragment)
        throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept-Language", "fr")
              .POST(BodyPublishers.ofString(encoded(fields)));
      if (fragment) request.header("HX-Request", "true");
      HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
      if (!fragment && answer.statusCode() != 302 && answer.statusCode() != 303) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + "\n" + answer.body());
      }
      return answer;
    }

    private Map<String, String> form(String page, Map<String, String> values) {
      Map<String, String> fields = new LinkedHashMap<>(values);
      fields.put("_csrf", csrf(page));
      return fields;
    }

    private String csrf(String page) {
      return found(page, "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    private String revision(String page) {
      return found(page, REVISION.pattern());
    }

    private String encoded(Map<String, String> fields) {
      return fields.entrySet().stream()
          .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
          .collect(Collectors.joining("&"));
    }

    private String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
