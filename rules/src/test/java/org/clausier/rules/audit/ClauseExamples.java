package org.clausier.rules.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.agreement.Agreement;
import org.clausier.agreement.AgreementReader;
import org.clausier.audit.AuditFile;
import org.clausier.audit.AuditFileReader;
import org.clausier.audit.AuditReport;
import org.clausier.audit.AuditRun;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.policy.PolicyReader;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** The worked examples of the clauses, made into whole audits. */
record ClauseExamples(String clause, Fields example) {

  private static final Library LIBRARY = Demonstration.LIBRARY;
  private static final String SIRET = "12345678200010";

  static List<ClauseExamples> of(String clause) {
    String path = "clauses/" + clause + "/examples.yaml";
    if (!LIBRARY.files().has(path)) return List.of();
    String text = "examples:\n" + LIBRARY.files().text(path);
    Node.Mapping root = Demonstration.ok(YamlReader.read(path, bytes(text)));
    return new Fields(path, root, new ArrayList<>())
        .list("examples").stream().map(e -> new ClauseExamples(clause, e)).toList();
  }

  /** An example written in a test. */
  static ClauseExamples ofText(String yaml) {
    Node.Mapping root = Demonstration.ok(YamlReader.read("example", bytes(yaml)));
    return new ClauseExamples("", new Fields("example", root, new ArrayList<>()));
  }

  String name() {
    return example.text("name").orElseThrow();
  }

  List<Expected> expected() {
    return example.list("expect").stream()
        .map(
            e ->
                new Expected(
                    e.text("check").orElseThrow(),
                    e.text("verdict").orElseThrow(),
                    e.text("net").orElse("")))
        .toList();
  }

  /** A finding, as far as an example says it. */
  record Expected(String check, String verdict, String net) {}

  AuditReport run() {
    List<Agreement> agreements = new ArrayList<>();
    example
        .node("agreement")
        .ifPresent(a -> agreements.add(Demonstration.ok(agreement((Node.Mapping) a))));
    return Demonstration.ok(
        Demonstration.RUN.of(
            new AuditRun.Request(
                versions(),
                agreements,
                Optional.of(file()),
                reports(),
                List.of(),
                Demonstration.DAY,
                "test",
                Pseudonyms.forThisAudit())));
  }

  /** One file, and another when the example has one. */
  private List<ReportSource> reports() {
    List<ReportSource> reports = new ArrayList<>();
    reports.add(ReportSource.of("report.csv", bytes(csv("report"))));
    if (example.has("other")) reports.add(ReportSource.of("other.csv", bytes(csv("other"))));
    return reports;
  }

  private org.clausier.problem.Outcome<Agreement> agreement(Node.Mapping a) {
    String text =
        "clausier: 1\nagreement: conv-1\npolicy: { id: p, version: 2 }\n"
            + "party: { name: O, audience: company, identifiers: { siret: '"
            + SIRET
            + "' } }\nsigned: 2026-01-01\n";
    StringBuilder all = new StringBuilder(text);
    a.entries().forEach((k, v) -> all.append(k).append(": ").append(flow(v)).append('\n'));
    return AgreementReader.read(LIBRARY, "agreement", bytes(all.toString()));
  }

  private List<Policy> versions() {
    List<Policy> versions = new ArrayList<>();
    example.node("before").ifPresent(g -> versions.add(policy(1, "2025-09-01", flow(g))));
    versions.add(policy(2, "2026-01-05", example.node("grid").map(this::flow).orElse("{ }")));
    return versions;
  }

  private Policy policy(int version, String effective, String grid) {
    String fees =
        example.node("fees").map(this::flow).orElse("{ example: { unit: session, price: 10.00 } }");
    String text =
        "clausier: 1\npolicy: p\nversion: "
            + version
            + "\npublished: 2025-08-01\neffective: "
            + effective
            + "\nproducer: { name: P, vat-status: standard }\n"
            + "course: { title: C, licence: "
            + example.text("licence").orElse("all-rights-reserved")
            + ", sessions: [ { id: s4, from:"
            + " 2025-11-03, to: 2026-01-25 }, { id: s5, from: 2026-02-02, to: 2026-04-26 } ] }\n"
            + "grid: "
            + grid
            + "\nfees: "
            + fees
            + "\n";
    return Demonstration.ok(PolicyReader.read(LIBRARY, "p-v" + version, bytes(text))).policy();
  }

  private AuditFile file() {
    StringBuilder text = new StringBuilder("clausier: 1\nfacts: f\n");
    text.append("organisation: { name: O, audience: company, identifiers: { siret: '")
        .append(SIRET)
        .append("' }, public: ")
        .append(example.text("public").orElse("false"))
        .append(example.text("headcount").map(n -> ", headcount: " + n).orElse(""))
        .append(" }\n");
    for (String key :
        List.of(
            "declared",
            "invoices",
            "credits",
            "tolerances",
            "observations",
            "materiality",
            "hearing")) {
      example.node(key).ifPresent(n -> text.append(key + ": ").append(flow(n)).append('\n'));
    }
    example
        .text("accepted")
        .ifPresent(
            d ->
                text.append("acceptances: [ { policy: p, version: 1, day: ")
                    .append(d)
                    .append(" }, { policy: p, version: 2, day: ")
                    .append(d)
                    .append(" } ]\n"));
    example
        .textMap("paid")
        .forEach(
            (fee, quantity) ->
                text.append("payments: [ { fee: ")
                    .append(fee)
                    .append(", quantity: ")
                    .append(quantity)
                    .append(", day: 2026-03-01 } ]\n"));
    return Demonstration.ok(AuditFileReader.read(LIBRARY, "facts", bytes(text.toString())));
  }

  private String csv(String of) {
    Set<String> columns = new LinkedHashSet<>(List.of("date", "practice"));
    List<TreeMap<String, String>> rows = new ArrayList<>();
    for (Fields row : example.list(of)) {
      columns.addAll(row.keys());
      TreeMap<String, String> cells = new TreeMap<>();
      row.keys().forEach(k -> cells.put(k, row.text(k).orElse("")));
      rows.add(cells);
    }
    StringBuilder csv = new StringBuilder(String.join(";", columns)).append('\n');
    // a report has a row at least; this one is set aside before anything is counted
    if (rows.isEmpty()) csv.append("2026-03-02;self-initiative-at-work\n");
    for (TreeMap<String, String> row : rows) {
      csv.append(String.join(";", columns.stream().map(c -> row.getOrDefault(c, "")).toList()))
          .append('\n');
    }
    return csv.toString();
  }

  /** A node written back in flow style: the examples hold plain words and figures only. */
  private String flow(Node node) {
    if (node instanceof Node.Scalar s) return s.text();
    if (node instanceof Node.Sequence s) {
      return "[ " + String.join(", ", s.items().stream().map(this::flow).toList()) + " ]";
    }
    List<String> entries = new ArrayList<>();
    ((Node.Mapping) node).entries().forEach((k, v) -> entries.add(k + ": " + flow(v)));
    return "{ " + String.join(", ", entries) + " }";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
