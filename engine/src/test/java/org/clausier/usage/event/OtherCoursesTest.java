package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.usage.CourseIds;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.Reading;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.UsageItem;
import org.clausier.usage.format.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log of a whole platform: what is of another course is set apart, and counted. */
class OtherCoursesTest {

  private static final List<String> IDS =
      List.of("https://cours.example/pilotage", "course-v1:Lumen+PIL");

  private static final String USE = "follow-individually";

  private static String statement(int id, String object, String context) {
    return StatementsTest.statement(id, "amandine", StatementsTest.VIEWED, context)
        .replace("https://cours.example/xapi/activities/module/1", object);
  }

  private static String within(String kind, String id) {
    return "\"context\":{\"contextActivities\":{\"" + kind + "\":[{\"id\":\"" + id + "\"}]}},";
  }

  private static String event(String name, String course) {
    return "{\"event_type\":\""
        + name
        + "\",\"username\":\"amandine\",\"time\":\"2026-03-04T10:00:00Z\",\"event\":{},\"context\":{"
        + course
        + "\"user_id\":12}}";
  }

  private static Reading read(List<UsageItem> items, List<String> courses, String... lines) {
    Mapping mapping =
        new Mapping("m", Optional.empty(), Map.of(), Map.of(), Optional.empty(), courses);
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Reports.format(new Reports.Options(Optional.empty(), List.of(mapping)))
        .reader(new ReportWords(ReadEvents.LIBRARY, List.of()), Pseudonyms.forThisAudit())
        .read(ReportSource.of("plateforme.ndjson", bytes), items::add)
        .match(
            r -> r,
            p -> {
              throw new AssertionError(p.toString());
            });
  }

  private static List<String> words(List<String> courses, String... lines) {
    List<UsageItem> items = new ArrayList<>();
    read(items, courses, lines);
    return new ReadEvents(items, List.of(), List.of()).words();
  }

  @Test
  void aStatementIsOfTheCourseByItsObjectOrWhatThatIsWithin() {
    String page = "https://cours.example/pilotage/page/1";
    String video = "https://videos.example/7";
    assertThat(
            words(
                IDS,
                statement(1, page, ""),
                statement(2, video, ""),
                statement(3, video, within("parent", "https://cours.example/pilotage")),
                statement(4, video, within("grouping", "https://cours.example/pilotage")),
                statement(5, video, within("grouping", "https://cours.example/cuisine")),
                statement(6, video, within("category", "https://cours.example/pilotage"))))
        .containsExactly(USE, "of-other-courses", USE, USE, "of-other-courses", "of-other-courses");
  }

  @Test
  void anEventOfOpenEdxIsOfItsCourseElseOfThatOfItsPage() {
    assertThat(
            words(
                IDS,
                event("play_video", "\"course_id\":\"course-v1:Lumen+PIL+s4\","),
                event("play_video", "\"course_id\":\"course-v1:Lumen+CUI+s4\","),
                event("/courses/course-v1:Lumen+PIL+s4/courseware/1/", ""),
                event("/courses/course-v1:Lumen+CUI+s4/courseware/1/", ""),
                event("play_video", ""),
                event("/dashboard", "")))
        .containsExactly(USE, "of-other-courses", USE, "of-other-courses", "no-course", "no-use");
  }

  @Test
  void whatIsUnknownOrContestedInAnotherCourseLeavesNoDoubt() {
    String other = "https://cours.example/cuisine/1";
    String unknown =
        StatementsTest.statement(1, "a", "https://x.example/verbs/tinkered", "")
            .replace("https://cours.example/xapi/activities/module/1", other);
    assertThat(
            words(
                IDS,
                unknown,
                statement(2, other, ""),
                statement(2, other, "").replace("amandine", "hind")))
        .containsOnly("of-other-courses");
  }

  @Test
  void everyRowIsInTheBalanceAndWithoutIdsEveryEventIsOfTheCourse() {
    String[] lines = {
      statement(1, "https://cours.example/pilotage/1", ""),
      statement(2, "https://cours.example/cuisine/1", ""),
      statement(2, "https://cours.example/cuisine/1", ""),
      "{"
    };
    Reading reading = read(new ArrayList<>(), IDS, lines);
    assertThat(List.of(reading.accepted(), reading.rejected(), reading.duplicates()))
        .containsExactly(2L, 1L, 1L);
    assertThat(words(List.of(), lines)).containsExactly(USE, USE, "repeated", "usage-json at 4");
  }

  @ParameterizedTest
  @CsvSource({
    "https://c.example/12, https://c.example/12, true",
    "https://c.example/12, https://c.example/12/page, true",
    "https://c.example/12, https://c.example/12?page=1, true",
    "https://c.example/12, https://c.example/123, false",
    "https://c.example/, https://c.example/123, true",
    "course-v1:Lumen+PIL, course-v1:Lumen+PIL+s4, true",
    "course-v1:Lumen+PIL, course-v1:Lumen+PILOTE+s4, false",
    "course-v1:Lumen+PIL, https://lms.example/course/course-v1:Lumen+PIL+s4/x, true",
    "course-v1:Lumen+PIL, https://lms.example/mycourse-v1:Lumen+PIL+s4/x, false",
    "COURSE-V1:Lumen+PIL, course-v1:Lumen+PIL+s4, false",
  })
  void anIdIsWholeInAnAddress(String id, String address, boolean have) {
    assertThat(new CourseIds(List.of(id)).have(address)).isEqualTo(have);
  }
}
