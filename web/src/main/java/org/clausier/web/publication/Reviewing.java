package org.clausier.web.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.uses.DayReader;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Review;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Today;
import org.springframework.stereotype.Component;

/** A lawyer's review of a published version: recorded once, and never changed. */
@Component
public class Reviewing {

  private static final int LONGEST = 200;

  private final Shelf shelf;
  private final Versions versions;
  private final Today today;

  Reviewing(Shelf shelf, Versions versions, Today today) {
    this.shelf = shelf;
    this.versions = versions;
    this.today = today;
  }

  /** What is said of it, as it was typed. */
  public record Said(String reviewer, String bar, String scope, String reviewed) {}

  /** A version that can still be reviewed. */
  public Optional<Version> open(Course course, int number) {
    Terms terms = shelf.of(course);
    return terms.reviews().containsKey(number) ? Optional.empty() : terms.version(number);
  }

  /** Records it; or all that is wrong, each with its field. */
  public Outcome<Review> record(Course course, Version version, Said said, Account account) {
    List<Problem> problems = new ArrayList<>();
    String reviewer = said.reviewer().strip();
    if (reviewer.isEmpty() || reviewer.length() > LONGEST) {
      problems.add(Problem.error(Source.of("reviewer"), "review-reviewer"));
    }
    if (said.bar().length() > LONGEST) {
      problems.add(Problem.error(Source.of("bar"), "review-bar"));
    }
    Optional<LocalDate> day = DayReader.read(said.reviewed().strip());
    if (day.isEmpty()) problems.add(Problem.error(Source.of("reviewed"), "review-day"));
    else if (day.get().isAfter(today.day())) {
      problems.add(Problem.error(Source.of("reviewed"), "review-future"));
    }
    if (!problems.isEmpty()) return Outcome.refused(problems);
    Review review =
        new Review(
            course.id(),
            version.number(),
            reviewer,
            said.bar().strip(),
            said.scope().strip(),
            day.orElseThrow(),
            today.now());
    versions.add(course, review, account.id());
    return Outcome.ok(review);
  }
}
