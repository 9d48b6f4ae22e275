package org.clausier.web.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.edit.Edit;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyWriter;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.web.account.Account;
import org.clausier.web.account.Producers;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Drafts;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new course, from a starting point that its producer chose: none is chosen for him. */
@Component
public class Founding {

  /** The starting point that says nothing. */
  public static final String EMPTY = "vide";

  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_TITLE = 300;

  private final Desk desk;
  private final Courses courses;
  private final Drafts drafts;
  private final Producers producers;
  private final Presets presets;
  private final Editor editor;

  Founding(
      Desk desk,
      Courses courses,
      Drafts drafts,
      Producers producers,
      Presets presets,
      Editor editor) {
    this.desk = desk;
    this.courses = courses;
    this.drafts = drafts;
    this.producers = producers;
    this.presets = presets;
    this.editor = editor;
  }

  /**
   * What is wished.
   *
   * @param slug short address; empty: drawn from the title
   * @param start the id of a preset, or {@link #EMPTY}
   */
  public record Wish(String title, String slug, String start) {
    public Wish {
      title = title.strip();
      slug = slug.isBlank() ? address(title) : slug.strip();
      start = start.strip();
    }
  }

  /** Makes the course and its first draft; or all that is wrong, each with its field. */
  @Transactional
  public Outcome<Course> found(Account account, Wish wish, Language language) {
    List<Problem> problems = problems(wish, language);
    if (!problems.isEmpty()) return Outcome.refused(problems);
    Course course = courses.add(account.producer(), wish.slug(), wish.title());
    Policy policy = start(account, course, wish.start(), language);
    drafts.start(course.id(), 1, null, PolicyWriter.write(desk.library(), policy), account.id());
    return Outcome.ok(course);
  }

  private Policy start(Account account, Course course, String from, Language language) {
    Optional<Presets.Preset> preset = presets.of(from, language);
    if (preset.isEmpty()) {
      String producer = producers.byId(account.producer()).orElseThrow().name();
      return EmptyGrid.of(course, producer);
    }
    Policy policy = preset.get().policy().asDraft(1).named(course.slug(), course.title());
    // what the preset says of itself is not what the producer says of the course
    return editor.attempt(policy, List.of(new Edit.SetNote(Optional.empty()))).after();
  }

  private List<Problem> problems(Wish wish, Language language) {
    List<Problem> problems = new ArrayList<>();
    if (wish.title().isEmpty() || wish.title().length() > LONGEST_TITLE) {
      problems.add(Problem.error(Source.of("title"), "course-title"));
    }
    String slug = wish.slug();
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")
        || slug.length() > LONGEST_SLUG
        || slug.equals("nouveau")) {
      problems.add(Problem.error(Source.of("slug"), "course-slug"));
    } else if (courses.bySlug(slug).isPresent()) {
      problems.add(Problem.error(Source.of("slug"), "course-slug-taken"));
    }
    if (!wish.start().equals(EMPTY) && presets.of(wish.start(), language).isEmpty()) {
      problems.add(Problem.error(Source.of("start"), "course-start"));
    }
    return problems;
  }

  /** « Piloter un projet » gives « piloter-un-projet ». */
  private static String address(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() > LONGEST_SLUG
        ? plain.substring(0, LONGEST_SLUG).replaceAll("-$", "")
        : plain;
  }
}
