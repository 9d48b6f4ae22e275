package org.clausier.web.api;

import java.util.List;
import org.clausier.web.account.Producers;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The courses that published terms. */
@RestController
@RequestMapping("/api/v1")
class CoursesApi {

  static final int MOST = 200;

  private final Courses courses;
  private final Producers producers;
  private final Shelf shelf;
  private final Today today;

  CoursesApi(Courses courses, Producers producers, Shelf shelf, Today today) {
    this.courses = courses;
    this.producers = producers;
    this.shelf = shelf;
    this.today = today;
  }

  /**
   * A page of them.
   *
   * @param next what to give as {@code after} for the next page; absent on the last
   */
  record CourseList(List<CourseLine> courses, @Nullable String next) {}

  record CourseLine(String id, String title, String producer, String href) {}

  /**
   * A course.
   *
   * @param inForce the version in force today; absent when the first one is to come
   */
  record CourseTold(
      String id,
      String title,
      String producer,
      @Nullable Integer inForce,
      List<VersionsApi.VersionLine> versions) {}

  @GetMapping("/courses")
  ResponseEntity<CourseList> courses(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
    int most = Math.max(1, Math.min(limit, MOST));
    List<Course> found = courses.published(after, most + 1);
    boolean more = found.size() > most;
    List<Course> page = more ? found.subList(0, most) : found;
    String next = more ? page.get(most - 1).slug() : null;
    ResponseEntity<CourseList> served =
        Served.of(new CourseList(page.stream().map(this::line).toList(), next));
    if (next == null) return served;
    String link =
        UriComponentsBuilder.fromPath("/api/v1/courses")
            .queryParam("after", next)
            .queryParam("limit", most)
            .toUriString();
    return ResponseEntity.status(served.getStatusCode())
        .headers(served.getHeaders())
        .header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"")
        .body(served.getBody());
  }

  @GetMapping("/courses/{course}")
  ResponseEntity<CourseTold> course(@PathVariable("course") String slug) {
    Terms terms = shelf.open(slug);
    Course course = terms.course();
    return Served.of(
        new CourseTold(
            course.slug(),
            course.title(),
            producer(course),
            terms.inForce(today.day()).map(Version::number).orElse(null),
            terms.versions().stream().map(v -> VersionsApi.line(terms, v, today.day())).toList()));
  }

  private CourseLine line(Course c) {
    return new CourseLine(c.slug(), c.title(), producer(c), "/api/v1/courses/" + c.slug());
  }

  private String producer(Course course) {
    return producers.byId(course.producer()).map(Producers.Producer::name).orElse("");
  }
}
