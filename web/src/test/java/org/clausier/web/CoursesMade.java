package org.clausier.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Version;
import org.clausier.web.course.Versions;
import org.clausier.web.desk.Digest;
import org.clausier.web.desk.Today;

/** Courses for a test, published through the stores that the pages use. */
public record CoursesMade(Courses courses, Versions versions, Today today) {

  private static final AtomicInteger MADE = new AtomicInteger();

  /** The text of a policy, under the id of a course that does not exist yet. */
  public static String renamed(String policy, String id) {
    return policy.replaceFirst("(?m)^policy: .*$", "policy: " + id);
  }

  public static String slug() {
    return "cours-essai-" + MADE.incrementAndGet();
  }

  /** A course with those versions published, whatever the id that they are written with. */
  public Course published(Account account, String... policies) {
    String slug = slug();
    Course course = courses.add(account.producer(), slug, "Cours d’essai " + slug);
    for (String text : policies) add(course, renamed(text, slug));
    return course;
  }

  private void add(Course course, String text) {
    Policy policy =
        PolicyReader.read(Library.builtIn(), "essai.yaml", text.getBytes(StandardCharsets.UTF_8))
            .match(
                file -> file.policy(),
                problems -> {
                  throw new AssertionError(problems.toString());
                });
    versions.add(
        course,
        new Version(
            course.id(),
            policy.version(),
            text,
            Digest.of(text),
            policy.published().orElseThrow(),
            policy.effective().orElseThrow(),
            "pour un essai",
            "{}",
            today.now(),
            null));
  }
}
