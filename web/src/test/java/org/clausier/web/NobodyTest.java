package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clausier.demonstration.Demonstration;
import org.clausier.library.Library;
import org.clausier.web.account.Account;
import org.clausier.web.account.ApiTokens;
import org.clausier.web.account.Role;
import org.clausier.web.audit.AuditPrints.Form;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.kept.Audits;
import org.clausier.web.kept.State;
import org.clausier.web.mail.Outbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whatever is read of the demonstration's reports, nobody who learned is in what comes out: every
 * page that links lead to, for everybody; every form of every audit; messages, logs, the API.
 */
@Tag("slow")
class NobodyTest {

  private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._-]+@[\\w.-]+\\.[a-z]+");

  /** As the demonstration numbers its learners: H-0702, lumen_5101, 00402. */
  private static final Pattern NUMBER =
      Pattern.compile("\\b(?:H-?\\d{3,}|lumen_\\d+|00[1-9]\\d{2})\\b");

  private static final Pattern CALLED =
      Pattern.compile("(?:par|auprès de|contact :|de|avec) (\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)");
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final int OF_A_KIND = 12;

  @TempDir Path data;
  private final Set<String> people = new TreeSet<>();
  private int read;

  @Test
  void nobody_of_the_reports_is_in_what_is_served_sent_or_logged() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    log.start();
    try (Installation here =
        Installation.start(
            data,
            "clausier.demonstration",
            "true",
            "clausier.limit.sign-in",
            "1000000/1s",
            "clausier.limit.api",
            "1000000/1s",
            "clausier.limit.api-address",
            "1000000/1s",
            "clausier.limit.verify",
            "1000000/1s")) {
      // once it has started: a start sets its logs anew
      root.setLevel(Level.INFO);
      root.addAppender(log);
      List<Demonstration.Report> reports = Demonstration.read(Library.builtIn()).reports();
      reports.forEach(r -> people.addAll(people(r)));
      assertThat(people).describedAs("people to look for").hasSizeGreaterThan(100);
      Course course = here.get(Courses.class).bySlug("piloter-un-projet").orElseThrow();
      Account all = here.fixtures().person(course.producer(), Role.PRODUCER, Role.AUDITOR);
      Program program = new Program(here, all);
      for (Demonstration.Report r : reports) audited(here, program, r, course);
      crawled(here, Optional.empty(), "/", "/puis-je", "/verifier", "/docs/api", "/connexion");
      for (Role role : Role.values()) {
        Account somebody = here.fixtures().person(course.producer(), role);
        crawled(
            here,
            Optional.of(somebody),
            "/",
            "/audits",
            "/cours",
            "/conventions",
            "/courriels",
            "/admin");
      }
      here.get(Outbox.class).all().forEach(k -> nobody("message", k.message().toString()));
      assertThat(read).describedAs("what was read").isGreaterThan(400);
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
    assertThat(log.list).hasSizeGreaterThan(200);
    for (ILoggingEvent e : log.list) {
      nobody("log", e.getFormattedMessage() + e.getMDCPropertyMap() + e.getKeyValuePairs());
    }
  }

  /** What looks for people sees them where they are. */
  @Test
  void somebody_is_seen() {
    List<Demonstration.Report> reports = Demonstration.read(Library.builtIn()).reports();
    reports.forEach(r -> people.addAll(people(r)));
    for (Demonstration.Report r : reports) {
      String text = Readable.text(r.report().bytes());
      assertThat(people.stream().filter(p -> text.toLowerCase(Locale.ROOT).contains(p)))
          .describedAs(r.report().name())
          .isNotEmpty();
    }
  }

  private void nobody(String where, String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    for (String somebody : people) {
      if (!plain.contains(somebody)) continue;
      // a number inside another, or inside a fingerprint, is nobody's
      Pattern whole =
          Pattern.compile("(?<![\\p{L}\\d_-])" + Pattern.quote(somebody) + "(?![\\p{L}\\d_-])");
      assertThat(whole.matcher(plain).find()).describedAs(where + " names " + somebody).isFalse();
    }
    read++;
  }

  /** E-mails, numbers, names after a word that calls them; in the report and beside it. */
  private static Set<String> people(Demonstration.Report r) {
    List<String> texts = new ArrayList<>();
    texts.add(Readable.text(r.report().bytes()));
    texts.add(new String(r.report().bytes(), Charset.forName("windows-1252")));
    r.members().ifPresent(m -> texts.add(new String(m.bytes(), StandardCharsets.UTF_8)));
    Set<String> people = new TreeSet<>();
    for (String text : texts) {
      MAIL.matcher(text).results().forEach(m -> people.add(m.group().toLowerCase(Locale.ROOT)));
      NUMBER.matcher(text).results().forEach(m -> people.add(m.group().toLowerCase(Locale.ROOT)));
      CALLED.matcher(text).results().forEach(m -> people.add(m.group(1).toLowerCase(Locale.ROOT)));
    }
    return people;
  }

  private static final class Program {
    private final Http http;
    private final String key;

    Program(Installation here, Account account) {
      http = new Http(here.base());
      key =
          "Bearer "
              + here.get(ApiTokens.class)
                  .make(account, "essai", Set.of(Role.AUDITOR), Duration.ofDays(1), null);
    }

    HttpResponse<String> does(String method, String path, String... more) {
      String[] headers = new String[more.length + 2];
      headers[0] = "Authorization";
      headers[1] = key;
      System.arraycopy(more, 0, headers, 2, more.length);
      return http.send(method, path, BodyPublishers.noBody(), headers);
    }
  }

  /** One audit concluded and read in each form, one left as it is being imported. */
  private void audited(Installation here, Program program, Demonstration.Report r, Course course)
      throws Exception {
    Multipart form =
        new Multipart()
            .text("course", course.slug())
            .file("report", r.report().name(), r.report().bytes())
            .file("facts", r.facts().name(), r.facts().bytes());
    r.members().ifPresent(m -> form.file("members", m.name(), m.bytes()));
    r.mapping().ifPresent(m -> form.file("mapping", m.name(), m.bytes()));
    java.net.http.HttpRequest.BodyPublisher body = form.body();
    long done = begun(program, body, here);
    if (here.get(Audits.class).byId(done).orElseThrow().state() == State.READ) {
      said(program.does("POST", "/api/v1/audits/" + done + "/conclusion"), 200);
    }
    String at = "/api/v1/audits/" + done;
    said(program.does("GET", at), 200);
    said(program.does("GET", at + "/draft"), 200);
    for (String language : List.of("fr", "en")) {
      for (Form f : Form.values()) {
        HttpResponse<byte[]> file = bytes(here, program, at, f, language);
        assertThat(file.statusCode()).isEqualTo(200);
        nobody(at + " " + f, Readable.text(file.body()));
      }
    }
    HttpResponse<String> list = said(program.does("GET", at + "/findings"), 200);
    for (JsonNode line : new ObjectMapper().readTree(list.body()).get("findings")) {
      said(program.does("GET", line.get("href").asString()), 200);
    }
    // the same again, as somebody who is still asked how to read it
    long left = begun(program, body, here);
    here.get(Audits.class).move(left, Set.of(State.READ, State.FAILED), State.IMPORTING);
  }

  private static HttpResponse<byte[]> bytes(
      Installation here, Program program, String at, Form form, String language) throws Exception {
    return java.net.http.HttpClient.newHttpClient()
        .send(
            java.net.http.HttpRequest.newBuilder(
                    URI.create(here.base() + at + "/report?language=" + language))
                .header("Authorization", program.key)
                .header("Accept", form.type().toString())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> said(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    nobody(answer.uri().getPath(), answer.body());
    return answer;
  }

  private long begun(
      Program program, java.net.http.HttpRequest.BodyPublisher body, Installation here) {
    HttpResponse<String> accepted =
        said(
            program.http.send(
                "POST",
                "/api/v1/audits",
                body,
                "Authorization",
                program.key,
                "Content-Type",
                Multipart.type()),
            202);
    long id = new ObjectMapper().readTree(accepted.body()).get("id").asLong();
    here.get(org.clausier.web.kept.Jobs.class).over(id, Duration.ofSeconds(60));
    said(program.does("GET", "/api/v1/audits/" + id), 200);
    return id;
  }

  /** From link to link; of pages of one kind, the first ones. */
  private void crawled(Installation here, Optional<Account> somebody, String... starts) {
    Client client = here.client();
    somebody.ifPresent(
        a -> assertThat(client.signsIn(a.email(), Fixtures.PASSWORD).statusCode()).isEqualTo(302));
    String who = somebody.map(a -> a.roles() + " ").orElse("anyone ");
    Deque<String> ahead = new ArrayDeque<>(List.of(starts));
    Set<String> seen = new HashSet<>(ahead);
    Map<String, Integer> kinds = new HashMap<>();
    while (!ahead.isEmpty()) {
      String path = ahead.poll();
      if (kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) continue;
      HttpResponse<byte[]> page = client.bytes(path);
      nobody(who + path, Readable.text(page.body()));
      String next = Client.next(page);
      if (!next.isEmpty() && seen.add(next)) ahead.add(next);
      String html = new String(page.body(), StandardCharsets.UTF_8).replace("&amp;", "&");
      LINK.matcher(html)
          .results()
          .map(m -> m.group(1))
          // what was handed over, given back with its problems to whoever handed it over
          .filter(p -> !p.endsWith("/annote") && !p.startsWith("/static"))
          .filter(seen::add)
          .forEach(ahead::add);
    }
  }

  /** A path without its numbers and names. */
  private static String kind(String path) {
    return path.replaceFirst("\\?.*", "?").replaceAll("/(?=[^/]*[\\d-])[^/?]+", "/_");
  }
}
