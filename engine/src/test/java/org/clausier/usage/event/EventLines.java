package org.clausier.usage.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Lines as platforms write them, and what may happen to them. */
final class EventLines {

  private static final String ACTOR =
      "\"actor\":{\"objectType\":\"Agent\",\"name\":\"Zoé 𝄞 Lumen\",\"account\":{\"homePage\":"
          + "\"https://cours.example\",\"name\":\"9d9f9f4a-10db\"}}";
  private static final String VERB =
      "\"verb\":{\"id\":\"http://id.tincanapi.com/verb/viewed\",\"display\":{\"en\":\"viewed\"}}";
  private static final String OBJECT =
      "\"object\":{\"objectType\":\"Activity\",\"id\":\"https://cours.example/abc/1\","
          + "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/module\",\"extensions\":"
          + "{\"https://w3id.org/length\":286.12,\"b\":[true,null,-1e3,\"\\u00e9\\\"\"]}}}";
  private static final String AT = "\"timestamp\":\"2026-03-04T10:00:00.123Z\"";

  private static final String AGENT =
      "{\"objectType\":\"Agent\",\"mbox\":\"mailto:eve@exemple.fr\"}";
  private static final String GROUPS =
      "\"contextGroups\":[{\"group\":{\"account\":{\"homePage\":\"https://a.example\","
          + "\"name\":\"Première\"}}},{\"group\":{\"name\":\"Autre\"}}]";

  private static String statement(int id, String more) {
    return "{\"id\":\"6f3405d0-e8b4-47b0-b30e-00000000000"
        + id
        + "\","
        + ACTOR
        + ","
        + VERB
        + ","
        + OBJECT
        + ","
        + AT
        + more
        + "}";
  }

  private static String event(String name, String payload, String context) {
    return "{\"username\": \"zoé_12\", \"name\": \""
        + name
        + "\", \"time\": "
        + "\"2026-03-04T23:30:00.303000+00:00\", \"page\": null, \"context\": {\"user_id\": 12, "
        + "\"course_id\": \"course-v1:Exemple+32001+session04\""
        + context
        + "}, \"ip\": \"::1\", "
        + "\"event\": "
        + payload
        + ", \"event_type\": \""
        + name
        + "\"}";
  }

  /** Those that are read by their bytes once their shape is known. */
  static final List<String> USUAL =
      List.of(
          statement(
              5, ",\"context\":{" + GROUPS + ",\"contextAgents\":[{\"agent\":" + AGENT + "}]}"),
          statement(
              6, ",\"context\":{\"contextGroups\":[{\"group\":{}},{\"group\":{\"name\":\"B\"}}]}"),
          statement(1, ""),
          statement(
              2,
              ",\"context\":{\"language\":\"fr-FR\",\"team\":{\"name\":\"Lumen\",\"account\":"
                  + "{\"homePage\":\"https://annuaire.example\",\"name\":\"99900000400078\"}}}"),
          statement(
              3,
              ",\"context\":{\"team\":{\"name\":\"Lumen\"},\"contextActivities\":{\"grouping\":"
                  + "[{\"id\":\"https://cours.example/xyz\"}],\"parent\":[{\"id\":"
                  + "\"https://cours.example/abc/s4\"},{\"id\":\"https://cours.example/abc\"}]}}"),
          statement(
              4,
              ",\"context\":{\"instructor\":{\"account\":{\"homePage\":\"https://cours.example\""
                  + ",\"name\":\"eve\"}}}"),
          statement(
              5,
              ",\"context\":{\"instructor\":{\"account\":{\"homePage\":\"https://cours.example\""
                  + ",\"name\":\"9d9f9f4a-10db\"}}}"),
          statement(6, "").replace("viewed", "tinkered"),
          statement(7, "")
              .replaceFirst("\"account\":.*?\\}\\}", "\"mbox\":\"mailto:zoé@exemple.fr\"}"),
          statement(8, "").replaceFirst("\"id\":\"6f.*?\",", ""),
          statement(9, "").replace("\"Activity\"", "\"Agent\"").replace("T10", " 10"),
          statement(1, ",\"result\":{\"success\":true,\"score\":{\"raw\":7,\"scaled\":0.7}}"),
          statement(2, "").replace("00.123Z", "00"),
          statement(3, "").replace("\"Agent\"", "\"Group\""),
          "   " + statement(4, "").replace("\":", "\" : ") + " \t",
          "Mar  4 host tracking - " + event("play_video", "\"{\\\"id\\\": 1}\"", ""),
          event("play_video", "\"{\\\"id\\\": 1}\"", ", \"enterprise_uuid\": \"b08f-91\""),
          event(
              "edx.certificate.created",
              "{\"user_id\": 12, \"enrollment_mode\": \"verified\"}",
              ", \"enterprise_uuid\": \"b08f-91\""),
          event("seq_next", "\"\"", ", \"enterprise_uuid\": \"\", \"cohort\": \"A\""),
          event("edx.course.enrollment.activated", "{\"user_id\": 12, \"mode\": \"honor\"}", ""),
          event("edx.course.enrollment.activated", "{\"user_id\": \"13\", \"mode\": \"paid\"}", ""),
          event("edx.forum.thread.created", "{\"group_id\": null, \"body\": \"\"}", ""),
          event("edx.forum.thread.created", "{\"group_id\": 4, \"body\": [{}, \"é\"]}", ""),
          event("/courses/course-v1:Exemple+32001+session04/courseware/3a32c/", "\"\"", ""),
          event("/api/éléments?x=1", "\"\"", ""),
          event("", "{}", "")
              .replace(", \"event_type\": \"\"", "")
              .replace("\"name\": \"\"", "\"name\": \"pause_video\""));

  /** Those that never are. */
  static final List<String> UNUSUAL =
      List.of(
          statement(5, ",\"context\":{" + GROUPS + ",\"team\":{\"name\":\"Seconde\"}}"),
          statement(
              6, ",\"context\":{\"contextAgents\":[{\"agent\":" + AGENT + "}],\"instructor\":{}}"),
          statement(7, ",\"context\":{\"instructor\":" + AGENT + ",\"contextAgents\":0}"),
          event("play_video", "{\"user_id\": 15}, \"data\": {\"user_id\": null}", ""),
          statement(5, "").replace("abc/1", "abc\\/1"),
          statement(6, "").replace("verb/viewed", "verb/vi\\u0065wed"),
          statement(7, "").replace("2026-03-04", "2026-13-04"),
          statement(8, "").replace("6f3405d0-", "6f3405d0"),
          statement(9, "")
              .replaceFirst(
                  "\"account\":.*?\\}\\}", "\"mbox_sha1sum\":\"" + "a1".repeat(20) + "\"}"),
          statement(1, "")
              .replaceFirst(
                  "\"objectType\":\"Agent\".*?\\}\\}",
                  "\"objectType\":\"Group\","
                      + "\"member\":[{\"mbox\":\"mailto:a@b.fr\"},{\"mbox\":\"mailto:c@b.fr\"}]}"),
          statement(2, "")
              .replace(
                  "http://id.tincanapi.com/verb/viewed", "http://adlnet.gov/expapi/verbs/voided")
              .replace("\"Activity\"", "\"StatementRef\"")
              .replace("https://cours.example/abc/1", "6f3405d0-e8b4-47b0-b30e-000000000003"),
          event("edx.course.enrollment.activated", "\"{\\\"user_id\\\": 14}\"", ""),
          "{\"date\":\"2026-03-04\",\"practice\":\"irl-meetup\",\"learner\":\"ana\"}",
          "{\"a\":1}",
          "{} {}",
          "[1]",
          "  ");

  static final List<String> ALL = Stream.concat(USUAL.stream(), UNUSUAL.stream()).toList();

  /** What may stand where something else stood. */
  private static final List<String> ODD =
      List.of(
          "\\",
          "\"",
          "\\\"",
          "\\u0041",
          "\\ud800",
          "\\/",
          "\\x",
          "\\u00g1",
          "\n",
          "\r",
          "\t",
          "\u0000",
          "\u001f",
          "\u007f",
          "é",
          "𝄞",
          "\uFEFF",
          "01",
          "-",
          "-0",
          "1.",
          "1e",
          "1E+5",
          ".5",
          "+1",
          "NaN",
          "1".repeat(41),
          "1".repeat(101),
          "1e-400",
          "tru",
          "true",
          "null",
          "{}",
          "[]",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"id\":\"x\",",
          "\"actor\":{},",
          "\"a\":1,\"a\":2,",
          "[".repeat(101),
          " ",
          "",
          "mailto:",
          "@",
          "/courses/",
          "edx.",
          "2026-02-29T00:00:00Z",
          "2024-02-29T24:00:00Z",
          "2026-03-29T02:30:00",
          "1979-12-31T23:59:59.999999999Z",
          "2026-03-04T10:00:00.1234567890Z",
          "2026-03-04T10:00:60Z",
          "2026-03-04T10:00:00+18:00",
          "2026-03-04T10:00:00-00:00",
          "2026-03-04T10:00:00+0530",
          "2026-03-04T10:00Z",
          "2026-03-04t10:00:00Z",
          "\u00a0",
          "12",
          "13");

  private EventLines() {}

  static void write(ByteArrayOutputStream file, String line) {
    file.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    file.write('\n');
  }

  static String any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  /** A usual line, some of its texts and numbers being others. */
  static String drawn(Random random) {
    String line = USUAL.get(random.nextInt(USUAL.size()));
    List<List<String>> changes =
        List.of(
            List.of("9d9f9f4a-10db", "ana", "Zoé", "", " ", "eve"),
            List.of("verb/viewed", "verb/voided", "x", ""),
            List.of("00000000000", "00000000001"),
            List.of("2026-03-04", "2026-02-29", "2025-12-31", "1980-01-01"),
            List.of("10:00:00", "22:59:59", "23:00:00", "24:00:00", "10:00:60", "10:60:00"),
            List.of("00.123Z", "00Z", "00.5+01:00", "00,25-23:00"),
            List.of("286.12", "0", "-1", "1e5", "007", "\"é\""),
            List.of("99900000400078", "", "Lumen", "é"),
            List.of(
                "\"user_id\": 12", "\"user_id\": \"12\"", "\"user_id\": 1.5", "\"user_id\": \"\""),
            List.of("honor", "verified", "", " "),
            List.of("b08f-91", "", " ", "b08f-92"),
            List.of("play_video", "seq_next", "edx.x", "/x/y"),
            List.of("mailto:zoé@", "mailto:@zoé@", "mailto:", "zoé@"),
            List.of("abc", "autre", "abcd"));
    for (List<String> change : changes) {
      if (random.nextInt(3) == 0) {
        line = line.replace(change.get(0), change.get(random.nextInt(change.size())));
      }
    }
    return line;
  }

  /** One thing done to it, anywhere. */
  static byte[] spoilt(byte[] line, Random random) {
    if (line.length == 0) return line;
    int at = random.nextInt(line.length);
    int length = Math.min(line.length - at, 1 + random.nextInt(8));
    byte[] odd = ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(7)) {
      case 0 -> put(line, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> put(line, at, at + length, new byte[0]);
      case 2 -> put(line, at, at, odd);
      case 3 -> put(line, at, at + length, odd);
      case 4 -> Arrays.copyOf(line, at);
      case 5 -> put(line, at, at, Arrays.copyOfRange(line, at, line.length));
      default -> value(line, at, odd);
    };
  }

  /** The whole of a text or of a number is another. */
  private static byte[] value(byte[] line, int at, byte[] odd) {
    int from = at;
    while (from > 0 && isInside(line[from - 1])) from--;
    int to = at;
    while (to < line.length && isInside(line[to])) to++;
    return put(line, from, to, odd);
  }

  private static boolean isInside(byte b) {
    return "\"{}[],".indexOf(b) < 0;
  }

  private static byte[] put(byte[] line, int from, int to, byte[] other) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(line, 0, from);
    all.writeBytes(other);
    all.write(line, Math.max(from, to), line.length - Math.max(from, to));
    return all.toByteArray();
  }
}
