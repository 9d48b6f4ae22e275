package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.cgu.CguArticles;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.reply.ReplySheet;
import org.clausier.reply.ReplyText;
import org.clausier.reply.ReplyTree;
import org.clausier.request.Replies;
import org.clausier.request.Reply;
import org.clausier.request.RequestReader;
import org.clausier.request.csv.RequestTable;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Rulings;
import org.clausier.words.Language;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies as people and programs read them. */
class ReplyTextTest {

  private static final Library LIBRARY = Trial.LIBRARY;
  private static final Map<String, Replies> REPLIES = new HashMap<>();

  static Stream<Arguments> cases() {
    return LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/[a-z-]+/requests/.*"))
        .map(p -> p.split("/")[1])
        .distinct()
        .flatMap(c -> Stream.of(Language.values()).map(l -> Arguments.of(c, l)));
  }

  private static <T> T ok(Outcome<T> outcome) {
    return outcome.match(
        v -> v,
        p -> {
          throw new AssertionError(p.toString());
        });
  }

  private static Replies replies(String folder) {
    return REPLIES.computeIfAbsent(folder, ReplyTextTest::of);
  }

  private static Replies of(String folder) {
    Dossier dossier =
        ok(
            Dossier.of(
                LIBRARY.files().paths().stream()
                    .filter(p -> p.startsWith("policies/" + folder + "/policy-v"))
                    .map(p -> Trial.read(LIBRARY.files().text(p)))
                    .toList(),
                List.of()));
    return new Replies(
        LIBRARY, new Rulings(LIBRARY, dossier, Trial.RULES, new CguArticles(LIBRARY)));
  }

  private static Reply reply(String path) {
    return ok(
        RequestReader.read(LIBRARY, path.replaceAll(".*/", ""), LIBRARY.files().bytes(path))
            .then(replies(path.split("/")[1])::to));
  }

  private static List<String> requests(String folder) {
    return LIBRARY.files().paths().stream()
        .filter(p -> p.startsWith("policies/" + folder + "/requests/"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_reply_reads_as_approved(String folder, Language language) {
    ReplyText text = new ReplyText(LIBRARY, language);
    List<String> lines = new ArrayList<>();
    for (String path : requests(folder)) {
      lines.add("# " + path.replaceAll(".*/", ""));
      lines.addAll(text.lines(reply(path)));
      lines.add("");
    }
    Approval.check("replies/" + folder + "." + language.code() + ".txt", String.join("\n", lines));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_reply_is_json(String folder, Language language) {
    for (String path : requests(folder)) {
      String json = JsonWriter.write(ReplyTree.of(LIBRARY, reply(path)));
      assertThat(
              ok(YamlReader.read("r.json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                  .entries())
          .containsKeys("request", "outcome", "policy", "practices", "notes");
    }
  }

  @Test
  void a_priced_reply_says_its_sums_and_its_agreement() {
    String json =
        JsonWriter.write(
            ReplyTree.of(
                LIBRARY, reply("policies/abc-gestion-de-projet/requests/boreale-intranet.yaml")));
    assertThat(json)
        .contains("\"outcome\":\"agreement\"")
        .contains("\"instrument\":\"company-licence\"")
        .contains("\"agreement\":{\"clausier\":1,\"agreement\":\"CONV-REQ-2026-103\"")
        .contains("\"net\":7240.00,\"vat\":1448.00,\"gross\":8688.00")
        .contains("\"regime\":\"standard\",\"rate\":0.20");
  }

  @Test
  void many_requests_make_a_table_with_its_totals() {
    RequestTable table =
        ok(
            RequestTable.read(
                LIBRARY,
                "requests.csv",
                LIBRARY.files().bytes("policies/abc-gestion-de-projet/requests.csv")));
    ReplySheet sheet = ReplySheet.of(replies("abc-gestion-de-projet"), table);
    assertThat(sheet.problems()).isEmpty();
    assertThat(sheet.rows()).hasSize(19).allMatch(r -> r.outcome().equals("agreement"));
    List<List<String>> lines = sheet.table(LIBRARY, Language.FR);
    assertThat(lines).hasSize(21).allMatch(l -> l.size() == 6);
    assertThat(lines.get(17).get(5)).isEqualTo("–");
    assertThat(lines.get(20).get(3)).isEqualTo("11\u202f162,40\u00a0€");
    assertThat(lines.get(20).get(5)).as("two have no VAT yet: no total").isEqualTo("–");
  }
}
