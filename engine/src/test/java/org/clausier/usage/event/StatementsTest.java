package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.clausier.usage.LearnerKey;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.UsageItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** xAPI statements, shaped as learning record stores hand them over. */
class StatementsTest {

  static final String VIEWED = "http://id.tincanapi.com/verb/viewed";
  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final String USE = "follow-individually";

  private static String id(int n) {
    return String.format("6f3405d0-e8b4-47b0-b30e-%012d", n);
  }

  static String statement(int id, String learner, String verb, String more) {
    return "{\"id\":\""
        + id(id)
        + "\",\"actor\":{\"objectType\":\"Agent\",\"name\":\"Céleste Ozanne\",\"account\":{\"homePage\":"
        + "\"https://cours.example\",\"name\":\""
        + learner
        + "\"}},\"verb\":{\"id\":\""
        + verb
        + "\",\"display\":{\"fr\":\"a vu\"}},\"object\":{\"objectType\":\"Activity\",\"id\":"
        + "\"https://cours.example/xapi/activities/module/1\",\"definition\":{\"type\":"
        + "\"http://adlnet.gov/expapi/activities/module\",\"name\":{\"fr\":\"Séance 1\"}}},"
        + more
        + "\"timestamp\":\"2026-03-04T10:00:00Z\",\"stored\":\"2026-03-04T10:00:01Z\",\"authority\":"
        + "{\"mbox\":\"mailto:traces@cours.example\"},\"version\":\"1.0.3\"}";
  }

  private static String statement(int id) {
    return statement(id, "amandine", VIEWED, "");
  }

  static String voiding(int id, int of) {
    return statement(id, "traces", VOIDED, "")
        .replaceFirst(
            "\"object\":.*?\\}\\}\\},",
            "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + id(of) + "\"},");
  }

  private static ReadEvents lines(String... statements) {
    return ReadEvents.of(String.join("\n", statements));
  }

  private static LearnerKey key(String learner) {
    return Pseudonyms.of(new byte[32]).learner(learner);
  }

  @Test
  void aStatementIsTheUseOfALearner() {
    UsageItem.Traced traced =
        lines(
                statement(
                    1,
                    "amandine",
                    VIEWED,
                    "\"context\":{\"registration\":\"6f3405d0-e8b4-47b0-b30e-e932b89863ad\","
                        + "\"contextActivities\":{\"parent\":[{\"id\":\"https://cours.example/cours/s4\"}]}},"))
            .traced(0);
    assertThat(traced.event().practice()).isEqualTo(USE);
    assertThat(traced.event().day()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(traced.event().audience()).contains("individual");
    assertThat(traced.event().learner()).contains(key("amandine"));
    assertThat(traced.event().organisation()).isEmpty();
    assertThat(traced.event().known()).isEqualTo(Map.of("session", "s4"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T21:59:59Z, 2026-03-31",
    "2026-03-31T22:00:00Z, 2026-04-01",
    "2026-12-31T23:00:00.000Z, 2027-01-01",
    "2026-03-31T23:59:59+02:00, 2026-03-31",
    "2026-03-31T18:30:00-05:00, 2026-04-01",
    "2026-03-31T23:59:59, 2026-03-31",
    "2026-07-01T00:30:00.123456789+0200, 2026-07-01",
  })
  void theDayIsThatOfParis(String timestamp, LocalDate day) {
    ReadEvents read = lines(statement(1).replace("2026-03-04T10:00:00Z", timestamp));
    assertThat(read.traced(0).event().day()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30T10:00:00Z", "2026-03-04T25:00:00Z", "04/03/2026", "2026-03-04", "hier"})
  void whatIsNoInstantIsRejected(String timestamp) {
    assertThat(lines(statement(1).replace("2026-03-04T10:00:00Z", timestamp)).words())
        .containsExactly("usage-event-date at 1");
  }

  private static String actor(String json) {
    return statement(1).replaceFirst("\"actor\":\\{.*?\\}\\}", "\"actor\":" + json);
  }

  @Test
  void learnersAreNamedInManyWays() {
    String sum = "d35132bd0bf4c3d2f9c5d8d2b4b1f6a3e1c0b9a8";
    assertThat(lines(actor("{\"mbox\":\"mailto:Jean@Ex.fr\"}")).traced(0).event().learner())
        .contains(key("jean@ex.fr"));
    assertThat(lines(actor("{\"mbox_sha1sum\":\"" + sum + "\"}")).traced(0).event().learner())
        .contains(key(sum));
    assertThat(lines(actor("{\"openid\":\"https://id.example/a\"}")).traced(0).event().learner())
        .contains(key("https://id.example/a"));
  }

  /** What the standard asks of an actor (xAPI 1.0.3, Data 2.4.2); who is not named so is nobody. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'A'} | usage-event-missing | actor",
        "{'account':{'name':'a'}} | usage-event-field | actor.account.homePage",
        "{'account':{'homePage':'','name':'a'}} | usage-event-field | actor.account.homePage",
        "{'account':{'homePage':'https://c.example'}} | usage-event-field | actor.account.name",
        "{'account':'a'} | usage-event-field | actor",
        "{'mbox':'jean@ex.fr'} | usage-event-field | actor.mbox",
        "{'mbox':'mailto:'} | usage-event-field | actor.mbox",
        "{'mbox_sha1sum':'ab12'} | usage-event-field | actor.mbox_sha1sum",
        "{'openid':'jean'} | usage-event-field | actor.openid",
        "{'mbox':'mailto:a@b.fr','openid':'https://id.example/a'} | usage-event-field | actor",
        "{'objectType':'Group'} | usage-event-field | actor.member",
        "{'objectType':'Group','member':[]} | usage-event-field | actor.member",
        "{'objectType':'Group','member':[{'name':'A'}]} | usage-event-field | actor.member",
        "{'objectType':'Group','member':['a']} | usage-event-field | actor.member",
      })
  void anActorWhoIsNotIdentifiedAsTheStandardSaysIsAProblem(
      String actor, String problem, String field) {
    ReadEvents read = lines(actor(actor.replace('\'', '"')));
    assertThat(read.words()).containsExactly(problem + " at 1");
    assertThat(((UsageItem.Rejected) read.items().get(0)).problem().arguments())
        .containsExactly(field);
  }

  @Test
  void aGroupIsCountedByItsMembersEachOfWhomATableMayKnow() {
    String group =
        actor(
            "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b.fr\"},"
                + "{\"account\":{\"homePage\":\"https://c.example\",\"name\":\"hind\"}}]}");
    UsageItem.Traced traced = lines(group).traced(0);
    assertThat(traced.event().learner()).isEmpty();
    assertThat(traced.names()).containsExactly(key("a@b.fr"), key("hind"));
    assertThat(traced.event().known()).isEqualTo(Map.of("participants", "2"));
  }

  @Test
  void accountsOfSeveralPlatformsAreSaidToBe() {
    String elsewhere = statement(2).replaceFirst("https://cours.example", "https://autre.example");
    assertThat(lines(statement(1), elsewhere).notes()).containsExactly("usage-accounts-several");
    assertThat(lines(statement(1), statement(2)).notes()).isEmpty();
  }

  @Test
  void theTeamNamesTheOrganisation() {
    String team =
        "\"context\":{\"team\":{\"objectType\":\"Group\",\"name\":\"Hélios\",\"account\":{\"homePage\":"
            + "\"https://annuaire.example\",\"name\":\"12345678200010\"}}},";
    String groups =
        "\"context\":{\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":"
            + "\"Group\",\"name\":\"Hélios\"},\"relevantTypes\":[\"https://x.example/t\"]}]},";
    assertThat(lines(statement(1, "a", VIEWED, team)).traced(0).event().organisation())
        .isEqualTo("12345678200010");
    assertThat(lines(statement(1, "a", VIEWED, groups)).traced(0).event().organisation())
        .isEqualTo("Hélios");
  }

  @Test
  void whomAnotherEnrolsIsInAGroup() {
    String registered = "http://adlnet.gov/expapi/verbs/registered";
    String by = "\"instructor\":{\"account\":{\"homePage\":\"https://c.example\",\"name\":\"%s\"}}";
    String two =
        "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:x@y.fr\"}}]";
    assertThat(
            lines(
                    statement(1, "a", registered, ""),
                    statement(2, "a", registered, "\"context\":{" + String.format(by, "a") + "},"),
                    statement(3, "a", registered, "\"context\":{" + String.format(by, "b") + "},"),
                    statement(4, "a", registered, "\"context\":{" + two + "},"))
                .words())
        .containsExactly(USE, USE, "enrol-cohort", "enrol-cohort");
  }

  @ParameterizedTest
  @CsvSource({
    "http://adlnet.gov/expapi/verbs/initialized, no-use",
    "http://adlnet.gov/expapi/verbs/completed, follow-individually",
    "http://adlnet.gov/expapi/verbs/passed, follow-individually",
    "https://w3id.org/xapi/adl/verbs/satisfied, no-use",
    "https://w3id.org/xapi/adl/verbs/abandoned, no-use",
    "https://w3id.org/xapi/video/verbs/played, follow-individually",
    "https://w3id.org/xapi/video/verbs/seeked, no-use",
    "https://w3id.org/xapi/tla/verbs/achieved, untold",
    "https://nowhere.example/verbs/tinkered, unknown",
  })
  void aVerbOfCmi5OrOfTheVideoProfileHasItsMeaning(String verb, String word) {
    assertThat(lines(statement(1, "a", verb, "")).words()).containsExactly(word);
  }

  @Test
  void anUnknownVerbIsCountedByItsNameAndNobodyElses() {
    ReadEvents read = lines(statement(1, "amandine", "https://x.example/verbs/jean@ex.fr", ""));
    assertThat(read.aside(0).kind()).doesNotContain("jean");
    assertThat(lines(statement(1, "a", "https://x.example/v/tinkered", "")).aside(0).kind())
        .isEqualTo("https://x.example/v/tinkered");
  }

  @Test
  void theSameStatementCountsOnceWhoeverStoredIt() {
    String again =
        statement(1)
            .replace("10:00:01Z", "23:00:00Z")
            .replace("\"1.0.3\"", "\"2.0.0\"")
            .replace("10:00:00Z", "11:00:00.000+01:00");
    assertThat(lines(statement(1), statement(2), again, statement(1)).words())
        .containsExactly(USE, USE, "repeated", "repeated");
  }

  @Test
  void theSameStatementInTwoFilesCountsOnce() {
    assertThat(ReadEvents.of(statement(1), "[" + statement(1) + "]").words())
        .containsExactly(USE, "repeated");
  }

  @Test
  void ofTwoStatementsOfOneIdThatDifferNoneIsBelieved() {
    String other = statement(1, "bakary", VIEWED, "");
    assertThat(lines(statement(1), statement(2), other, statement(1)).words())
        .containsExactly("contested", USE, "contested", "repeated");
  }

  @Test
  void aVoidedStatementIsNotCountedWheneverItWasVoided() {
    assertThat(lines(statement(1), statement(2), voiding(9, 1)).words())
        .containsExactly("voided", USE, "voiding");
    assertThat(lines(voiding(9, 1), statement(1), statement(2)).words())
        .containsExactly("voiding", "voided", USE);
    assertThat(ReadEvents.of(statement(1), voiding(9, 1)).words())
        .containsExactly("voided", "voiding");
  }

  @Test
  void aVoidingIsItselfNeverVoid() {
    assertThat(lines(statement(1), voiding(8, 1), voiding(9, 8)).words())
        .containsExactly("voided", "voiding", "voiding");
  }

  @Test
  void whatAStatementMustHaveIsAskedFor() {
    assertThat(lines(statement(1).replace(id(1), "42")).words())
        .containsExactly("usage-event-id at 1");
    assertThat(lines(statement(1).replaceFirst("\"timestamp\":\".*?\",", "")).words())
        .containsExactly("usage-event-missing at 1");
    assertThat(lines(statement(1).replaceFirst("\"object\":.*?\\}\\}\\},", "")).words())
        .containsExactly("usage-event-missing at 1");
    assertThat(lines(statement(1, "a", VOIDED, "")).words())
        .containsExactly("usage-event-field at 1");
  }

  @Test
  void aStatementWithoutIdIsTheSameWhenItsBytesAre() {
    String none = statement(1).replaceFirst("\"id\":\".*?\",", "");
    assertThat(lines(none, none, none.replace("amandine", "hind")).words())
        .containsExactly(USE, "repeated", USE);
  }
}
