package org.clausier.web.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.web.findings.ToldFinding.Range;
import org.clausier.web.findings.ToldFinding.Rows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an audit concluded, as its JSON tells it to programs: a page shows nothing else.
 *
 * @param headline how much, what is serious, what next, what was read
 * @param fingerprints of each file, by name
 * @param hearing of the organisation, when it was asked
 * @param ended tolerances that have ended
 * @param settled findings of the audit before that are no longer there
 */
public record Told(
    String audit,
    String organisation,
    String course,
    String engine,
    LocalDate day,
    List<String> headline,
    Balance rows,
    boolean provisional,
    Optional<Heard> hearing,
    List<Ended> ended,
    List<Fingerprint> fingerprints,
    List<ToldFinding> findings,
    Optional<Before> before) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Rows: read = accepted + rejected + duplicates. */
  public record Balance(long read, long accepted, long rejected, long duplicates) {}

  public record Fingerprint(String file, String sha256) {}

  /**
   * The organisation is heard.
   *
   * @param state open, contested, heard, silent
   * @param settled whether the amounts wait for nobody any more
   */
  public record Heard(
      String state, LocalDate until, Optional<LocalDate> answered, boolean settled) {}

  /** A tolerance that has ended. */
  public record Ended(String finding, String reason, String author, LocalDate to) {}

  /** A finding that the audit before had. */
  public record Settled(String id, String verdict, String says) {}

  /** The audit before. */
  public record Before(String audit, LocalDate day, List<Settled> settled) {}

  public static Told of(String json) {
    JsonNode n = JSON.readTree(json);
    List<Fingerprint> files = new ArrayList<>();
    each(n, "reports")
        .forEach(r -> files.add(new Fingerprint(text(r, "report"), text(r, "sha256"))));
    each(n, "inputs").forEach(i -> files.add(new Fingerprint(text(i, "file"), text(i, "sha256"))));
    JsonNode rows = n.get("rows");
    return new Told(
        text(n, "audit"),
        text(n, "organisation"),
        text(n, "course"),
        text(n, "engine"),
        LocalDate.parse(text(n, "day")),
        texts(n, "headline"),
        new Balance(
            rows.get("read").asLong(),
            rows.get("accepted").asLong(),
            rows.get("rejected").asLong(),
            rows.get("duplicates").asLong()),
        n.get("provisional").asBoolean(),
        Optional.ofNullable(n.get("hearing")).map(Told::heard),
        each(n, "idleTolerances").stream()
            .filter(i -> text(i, "why").equals("ended"))
            .map(i -> ended(i.get("tolerance")))
            .toList(),
        files,
        each(n, "findings").stream().map(Told::finding).toList(),
        Optional.ofNullable(n.get("since")).map(Told::before));
  }

  public Optional<ToldFinding> finding(String id) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** How many findings that call for something are so beside the audit before. */
  public long beside(String history) {
    return findings.stream().filter(f -> !f.compliant() && f.history().equals(history)).count();
  }

  /** The tolerances of a finding that have ended. */
  public List<Ended> ended(String finding) {
    return ended.stream().filter(e -> e.finding().equals(finding)).toList();
  }

  private static Heard heard(JsonNode n) {
    return new Heard(
        text(n, "state"),
        LocalDate.parse(text(n, "until")),
        day(n, "answered"),
        n.get("final").asBoolean());
  }

  private static Ended ended(JsonNode t) {
    return new Ended(
        text(t, "finding"), text(t, "reason"), text(t, "author"), LocalDate.parse(text(t, "to")));
  }

  private static Before before(JsonNode n) {
    return new Before(
        text(n, "audit"),
        LocalDate.parse(text(n, "day")),
        each(n, "settled").stream()
            .map(s -> new Settled(text(s, "id"), text(s, "verdict"), text(s, "says")))
            .toList());
  }

  private static ToldFinding finding(JsonNode n) {
    Optional<JsonNode> evidence = Optional.ofNullable(n.get("evidence"));
    Optional<JsonNode> amount = Optional.ofNullable(n.get("amount"));
    Optional<JsonNode> clause = Optional.ofNullable(n.get("clause"));
    Optional<JsonNode> tolerance = Optional.ofNullable(n.get("tolerance"));
    return new ToldFinding(
        text(n, "id"),
        text(n, "check"),
        text(n, "verdict"),
        text(n, "severity"),
        text(n, "practice"),
        text(n, "audience"),
        clause.map(
            c ->
                new ToldFinding.Clause(
                    text(c, "id"),
                    text(c, "agreement"),
                    c.get("version").asInt(),
                    text(c, "article"),
                    day(c, "since"))),
        evidence.map(e -> number(e, "uses")).orElse(0L),
        evidence.map(e -> learners(e)).orElse(0L),
        evidence.map(e -> band(e)).orElse(""),
        evidence.map(e -> each(e, "rows").stream().map(Told::rows).toList()).orElse(List.of()),
        evidence.flatMap(e -> day(e, "first")),
        evidence.flatMap(e -> day(e, "last")),
        amount.map(a -> euros(text(a, "net"))),
        amount.map(a -> text(a, "formula")).orElse(""),
        text(n, "says"),
        text(n, "wouldChange"),
        text(n, "todo"),
        text(n, "history"),
        tolerance.map(
            t ->
                new ToldFinding.Granted(
                    text(t, "reason"),
                    text(t, "author"),
                    LocalDate.parse(text(t, "from")),
                    LocalDate.parse(text(t, "to")))),
        each(n, "observations").stream()
            .map(
                o ->
                    new ToldFinding.Answer(
                        LocalDate.parse(text(o, "day")), text(o, "stance"), text(o, "text")))
            .toList());
  }

  private static Rows rows(JsonNode n) {
    return new Rows(
        text(n, "report"),
        number(n, "count"),
        (int) number(n, "last"),
        each(n, "ranges").stream()
            .map(r -> new Range((int) number(r, "from"), (int) number(r, "to")))
            .toList());
  }

  /** A number of learners, or the band that stands for it. */
  private static long learners(JsonNode evidence) {
    JsonNode n = evidence.get("learners");
    return n != null && n.isNumber() ? n.asLong() : 0;
  }

  private static String band(JsonNode evidence) {
    JsonNode n = evidence.get("learners");
    return n != null && n.isString() ? n.asString() : "";
  }

  private static List<JsonNode> each(JsonNode of, String key) {
    JsonNode n = of.get(key);
    if (n == null) return List.of();
    List<JsonNode> all = new ArrayList<>();
    n.forEach(all::add);
    return all;
  }

  private static List<String> texts(JsonNode of, String key) {
    return each(of, key).stream().map(JsonNode::asString).toList();
  }

  private static String text(JsonNode of, String key) {
    JsonNode n = of.get(key);
    return n == null ? "" : n.asString();
  }

  private static long number(JsonNode of, String key) {
    JsonNode n = of.get(key);
    return n == null ? 0 : n.asLong();
  }

  private static Optional<LocalDate> day(JsonNode of, String key) {
    String text = text(of, key);
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  /** To the cent: a number of JSON has lost its last zeros. */
  private static BigDecimal euros(String amount) {
    return new BigDecimal(amount).setScale(2, RoundingMode.UNNECESSARY);
  }
}
