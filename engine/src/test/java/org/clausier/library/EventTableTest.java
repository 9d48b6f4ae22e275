package org.clausier.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.library.EventRule.Fate;
import org.clausier.library.EventRule.Standard;
import org.clausier.library.EventRule.Trait;
import org.clausier.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of learning platforms stand for. */
class EventTableTest {

  private static final Library LIBRARY = Library.builtIn();

  private static Set<Trait> traits(String written) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    Arrays.stream(written.split(" "))
        .filter(t -> !t.equals("-"))
        .forEach(t -> traits.add(Trait.valueOf(t.toUpperCase(Locale.ROOT))));
    return traits;
  }

  private static String meaning(Standard standard, String name, String type, String traits) {
    return LIBRARY
        .events()
        .rule(standard, name, type, traits(traits))
        .map(r -> r.fate() == Fate.USE ? r.practice() : r.fate().name())
        .orElse("UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "edx.course.enrollment.activated, -, follow-individually",
    "edx.course.enrollment.activated, another, enrol-cohort",
    "edx.course.enrollment.activated, another enterprise, enrol-cohort",
    "edx.course.enrollment.deactivated, -, SET_ASIDE",
    "play_video, -, follow-individually",
    "play_video, group another enterprise paid, follow-individually",
    "pause_video, -, SET_ASIDE",
    "problem_check, -, follow-individually",
    "edx.forum.thread.created, -, clustered-discussion-open",
    "edx.forum.thread.created, group, private-discussion-company-network",
    "edx.forum.response.created, group, private-discussion-company-network",
    "edx.forum.comment.created, group, private-discussion-company-network",
    "edx.certificate.created, -, attestation-free",
    "edx.certificate.created, enterprise, attestation-free",
    "edx.certificate.created, paid, certificate-learner-paid",
    "edx.certificate.created, paid enterprise, certificate-employer-paid",
    "edx.certificate.revoked, paid, SET_ASIDE",
    "edx.special_exam.proctored.attempt.started, -, proctored-exam",
    "/courses/course-v1:A+B+C/courseware/x/y/, -, follow-individually",
    "/courses/course-v1:A+B+C/courseware, -, follow-individually",
    "/courses/course-v1:A+B+C/xblock/block/handler/x?a=courseware, -, SET_ASIDE",
    "/courses/course-v1:A+B+C/courseware/x/course/, -, follow-individually",
    "/u/someone, -, SET_ASIDE",
    "/, -, SET_ASIDE",
    "/unheard/of, -, UNKNOWN",
    "org.example.tinkered, -, UNKNOWN",
    "http://id.tincanapi.com/verb/viewed, -, UNKNOWN",
  })
  void anOpenEdxEventHasOneMeaning(String name, String traits, String meaning) {
    assertThat(meaning(Standard.OPENEDX, name, "", traits)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "http://adlnet.gov/expapi/verbs/registered, -, follow-individually",
    "http://adlnet.gov/expapi/verbs/registered, another, enrol-cohort",
    "http://id.tincanapi.com/verb/viewed, -, follow-individually",
    "https://w3id.org/xapi/video/verbs/played, -, follow-individually",
    "https://w3id.org/xapi/video/verbs/paused, -, SET_ASIDE",
    "http://id.tincanapi.com/verb/downloaded, -, follow-individually",
    "https://w3id.org/xapi/acrossx/verbs/posted, -, clustered-discussion-open",
    "https://w3id.org/xapi/tla/verbs/achieved, -, UNTOLD",
    "http://adlnet.gov/expapi/verbs/attended, -, UNTOLD",
    "https://w3id.org/xapi/adl/verbs/satisfied, -, SET_ASIDE",
    "http://adlnet.gov/expapi/verbs/VIEWED, -, UNKNOWN",
    "play_video, -, UNKNOWN",
  })
  void anXapiVerbHasOneMeaning(String verb, String traits, String meaning) {
    assertThat(meaning(Standard.XAPI, verb, "http://any.example/type", traits)).isEqualTo(meaning);
  }

  @Test
  void whoActsForHimselfIsAnIndividual() {
    assertThat(LIBRARY.events().rule(Standard.OPENEDX, "play_video", "", Set.of()))
        .get()
        .extracting(r -> r.audience().orElse(""))
        .isEqualTo("individual");
  }

  @Test
  void everyPracticeWithEventsIsALeaf() {
    assertThat(LIBRARY.practices().values())
        .filteredOn(p -> !p.events().isEmpty())
        .hasSizeGreaterThan(7)
        .allMatch(p -> LIBRARY.practiceTree().isLeaf(p.id()));
  }

  private record Kept(Map<String, String> texts) implements LibraryFiles {
    @Override
    public List<String> paths() {
      return List.copyOf(texts.keySet());
    }

    @Override
    public byte[] bytes(String path) {
      return texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The problems of a practice of a third party, « id at line ». */
  private static List<String> problems(String events) {
    Map<String, String> texts =
        new TreeMap<>(
            Map.of(
                "practices/quiz-night/practice.yaml",
                "parent: around-the-course\nrank: 90\nact: none\nevents:\n" + events));
    return Library.with(new Kept(texts))
        .match(
            fine -> List.<String>of(),
            refused -> refused.stream().map(EventTableTest::short_).toList());
  }

  private static String short_(Problem p) {
    return p.id() + " at " + p.source().line();
  }

  @Test
  void aThirdPartyAddsItsOwnEvents() {
    assertThat(
            problems(
                "  xapi:\n    - { verbs: ['http://quiz.example/v'], types: ['http://q.example/t'] }\n"))
        .isEmpty();
  }

  @Test
  void aRuleForATypeWinsOverOneForAny() {
    assertThat(
            problems(
                "  xapi:\n    - { verbs: ['http://id.tincanapi.com/verb/viewed'], types: ['http://q"
                    + ".example/t'] }\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openedx: [ { events: [quiz_won], wiht: [group] } ] | key-unknown at 5",
        "openedx: [ { events: [quiz_won], with: [groups] } ] | value-unknown at 5",
        "openedx: [ { events: [quiz_won], types: [x] } ] | key-unknown at 5",
        "openedx: [ { verbs: [quiz_won] } ] | key-missing at 5",
        "caliper: [ { events: [quiz_won] } ] | key-unknown at 5",
        "openedx: [ { events: [quiz_won], audience: quizmaster } ] | audience-unknown at 5",
        "openedx: [ { events: [play_video] } ] | library-event-twice at 5",
        "openedx: [ { events: [pause_video] } ] | library-event-twice at 5",
        "openedx: [ { events: [edx.certificate.created], with: [group] } ] | library-event-twice at 5",
      })
  void whatIsWrongInARuleIsAProblemWithItsLine(String events, String problem) {
    assertThat(problems("  " + events + "\n")).contains(problem);
  }
}
