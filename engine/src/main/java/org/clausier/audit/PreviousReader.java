package org.clausier.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads an audit that this program wrote as JSON, and nothing else. */
public final class PreviousReader {

  private static final Pattern ID = Pattern.compile("A-([A-Z]+)-[0-9a-f]{6}");
  private static final String FORMAT = "1";

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private PreviousReader(String name) {
    this.name = name;
  }

  public static Outcome<Previous> read(String name, byte[] bytes) {
    if (!startsAsJson(bytes)) {
      return Outcome.refused(Problem.error(Source.of(name), "previous-not-an-audit"));
    }
    return YamlReader.read(name, bytes).then(mapping -> new PreviousReader(name).previous(mapping));
  }

  private static boolean startsAsJson(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) return b == '{';
    }
    return false;
  }

  private Outcome<Previous> previous(Node.Mapping mapping) {
    Fields f = new Fields(name, mapping, problems);
    for (String key : List.of("clausier", "audit", "engine", "findings", "account", "rows")) {
      if (!f.has(key)) {
        return Outcome.refused(Problem.error(f.source(), "previous-not-an-audit"));
      }
    }
    Optional<String> format = f.required("clausier");
    if (format.filter(FORMAT::equals).isEmpty()) {
      f.problem(f.source("clausier"), "previous-format", format.orElse(""));
    }
    Optional<String> audit = f.required("audit");
    Optional<String> organisation = f.required("organisation");
    Optional<String> course = f.required("course");
    f.present("day");
    Optional<LocalDate> day = f.day("day");
    List<String> agreements = f.has("agreements") ? f.texts("agreements") : List.of();
    List<Previous.Told> told = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields one : f.list("findings")) told(one, seen).ifPresent(told::add);
    if (!problems.isEmpty()
        || audit.isEmpty()
        || organisation.isEmpty()
        || course.isEmpty()
        || day.isEmpty()) return Outcome.refused(problems);
    return Outcome.ok(
        new Previous(audit.get(), organisation.get(), course.get(), agreements, day.get(), told));
  }

  private Optional<Previous.Told> told(Fields f, Set<String> seen) {
    Optional<String> id = f.required("id");
    Optional<String> check =
        f.oneOf("check", Arrays.stream(Check.values()).map(Check::id).toList());
    Optional<String> verdict =
        f.oneOf("verdict", Arrays.stream(AuditVerdict.values()).map(AuditVerdict::id).toList());
    Optional<String> says = f.has("says") ? f.text("says") : Optional.of("");
    if (id.isEmpty() || check.isEmpty() || verdict.isEmpty()) return Optional.empty();
    if (!ID.matcher(id.get()).matches() || !id.get().startsWith(check.get() + "-")) {
      f.problem(f.source("id"), "finding-id-form", id.get());
    } else if (!seen.add(id.get())) {
      f.problem(f.source("id"), "previous-finding-twice", id.get());
    }
    return AuditVerdict.of(verdict.get()).map(v -> new Previous.Told(id.get(), v, says.orElse("")));
  }
}
