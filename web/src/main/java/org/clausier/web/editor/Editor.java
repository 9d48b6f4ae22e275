package org.clausier.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.edit.Edits;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyWriter;
import org.clausier.problem.Problem;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** Opens drafts and changes them: the only way by which a page writes one. */
@Component
public class Editor {

  private final Desk desk;
  private final Courses courses;
  private final Drafts drafts;
  private final Readings readings;

  public Editor(Desk desk, Courses courses, Drafts drafts, Readings readings) {
    this.desk = desk;
    this.courses = courses;
    this.drafts = drafts;
    this.readings = readings;
  }

  /** The course of that address, when it is the account's. */
  public Course course(Account account, String slug) {
    return courses.of(account, slug).orElseThrow(Missing::new);
  }

  /**
   * The draft of a course.
   *
   * @throws NoDraft when none was started
   */
  public Reading open(Account account, String slug) {
    Course course = course(account, slug);
    return drafts
        .of(course.id())
        .map(d -> readings.of(course, d))
        .orElseThrow(() -> new NoDraft(course));
  }

  /** Does all of it, or says what is wrong and does nothing. */
  public Result apply(Account account, Reading reading, long seen, String change, Edit... edits) {
    Attempt attempt = attempt(reading.open().policy(), List.of(edits));
    return attempt.refused().isEmpty()
        ? save(account, reading, seen, change, attempt)
        : refused(reading, seen, attempt.refused());
  }

  /** Does what can be done, and says what cannot. */
  Result applyEach(Account account, Reading reading, long seen, String change, List<Edit> edits) {
    return save(account, reading, seen, change, attempt(reading.open().policy(), edits));
  }

  /** Replaces the text; whatever it holds is kept. */
  public Result write(Account account, Reading reading, long seen, String change, String text) {
    Drafts.Saving saving = drafts.save(reading.course().id(), seen, text, change, account.id());
    return result(reading, saving, List.of());
  }

  /** Takes the last change back. */
  Result undo(Account account, Reading reading, long seen) {
    Optional<Drafts.Saving> saving = drafts.undo(reading.course().id(), seen, account.id());
    return saving
        .map(s -> result(reading, s, List.of()))
        .orElseGet(() -> new Result.Done(reading, reading, List.of()));
  }

  /** What would be, without writing it. */
  public Attempt attempt(Policy policy, List<Edit> edits) {
    List<Problem> refused = new ArrayList<>();
    Policy current = policy;
    for (Edit edit : edits) {
      Policy before = current;
      current =
          Edits.apply(desk.library(), before, edit)
              .match(
                  edited -> edited.policy(),
                  problems -> {
                    refused.addAll(problems);
                    return before;
                  });
    }
    return new Attempt(policy, current, refused);
  }

  /** A policy before and after some edits, and what was wrong with those not done. */
  public record Attempt(Policy before, Policy after, List<Problem> refused) {}

  private Result save(Account account, Reading reading, long seen, String change, Attempt attempt) {
    // a text that says the same keeps its author's own layout
    String text =
        attempt.after().equals(attempt.before())
            ? reading.draft().policy()
            : PolicyWriter.write(desk.library(), attempt.after());
    Drafts.Saving saving = drafts.save(reading.course().id(), seen, text, change, account.id());
    Result result = result(reading, saving, attempt.refused());
    if (result instanceof Result.Done done) retitle(done.after());
    return result;
  }

  private void retitle(Reading after) {
    String title = after.open().policy().course().title();
    if (!title.equals(after.course().title())) courses.retitle(after.course().id(), title);
  }

  private static Result refused(Reading reading, long seen, List<Problem> problems) {
    return seen == reading.draft().revision()
        ? new Result.Refused(reading, problems)
        : new Result.Conflict(reading);
  }

  private Result result(Reading before, Drafts.Saving saving, List<Problem> refused) {
    if (saving instanceof Drafts.Saving.Saved s) {
      return new Result.Done(before, readings.of(before.course(), s.draft()), refused);
    }
    Draft current = ((Drafts.Saving.Conflict) saving).current();
    return new Result.Conflict(readings.of(before.course(), current));
  }

  /** The draft as it was at a revision, when that step is still kept. */
  Optional<Reading> at(Reading now, long revision) {
    if (revision == now.draft().revision()) return Optional.of(now);
    return drafts.steps(now.course().id()).stream()
        .filter(s -> s.revision() == revision)
        .findFirst()
        .map(s -> readings.of(now.course(), with(now.draft(), s)));
  }

  /** The draft before its last change. */
  Optional<Reading> before(Reading now) {
    return drafts.steps(now.course().id()).stream()
        .findFirst()
        .map(s -> readings.of(now.course(), with(now.draft(), s)));
  }

  private static Draft with(Draft draft, Drafts.Step step) {
    return new Draft(
        draft.course(),
        draft.number(),
        draft.basedOn(),
        step.policy(),
        step.revision(),
        draft.saved(),
        draft.savedBy());
  }

  List<Drafts.Step> steps(Course course) {
    return drafts.steps(course.id());
  }
}
