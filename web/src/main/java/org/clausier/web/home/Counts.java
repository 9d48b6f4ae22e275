package org.clausier.web.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.clausier.grid.Grid;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.web.course.Course;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.springframework.stereotype.Component;

/** How many cases of the usual grid a course leaves unwritten, as the grid itself counts them. */
@Component
class Counts {

  private static final int KEPT = 500;

  /**
   * @param draft whether that is counted of the draft, or of the version in force
   */
  record Unwritten(Course course, int number, boolean draft, int silences, int size) {}

  private record Key(long course, int number, long revision, LocalDate day) {}

  private final Desk desk;
  private final Today today;
  private final Drafts drafts;
  private final Shelf shelf;
  private final Cache<Key, Optional<Unwritten>> kept =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  Counts(Desk desk, Today today, Drafts drafts, Shelf shelf) {
    this.desk = desk;
    this.today = today;
    this.drafts = drafts;
    this.shelf = shelf;
  }

  /** Of the version in force, else of the next; nothing when none is published. */
  Optional<Unwritten> published(Course course) {
    Terms terms = shelf.of(course);
    return terms
        .shown(today.day())
        .flatMap(
            v ->
                kept.get(
                    new Key(course.id(), v.number(), 0, today.day()),
                    k -> Optional.of(count(course, terms.policy(v.number()), false))));
  }

  /** Of the draft, else of what is published; nothing of a draft that cannot be read. */
  Optional<Unwritten> ofProducer(Course course) {
    return drafts
        .of(course.id())
        .map(
            d ->
                kept.get(
                    new Key(course.id(), d.number(), d.revision(), today.day()),
                    k -> draft(course, d)))
        .orElseGet(() -> published(course));
  }

  private Optional<Unwritten> draft(Course course, Draft draft) {
    return desk.read(Shelf.name(course, draft.number()), draft.policy())
        .match(
            (PolicyFile file) -> Optional.of(count(course, file.policy(), true)),
            problems -> Optional.empty());
  }

  private Unwritten count(Course course, Policy policy, boolean draft) {
    Grid grid =
        Grid.of(desk.library(), desk.rules(), policy, desk.library().grid("usual"), today.day());
    return new Unwritten(course, policy.version(), draft, grid.silences().size(), grid.size());
  }
}
