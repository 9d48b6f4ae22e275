package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.UsageItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open edX tracking logs, shaped as servers and browsers write them. */
class TrackingEventsTest {

  private static final String UUID = "2c644693-2125-4be8-94e0-70faae8387f7";

  private static String event(String type, String event, String context) {
    return "{\"username\": \"hind_13\", \"event_source\": \"server\", \"name\": \""
        + type
        + "\", \"accept_language\": \"fr\", \"time\": \"2026-03-04T23:30:00.071000+00:00\", \"agent\":"
        + " \"Mozilla/5.0\", \"page\": null, \"host\": \"cours.example\", \"session\": \"22910ae8\","
        + " \"referer\": \"\", \"context\": {"
        + context
        + "\"org_id\": \"Exemple\", \"course_id\": \"course-v1:Exemple+32001+s5\", \"path\": \"/x\"},"
        + " \"ip\": \"192.0.2.1\", \"event\": "
        + event
        + ", \"event_type\": \""
        + type
        + "\"}";
  }

  private static String of(String type, String event) {
    return event(type, event, "\"user_id\": 100013, ");
  }

  private static String word(String type, String event, String context) {
    return ReadEvents.of(event(type, event, context)).words().get(0);
  }

  @Test
  void aLineIsTheUseOfALearner() {
    UsageItem.Traced traced =
        ReadEvents.of(
                event(
                    "play_video",
                    "\"{\\\"id\\\": \\\"a\\\", \\\"code\\\": \\\"mp4\\\"}\"",
                    "\"user_id\": 100013, \"enterprise_uuid\": \"" + UUID + "\", "))
            .traced(0);
    Pseudonyms keys = Pseudonyms.of(new byte[32]);
    assertThat(traced.event().practice()).isEqualTo("follow-individually");
    assertThat(traced.event().day()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(traced.event().organisation()).isEqualTo(UUID);
    assertThat(traced.event().known()).isEqualTo(Map.of("session", "s5"));
    assertThat(traced.names()).containsExactly(keys.learner("100013"), keys.learner("hind_13"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edx.course.enrollment.activated | {\"user_id\": 100013, \"mode\": \"honor\"} | follow-individually",
        "edx.course.enrollment.activated | {\"user_id\": 100014, \"mode\": \"honor\"} | enrol-cohort",
        "edx.course.enrollment.deactivated | {\"user_id\": 100014} | no-use",
        "edx.forum.thread.created | {\"group_id\": null, \"body\": \"bonjour\"} | clustered-discussion-open",
        "edx.forum.thread.created | {\"group_id\": 7, \"body\": \"bonjour\"} | private-discussion-company-network",
        "edx.certificate.created | {\"enrollment_mode\": \"honor\"} | attestation-free",
        "edx.certificate.created | {\"enrollment_mode\": \"verified\"} | certificate-learner-paid",
        "pause_video | \"{}\" | no-use",
        "problem_check | \"input_1=a&input_2=b\" | follow-individually",
        "/courses/course-v1:E+3+s5/courseware/a/b/ | \"{\\\"POST\\\": {}, \\\"GET\\\": {}}\" | follow-individually",
        "/u/hind_13 | {} | no-use",
        "org.example.tinkered | {} | unknown",
        "edx.course.enrollment.activated | \"{\\\"user_id\\\": 100014}\" | enrol-cohort",
        "edx.course.enrollment.activated | \"{\\\"user_id\\\": \" | usage-event-field at 1",
      })
  void anEventHasOneMeaning(String type, String event, String word) {
    assertThat(word(type, event, "\"user_id\": 100013, ")).isEqualTo(word);
  }

  @Test
  void anEmployersPortalPaysForTheCertificate() {
    assertThat(
            word(
                "edx.certificate.created",
                "{\"enrollment_mode\": \"verified\"}",
                "\"user_id\": 1, \"enterprise_uuid\": \"" + UUID + "\", "))
        .isEqualTo("certificate-employer-paid");
    assertThat(
            word(
                "edx.certificate.created",
                "{\"enrollment_mode\": \"verified\"}",
                "\"user_id\": 1, \"enterprise_uuid\": \"\", "))
        .isEqualTo("certificate-learner-paid");
  }

  @Test
  void whoIsEnrolledByAnotherIsTheLearner() {
    UsageItem.Traced traced =
        ReadEvents.of(of("edx.course.enrollment.activated", "{\"user_id\": 100014}")).traced(0);
    assertThat(traced.names()).containsExactly(Pseudonyms.of(new byte[32]).learner("100014"));
  }

  @Test
  void anAnonymousVisitorHasNoName() {
    String line = event("play_video", "{}", "\"user_id\": null, ").replace("hind_13", "");
    assertThat(ReadEvents.of(line).traced(0).names()).isEmpty();
  }

  @Test
  void aLineThatComesAgainIsOneEvent() {
    String one = of("play_video", "{}");
    assertThat(ReadEvents.of(one + "\n" + one + "\n" + one.replace(".071", ".072")).words())
        .containsExactly("follow-individually", "repeated", "follow-individually");
  }

  @Test
  void theWordsOfALogServerAreNotRead() {
    String prefix =
        "Mar  4 23:30:00 serveur [service_variant=lms][tracking][env:prod] INFO [serveur  12] - ";
    ReadEvents read =
        ReadEvents.of(of("play_video", "{}") + "\n" + prefix + of("play_video", "{\"a\": 1}"));
    assertThat(read.words()).containsExactly("follow-individually", "follow-individually");
    assertThat(read.notes()).containsExactly("usage-log-prefix");
  }

  @Test
  void whatAnEventMustHaveIsAskedFor() {
    assertThat(ReadEvents.of(of("play_video", "{}").replace("\"time\"", "\"temps\"")).words())
        .containsExactly("usage-event-missing at 1");
    assertThat(
            ReadEvents.of(of("play_video", "{}").replace("2026-03-04T23", "2026-03-04T73")).words())
        .containsExactly("usage-event-date at 1");
  }

  @Test
  void rowsUnderTheWordsOfColumnsAreReadLikeThoseOfASpreadsheet() {
    assertThat(
            ReadEvents.of(
                    "{\"date\":\"2026-03-04\",\"pratique\":\"Débriefing avec projection\",\"participants\":22,"
                        + "\"session\":\"s5\"}\n"
                        + "{\"apprenant\":\"a@b.fr\",\"date\":\"05/03/2026\",\"practice\":\"enrol-cohort\"}\n"
                        + "{\"apprenant\":\"a@b.fr\",\"date\":\"05/03/2026\",\"practice\":\"enrol-cohort\"}\n"
                        + "{\"date\":\"2026-02-30\",\"pratique\":\"projection\",\"lieu\":null}\n")
                .words())
        .containsExactly(
            "row internal-debriefing-screening",
            "row enrol-cohort",
            "repeated",
            "usage-date-impossible at 4");
  }

  @Test
  void kindsOfPagesNameNobody() {
    assertThat(List.of("/u/jean.dupont", "/", "/courses/x?y=jean"))
        .extracting(Tracing::kind)
        .containsExactly("/u/…", "/…", "/courses/…");
  }
}
