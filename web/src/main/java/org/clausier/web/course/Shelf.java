package org.clausier.web.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyFile;
import org.clausier.problem.Outcome;
import org.clausier.ruling.Dossier;
import org.clausier.web.desk.Desk;
import org.clausier.web.words.Missing;
import org.springframework.stereotype.Component;

/** The published terms of each course, read once and kept while nothing is added to them. */
@Component
public class Shelf {

  private static final int COURSES = 200;

  private record Key(long course, String mark) {}

  private final Desk desk;
  private final Versions versions;
  private final Courses courses;
  private final Cache<Key, Terms> kept = Caffeine.newBuilder().maximumSize(COURSES).build();

  public Shelf(Desk desk, Versions versions, Courses courses) {
    this.desk = desk;
    this.versions = versions;
    this.courses = courses;
  }

  /** What is published at a public address; a course that published nothing does not exist. */
  public Terms open(String slug) {
    Terms terms = of(courses.bySlug(slug).orElseThrow(Missing::new));
    if (terms.versions().isEmpty()) throw new Missing();
    return terms;
  }

  public Terms of(Course course) {
    Terms terms = kept.get(new Key(course.id(), versions.mark(course.id())), key -> read(course));
    // the title and the like are not versioned
    return terms.course().equals(course)
        ? terms
        : new Terms(course, terms.versions(), terms.files(), terms.reviews(), terms.rulings());
  }

  private Terms read(Course course) {
    List<Version> published = versions.of(course.id());
    Map<Integer, Review> reviews = new LinkedHashMap<>();
    versions.reviews(course.id()).forEach(r -> reviews.put(r.number(), r));
    Map<Integer, PolicyFile> files = new LinkedHashMap<>();
    for (Version v : published) {
      PolicyFile file = right(desk.read(name(course, v.number()), v.policy()));
      files.put(v.number(), reviewed(file, Optional.ofNullable(reviews.get(v.number()))));
    }
    List<Policy> policies = files.values().stream().map(PolicyFile::policy).toList();
    return new Terms(
        course, published, files, reviews, desk.rulings(right(Dossier.of(policies, List.of()))));
  }

  /** As problems name it. */
  public static String name(Course course, int number) {
    return course.slug() + "-v" + number + ".yaml";
  }

  private static PolicyFile reviewed(PolicyFile file, Optional<Review> review) {
    return review
        .map(
            r ->
                new PolicyFile(
                    file.policy()
                        .withReview(
                            new Policy.Review(
                                r.reviewer(), text(r.bar()), r.reviewed(), text(r.scope()))),
                    file.name(),
                    file.lines()))
        .orElse(file);
  }

  private static Optional<String> text(String written) {
    return written.isBlank() ? Optional.empty() : Optional.of(written);
  }

  /** What was published had no problem: one now is a mistake of ours. */
  private static <T> T right(Outcome<T> outcome) {
    return outcome.match(
        ok -> ok,
        problems -> {
          throw new IllegalStateException(problems.toString());
        });
  }
}
