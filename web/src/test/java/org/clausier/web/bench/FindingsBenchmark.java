package org.clausier.web.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clausier.web.Client;
import org.clausier.web.Fixtures;
import org.clausier.web.Installation;
import org.clausier.web.account.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of an audit that has thousands of findings: its own, again and again, each under a
 * number of its own.
 */
final class FindingsBenchmark {

  private static final PrintStream OUT = System.out;
  private static final int FINDINGS = 5_000;
  private static final int TIMES = 100;
  private static final int RANGES = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path data;

  FindingsBenchmark(Path data) {
    this.data = data;
  }

  void measures(Account account, long audit) {
    try (Installation here = Installation.start(data)) {
      JdbcClient sql = here.get(JdbcClient.class);
      sql.sql(
              "insert into audit_report (audit, n, reported, reason, fr, en, pictures_fr,"
                  + " pictures_en, sha256, made, made_by) select audit, n + 1, reported, reason,"
                  + " :fr, :en, pictures_fr, pictures_en, sha256, made, made_by from audit_report"
                  + " where audit = :audit and n = 1")
          .param("audit", audit)
          .param("fr", many(sql, audit, "fr"))
          .param("en", many(sql, audit, "en"))
          .update();
      Client client = here.client();
      client.signsIn(account.email(), Fixtures.PASSWORD);
      String at = "/audits/" + audit;
      long from = System.nanoTime();
      client.get(at);
      OUT.printf(Locale.ROOT, "%d findings, first time shown: %.0f ms%n", FINDINGS, millis(from));
      for (String query :
          List.of("", "?page=25", "?page=50", "?tri=amount", "?verdict=undecided&tri=day")) {
        page(client, at + query);
      }
      page(client, at + "/constats/" + id(client.get(at).body()));
    }
  }

  private static String id(String page) {
    return page.replaceFirst("(?s).*?/constats/([^\"]+)\".*", "$1");
  }

  private static double millis(long from) {
    return (System.nanoTime() - from) / 1e6;
  }

  private static void page(Client client, String path) {
    double[] all = new double[TIMES];
    for (int i = -TIMES / 2; i < TIMES; i++) {
      long from = System.nanoTime();
      int status = client.get(path).statusCode();
      if (status != 200) throw new IllegalStateException(path + ": " + status);
      if (i >= 0) all[i] = millis(from);
    }
    Arrays.sort(all);
    OUT.printf(
        Locale.ROOT,
        "%-44s p50 %6.1f ms   p95 %6.1f ms   most %6.1f ms%n",
        path.replaceFirst("/audits/[0-9]+", "/audits/{id}"),
        all[TIMES / 2],
        all[TIMES * 95 / 100],
        all[TIMES - 1]);
  }

  private static String many(JdbcClient sql, long audit, String language) {
    String json =
        sql.sql("select " + language + " from audit_report where audit = :audit and n = 1")
            .param("audit", audit)
            .query(String.class)
            .single();
    ObjectNode told = (ObjectNode) JSON.readTree(json);
    List<JsonNode> some = told.get("findings").valueStream().toList();
    some.forEach(f -> f.at("/evidence/rows").forEach(FindingsBenchmark::shorten));
    ArrayNode many = told.putArray("findings");
    for (int i = 0; i < FINDINGS; i++) {
      ObjectNode one = (ObjectNode) some.get(i % some.size()).deepCopy();
      one.put("id", "A-MANY-%06x".formatted(i));
      many.add(one);
    }
    return JSON.writeValueAsString(told);
  }

  /** Of thousands of findings, none rests on as many rows as those of one long report. */
  private static void shorten(JsonNode rows) {
    ArrayNode ranges = (ArrayNode) rows.get("ranges");
    while (ranges != null && ranges.size() > RANGES) ranges.remove(ranges.size() - 1);
  }
}
