package org.clausier.web.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.clausier.policy.PolicyWriter;
import org.clausier.web.account.Account;
import org.clausier.web.course.Course;
import org.clausier.web.course.Courses;
import org.clausier.web.course.Draft;
import org.clausier.web.course.Drafts;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.course.Version;
import org.clausier.web.desk.Desk;
import org.clausier.web.desk.Today;
import org.clausier.web.editor.Founding;
import org.clausier.web.editor.Presets;
import org.clausier.web.words.Languages;
import org.clausier.web.words.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The courses of a producer, those that published nothing yet too, and where one begins. */
@RestController
@RequestMapping("/api/v1/producer")
class ProducerApi {

  private final Courses courses;
  private final Drafts drafts;
  private final Shelf shelf;
  private final Founding founding;
  private final Presets presets;
  private final Desk desk;
  private final Today today;

  ProducerApi(
      Courses courses,
      Drafts drafts,
      Shelf shelf,
      Founding founding,
      Presets presets,
      Desk desk,
      Today today) {
    this.courses = courses;
    this.drafts = drafts;
    this.shelf = shelf;
    this.founding = founding;
    this.presets = presets;
    this.desk = desk;
    this.today = today;
  }

  record OwnCourseList(List<OwnCourse> courses) {}

  /**
   * A course.
   *
   * @param inForce the version in force today; absent when there is none
   * @param draft the version being written; absent when none is
   */
  record OwnCourse(
      String id, String title, @Nullable Integer inForce, @Nullable Integer draft, String href) {}

  /**
   * @param id short address; drawn from the title when absent
   * @param start the id of a starting point; absent: a grid that says nothing
   */
  record CourseWish(@Nullable String title, @Nullable String id, @Nullable String start) {}

  record PresetList(List<PresetLine> presets) {}

  /**
   * @param note whom it suits, and what it forbids
   */
  record PresetLine(String id, String title, String note, String href) {}

  @GetMapping("/courses")
  OwnCourseList ownCourses(Account account) {
    return new OwnCourseList(courses.of(account.producer()).stream().map(this::line).toList());
  }

  private OwnCourse line(Course c) {
    Terms terms = shelf.of(c);
    return new OwnCourse(
        c.slug(),
        c.title(),
        terms.inForce(today.day()).map(Version::number).orElse(null),
        drafts.of(c.id()).map(Draft::number).orElse(null),
        "/api/v1/courses/" + c.slug() + "/draft");
  }

  /** A course, and the draft of its first version. */
  @PostMapping("/courses")
  ResponseEntity<OwnCourse> createCourse(
      @RequestBody CourseWish wish, Locale locale, Account account) {
    Course made =
        Refusal.orRefuse(
            founding.found(
                account,
                new Founding.Wish(
                    text(wish.title()),
                    text(wish.id()),
                    wish.start() == null ? Founding.EMPTY : wish.start()),
                Languages.of(locale)));
    OwnCourse line = line(made);
    return ResponseEntity.created(URI.create(line.href())).body(line);
  }

  /** Starting points: complete policies, none better than another. */
  @GetMapping("/presets")
  PresetList presets(Locale locale) {
    return new PresetList(
        presets.all(Languages.of(locale)).stream()
            .map(
                p ->
                    new PresetLine(
                        p.id(), p.title(), p.note(), "/api/v1/producer/presets/" + p.id()))
            .toList());
  }

  /** The policy of one of them. */
  @GetMapping("/presets/{id}")
  ResponseEntity<byte[]> preset(@PathVariable String id, Locale locale) {
    Presets.Preset preset = presets.of(id, Languages.of(locale)).orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .contentType(Served.YAML)
        .body(PolicyWriter.write(desk.library(), preset.policy()).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
