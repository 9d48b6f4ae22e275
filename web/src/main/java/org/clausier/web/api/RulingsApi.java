package org.clausier.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausier.answer.RulingJson;
import org.clausier.policy.Course.Session;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Ruling;
import org.clausier.uses.AnsweredUses;
import org.clausier.uses.DayReader;
import org.clausier.uses.UseReader;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.ProblemJson.Kind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the published terms answer, to one use or to many: the bytes of {@code clausier ask}. */
@RestController
@RequestMapping("/api/v1/courses/{course}/rulings")
class RulingsApi {

  private static final int KEPT = 20_000;
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  /** One answer, rendered once for all the uses of its region. */
  private record Line(byte[] bytes, String sha256) {}

  private final Desk desk;
  private final Shelf shelf;
  private final Today today;
  private final LibraryMessages messages;
  private final RulingJson json;
  private final Cache<Ruling, Line> kept =
      Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();

  RulingsApi(Desk desk, Shelf shelf, Today today, LibraryMessages messages) {
    this.desk = desk;
    this.shelf = shelf;
    this.today = today;
    this.messages = messages;
    this.json = new RulingJson(desk.library());
  }

  /** As {@code clausier ask --json} prints it. */
  @GetMapping
  ResponseEntity<byte[]> ruling(
      @PathVariable("course") String slug, @RequestParam Map<String, String> given) {
    Terms terms = shelf.open(slug);
    Map<String, String> with = new LinkedHashMap<>(given);
    List<Problem> problems = new ArrayList<>();
    String practice = required(with, "practice", problems);
    String audience = required(with, "audience", problems);
    LocalDate day = day(with.remove("day"), problems);
    with.remove("langue");
    if (!problems.isEmpty()) throw Refusal.of(problems);
    Ruling ruling =
        terms
            .rulings()
            .ask(
                Refusal.orRefuse(
                    reader(terms).use(Source.of("query"), practice, audience, day, with)));
    Line line = kept.get(ruling, this::line);
    return Served.of(line.bytes(), MediaType.APPLICATION_JSON, line.sha256());
  }

  private Line line(Ruling ruling) {
    byte[] object = json.bytes(ruling);
    byte[] line = java.util.Arrays.copyOf(object, object.length + 1);
    line[object.length] = '\n';
    return new Line(line, Digest.of(line));
  }

  /** As {@code clausier ask --uses} prints them, line by line while the rows come. */
  @PostMapping
  void rulings(
      @PathVariable("course") String slug,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Terms terms = shelf.open(slug);
    MediaType type = type(request);
    Capped in = new Capped(request.getInputStream());
    response.setContentType(Served.NDJSON.toString());
    AnsweredUses answers =
        new AnsweredUses(
            desk.library(),
            terms.rulings(),
            messages.in(Languages.of(locale)),
            response.getOutputStream());
    List<Problem> whole =
        type.isCompatibleWith(CSV)
            ? answers.csv("uses.csv", in, reader(terms), today.day())
            : new JsonUses(reader(terms), today.day()).read("uses.ndjson", in, answers);
    if (!whole.isEmpty()) throw Refusal.of(whole);
    if (in.cut()) {
      answers.refused(
          List.of(Problem.error(Source.of("uses"), "uses-too-large", Capped.MEGABYTES + "")));
    }
  }

  private static MediaType type(HttpServletRequest request) {
    String given = String.valueOf(request.getContentType());
    MediaType type;
    try {
      type = MediaType.parseMediaType(given);
    } catch (org.springframework.http.InvalidMediaTypeException e) {
      throw Refusal.of(Kind.WRONG_TYPE);
    }
    boolean known =
        List.of(CSV, MediaType.parseMediaType("application/x-ndjson"), MediaType.APPLICATION_JSON)
            .stream()
            .anyMatch(k -> k.isCompatibleWith(type));
    if (!known) throw Refusal.of(Kind.WRONG_TYPE);
    return type;
  }

  private UseReader reader(Terms terms) {
    return new UseReader(
        desk.library(), terms.rulings().dossier().sessions().stream().map(Session::id).toList());
  }

  private static String required(Map<String, String> with, String name, List<Problem> problems) {
    String value = Optional.ofNullable(with.remove(name)).orElse("").strip();
    if (value.isEmpty()) problems.add(Problem.error(Source.of("query"), "column-missing", name));
    return value;
  }

  private LocalDate day(@org.jspecify.annotations.Nullable String given, List<Problem> problems) {
    if (given == null || given.isBlank()) return today.day();
    Optional<LocalDate> day = DayReader.read(given.strip());
    if (day.isEmpty())
      problems.add(Problem.error(Source.of("query"), "value-not-day", "day", given));
    return day.orElse(today.day());
  }
}
