package org.clausier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.grid.Cell;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Desk;
import org.clausier.web.publication.Publishing;
import org.clausier.web.publication.Readiness;
import org.clausier.web.words.Languages;
import org.clausier.web.words.LibraryMessages;
import org.clausier.web.words.Missing;
import org.clausier.web.words.ProblemJson;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a course, as the file that it is. Its revision is its ETag. */
@RestController
@RequestMapping("/api/v1/courses/{course}/draft")
class DraftApi {

  private final Desk desk;
  private final Courses courses;
  private final Versions versions;
  private final Drafts drafts;
  private final Publishing publishing;
  private final LibraryMessages messages;
  private final ProblemJson json;

  DraftApi(
      Desk desk,
      Courses courses,
      Versions versions,
      Drafts drafts,
      Publishing publishing,
      LibraryMessages messages,
      ProblemJson json) {
    this.desk = desk;
    this.courses = courses;
    this.versions = versions;
    this.drafts = drafts;
    this.publishing = publishing;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping
  ResponseEntity<byte[]> draft(@PathVariable("course") String slug, Account account) {
    Draft draft = drafts.of(course(account, slug).id()).orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .contentType(Served.YAML)
        .eTag(draft.etag())
        .body(draft.policy().getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces the draft that was seen, or makes the first one ({@code If-None-Match: *}). */
  @PutMapping
  @Transactional
  public ResponseEntity<Void> putDraft(
      @PathVariable("course") String slug,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String none,
      HttpServletRequest request,
      Account account,
      Locale locale)
      throws IOException {
    Course course = course(account, slug);
    byte[] body = body(request);
    boolean making = "*".equals(none);
    Optional<Draft> current = drafts.hold(course.id());
    if (making && current.isPresent()) throw Refusal.changed(current.map(Draft::etag));
    Draft draft = making ? null : seen(current, seen);
    int number = draft == null ? next(course) : draft.number();
    Refusal.orRefuse(read(course, number, body));
    String text = new String(body, StandardCharsets.UTF_8);
    if (draft == null) {
      Draft made =
          drafts.start(course.id(), number, number == 1 ? null : number - 1, text, account.id());
      return ResponseEntity.status(HttpStatus.CREATED).eTag(made.etag()).build();
    }
    String change = messages.text(Languages.of(locale), "web.api.change");
    Drafts.Saving saving = drafts.save(course.id(), draft.revision(), text, change, account.id());
    if (saving instanceof Drafts.Saving.Saved saved) {
      return ResponseEntity.noContent().eTag(saved.draft().etag()).build();
    }
    throw Refusal.changed(Optional.of(((Drafts.Saving.Conflict) saving).current().etag()));
  }

  @DeleteMapping
  @Transactional
  public ResponseEntity<Void> deleteDraft(
      @PathVariable("course") String slug,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Account account) {
    Course course = course(account, slug);
    seen(drafts.hold(course.id()), seen);
    drafts.drop(course.id());
    return ResponseEntity.noContent().build();
  }

  /** All that publishing would ask: of the text given, else of the draft. Nothing is saved. */
  @PostMapping("/check")
  ResponseEntity<byte[]> checkDraft(
      @PathVariable("course") String slug,
      HttpServletRequest request,
      Account account,
      Locale locale)
      throws IOException {
    Course course = course(account, slug);
    byte[] given = request.getContentLengthLong() == 0 ? new byte[0] : body(request);
    Optional<Draft> draft = drafts.of(course.id());
    int number = draft.map(Draft::number).orElseGet(() -> next(course));
    byte[] text =
        given.length > 0
            ? given
            : draft.orElseThrow(Missing::new).policy().getBytes(StandardCharsets.UTF_8);
    Outcome<Readiness> ready =
        read(course, number, text).then(file -> Outcome.ok(publishing.readiness(file)));
    List<Problem> problems = ready.match(Readiness::problems, wrong -> wrong);
    List<Cell> silences = ready.match(Readiness::silences, wrong -> List.of());
    List<Tree> told = problems.stream().map(p -> json.problem(p, Languages.of(locale))).toList();
    String answer =
        JsonWriter.write(
            Tree.keys()
                .plain("publishable", problems.stream().noneMatch(Problem::refuses))
                .put("problems", new Tree.Items(told, true))
                .texts(
                    "silences",
                    silences.stream()
                        .map(c -> c.id().practice() + "/" + c.id().audience())
                        .toList())
                .open());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.getBytes(StandardCharsets.UTF_8));
  }

  private Course course(Account account, String slug) {
    return courses.of(account, slug).orElseThrow(Missing::new);
  }

  private int next(Course course) {
    return versions.of(course.id()).stream().mapToInt(Version::number).max().orElse(0) + 1;
  }

  /** The draft, when it is still the one that was seen. */
  static Draft seen(Optional<Draft> current, @Nullable String seen) {
    if (seen == null) throw Refusal.of(Kind.REVISION_NEEDED);
    Draft draft = current.orElseThrow(Missing::new);
    boolean same =
        seen.strip().equals("*")
            || List.of(seen.split(",")).stream().anyMatch(s -> s.strip().equals(draft.etag()));
    if (!same) throw Refusal.changed(Optional.of(draft.etag()));
    return draft;
  }

  /** A draft of that course: its id, its number, and not yet published. */
  private Outcome<PolicyFile> read(Course course, int number, byte[] text) {
    String name = Shelf.name(course, number);
    return PolicyReader.read(desk.library(), name, text)
        .then(
            file -> {
              List<Problem> problems = own(course, number, file);
              return problems.isEmpty() ? Outcome.ok(file) : Outcome.refused(problems);
            });
  }

  private static List<Problem> own(Course course, int number, PolicyFile file) {
    Policy policy = file.policy();
    List<Problem> problems = new ArrayList<>();
    if (!policy.id().equals(course.slug())) {
      problems.add(
          Problem.error(file.at("policy"), "draft-other-policy", policy.id(), course.slug()));
    }
    if (policy.version() != number) {
      problems.add(
          Problem.error(
              file.at("version"), "draft-other-version", policy.version() + "", number + ""));
    }
    if (!policy.draft()) problems.add(Problem.error(file.at("published"), "draft-published"));
    return problems;
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    if (body.length == 0) {
      throw Refusal.of(List.of(Problem.error(Source.of("body"), "file-empty")));
    }
    return body;
  }
}
