package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausier.amount.Cents;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Conformity;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads an audit that this program wrote as JSON, in the shape it publishes, and nothing else. */
public final class PreviousReader {

  private static final String SCHEMA = "schemas/audit.schema.json";

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private PreviousReader(String name) {
    this.name = name;
  }

  /** The audit, or everything by which the file is not one that this program writes. */
  public static Outcome<Previous> read(Library library, String name, byte[] bytes) {
    if (!startsAsJson(bytes)) {
      return Outcome.refused(Problem.error(Source.of(name), "previous-not-an-audit"));
    }
    Node.Mapping schema = library.mapping(SCHEMA);
    return YamlReader.read(name, bytes)
        .then(mapping -> new PreviousReader(name).previous(schema, mapping));
  }

  private static boolean startsAsJson(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) return b == '{';
    }
    return false;
  }

  private Outcome<Previous> previous(Node.Mapping schema, Node.Mapping mapping) {
    Optional<Problem> other = ofAnotherKind(schema, mapping);
    if (other.isPresent()) return Outcome.refused(other.get());
    List<Problem> shape = Conformity.of(name, schema, mapping);
    if (!shape.isEmpty()) return Outcome.refused(shape);
    Fields f = new Fields(name, mapping, problems);
    Optional<String> audit = f.required("audit");
    Optional<String> organisation = f.required("organisation");
    Optional<String> course = f.required("course");
    Optional<LocalDate> day = f.day("day");
    List<String> agreements = f.has("agreements") ? f.texts("agreements") : List.of();
    Optional<Fields> account = f.fields("account");
    Optional<Cents> net = account.flatMap(a -> sum(a, "net"));
    Map<String, String> reports = new TreeMap<>();
    for (Fields r : f.list("reports")) {
      reports.put(r.text("report").orElse(""), r.text("sha256").orElse(""));
    }
    Map<String, Cents> late = new TreeMap<>();
    account.ifPresent(
        a ->
            a.list("late")
                .forEach(
                    l ->
                        sum(l, "total").ifPresent(t -> late.put(l.text("invoice").orElse(""), t))));
    List<Previous.Told> told = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields one : f.list("findings")) told(one, seen, late).ifPresent(told::add);
    if (!problems.isEmpty()
        || audit.isEmpty()
        || organisation.isEmpty()
        || course.isEmpty()
        || day.isEmpty()
        || net.isEmpty()) return Outcome.refused(problems);
    return Outcome.ok(
        new Previous(
            audit.get(),
            organisation.get(),
            course.get(),
            agreements,
            day.get(),
            net.get(),
            reports,
            told));
  }

  /** Another document, or another version of this one: said at once, without its details. */
  private Optional<Problem> ofAnotherKind(Node.Mapping schema, Node.Mapping mapping) {
    Optional<String> id = scalar(schema, "$id");
    if (scalar(mapping, "schema").isEmpty() || !scalar(mapping, "schema").equals(id)) {
      return Optional.of(Problem.error(Source.of(name), "previous-not-an-audit"));
    }
    String format = scalar(mapping, "clausier").orElse("");
    return format.equals(Previous.FORMAT)
        ? Optional.empty()
        : Optional.of(
            Problem.error(new Source(name, mapping.lineOf("clausier")), "previous-format", format));
  }

  private static Optional<String> scalar(Node.Mapping mapping, String key) {
    return mapping.entries().get(key) instanceof Node.Scalar s
        ? Optional.of(s.text())
        : Optional.empty();
  }

  private Optional<Previous.Told> told(Fields f, Set<String> seen, Map<String, Cents> late) {
    Optional<String> id = f.required("id");
    Optional<Check> check = f.required("check").flatMap(Check::of);
    Optional<AuditVerdict> verdict = f.required("verdict").flatMap(AuditVerdict::of);
    if (id.isEmpty() || check.isEmpty() || verdict.isEmpty()) return Optional.empty();
    if (!id.get().startsWith(check.get().id() + "-")) {
      f.problem(f.source("id"), "finding-id-form", id.get());
    } else if (!seen.add(id.get())) {
      f.problem(f.source("id"), "previous-finding-twice", id.get());
    }
    Optional<Fields> evidence = f.fields("evidence");
    Optional<String> invoice = f.has("invoice") ? f.text("invoice") : Optional.empty();
    List<String> files =
        evidence.stream()
            .flatMap(e -> e.list("rows").stream())
            .flatMap(r -> r.text("report").stream())
            .toList();
    return Optional.of(
        new Previous.Told(
            id.get(),
            check.get(),
            verdict.get(),
            f.has("says") ? f.text("says").orElse("") : "",
            f.has("practice") ? f.text("practice") : Optional.empty(),
            f.has("bond") ? f.text("bond") : Optional.empty(),
            evidence.filter(e -> e.has("first")).flatMap(e -> e.day("first")),
            evidence.filter(e -> e.has("last")).flatMap(e -> e.day("last")),
            files,
            f.fields("sample").flatMap(s -> s.text("subject")),
            invoice,
            f.fields("amount").flatMap(a -> sum(a, "net")).or(() -> invoice.map(late::get))));
  }

  private static Optional<Cents> sum(Fields f, String key) {
    return f.text(key)
        .flatMap(t -> Cents.read(f.source(key), t).match(Optional::of, p -> Optional.empty()));
  }
}
