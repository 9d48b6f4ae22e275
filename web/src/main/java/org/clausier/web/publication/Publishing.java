package org.clausier.web.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausier.grid.Cell;
import org.clausier.grid.Grid;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.policy.PolicyReader;
import org.clausier.policy.PolicyWriter;
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
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a version of a draft: frozen, hashed, told to the journal, all of it or nothing. */
@Component
public class Publishing {

  private final Desk desk;
  private final Today today;
  private final Courses courses;
  private final Drafts drafts;
  private final Versions versions;
  private final Announcing announcing;

  public Publishing(
      Desk desk,
      Today today,
      Courses courses,
      Drafts drafts,
      Versions versions,
      Announcing announcing) {
    this.desk = desk;
    this.today = today;
    this.courses = courses;
    this.drafts = drafts;
    this.versions = versions;
    this.announcing = announcing;
  }

  /** What became of a wish to publish. */
  public sealed interface Result {
    record Published(Version version) implements Result {}

    /** All that was wrong; nothing was written. */
    record Refused(List<Problem> problems) implements Result {}

    /** The draft was changed, or published, meanwhile. */
    record Overtaken(Optional<Draft> current) implements Result {}
  }

  /** What the draft wants, or the problems that keep it from being read. */
  public Outcome<Readiness> readiness(Course course, Draft draft) {
    return desk.read(Shelf.name(course, draft.number()), draft.policy())
        .then(file -> Outcome.ok(readiness(file)));
  }

  /** What a text still wants before it may be published. */
  public Readiness readiness(PolicyFile file) {
    return new Readiness(file, grid(file.policy()), desk.analyse(List.of(file)));
  }

  private Grid grid(Policy policy) {
    return Grid.of(desk.library(), desk.rules(), policy, desk.library().grid("usual"), today.day());
  }

  /** Publishes, and tells people if that is wished: both or neither. */
  @Transactional
  public Result publish(Course course, Wish wish, Account account) {
    Optional<Draft> locked = drafts.hold(course.id());
    if (locked.isEmpty() || locked.get().revision() != wish.revision()) {
      return new Result.Overtaken(locked);
    }
    Draft draft = locked.get();
    return readiness(course, draft)
        .match(ready -> publish(course, draft, ready, wish, account), Result.Refused::new);
  }

  private Result publish(Course course, Draft draft, Readiness ready, Wish wish, Account account) {
    List<Problem> problems = problems(course, ready, wish);
    if (!problems.isEmpty()) return new Result.Refused(problems);
    LocalDate effective = wish.effective().orElseThrow();
    Policy policy =
        ready
            .file()
            .policy()
            .asPublished(draft.number(), today.day(), effective, desk.library().digest());
    String text = PolicyWriter.write(desk.library(), policy);
    sameOnceRead(course, policy, text);
    Version version =
        new Version(
            course.id(),
            draft.number(),
            text,
            Digest.of(text),
            today.day(),
            effective,
            wish.reason().strip(),
            confirmations(ready, wish),
            today.now(),
            account.id());
    drafts.drop(course.id());
    versions.add(course, version);
    courses.retitle(course.id(), policy.course().title());
    if (wish.tell()) announcing.announce(course, version);
    return new Result.Published(version);
  }

  /** What is frozen must be what was decided. */
  private void sameOnceRead(Course course, Policy policy, String text) {
    Outcome<PolicyFile> read =
        PolicyReader.read(
            desk.library(),
            Shelf.name(course, policy.version()),
            text.getBytes(StandardCharsets.UTF_8));
    boolean same = read.match(file -> file.policy().equals(policy), p -> false);
    if (!same) throw new IllegalStateException("written otherwise than decided: " + read);
  }

  private List<Problem> problems(Course course, Readiness ready, Wish wish) {
    List<Problem> problems = new ArrayList<>(ready.obstacles());
    List<Version> published = versions.of(course.id());
    problems.addAll(days(ready.file().policy(), published, wish));
    if (wish.reason().isBlank() && !published.isEmpty()) {
      problems.add(Problem.error(Source.of("reason"), "publish-reason-missing"));
    }
    int red = ready.redQuestions().size();
    if (red > 0 && wish.despiteRed().isBlank()) {
      problems.add(Problem.error(Source.of("despite"), "publish-red-unexplained", red + ""));
    }
    long unconfirmed =
        ready.silences().stream().map(Cell::id).filter(c -> !wish.silences().contains(c)).count();
    if (unconfirmed > 0) {
      problems.add(
          Problem.error(Source.of("silences"), "publish-silences-unconfirmed", unconfirmed + ""));
    }
    return problems;
  }

  private List<Problem> days(Policy policy, List<Version> published, Wish wish) {
    Source field = Source.of("effective");
    if (wish.effective().isEmpty()) return List.of(Problem.error(field, "publish-day-missing"));
    LocalDate effective = wish.effective().get();
    LocalDate now = today.day();
    if (effective.isBefore(now)) {
      return List.of(Problem.error(field, "publish-day-past", effective + "", now + ""));
    }
    long days = ChronoUnit.DAYS.between(now, effective);
    if (policy.notice().isPresent() && days < policy.notice().getAsInt()) {
      return List.of(
          Problem.error(
              field,
              "publish-notice-short",
              policy.notice().getAsInt() + "",
              days + "",
              now.plusDays(policy.notice().getAsInt()) + ""));
    }
    return published.stream()
        .filter(v -> !v.effective().isBefore(effective))
        .findFirst()
        .map(
            v ->
                Problem.error(
                    field, "publish-day-before-version", v.number() + "", v.effective() + ""))
        .stream()
        .toList();
  }

  private static String confirmations(Readiness ready, Wish wish) {
    String silences =
        ready.silences().stream()
            .map(c -> c.practice() + "/" + c.audience())
            .collect(Collectors.joining(" "));
    return JsonWriter.write(
        Tree.keys()
            .text("silences", silences)
            .text("red-questions", wish.despiteRed().strip())
            .open());
  }
}
