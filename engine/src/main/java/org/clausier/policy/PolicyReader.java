package org.clausier.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/** Reads a policy with all its problems at once, each with its line, or none and the policy. */
public final class PolicyReader {

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Library library;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private PolicyReader(Library library, String name) {
    this.library = library;
    this.name = name;
  }

  public static Outcome<PolicyFile> read(Library library, String name, byte[] bytes) {
    return YamlReader.read(name, bytes).then(mapping -> read(library, name, mapping));
  }

  /** The same from YAML already read. */
  public static Outcome<PolicyFile> read(Library library, String name, Node.Mapping mapping) {
    return new PolicyReader(library, name).policy(mapping);
  }

  private Outcome<PolicyFile> policy(Node.Mapping mapping) {
    Fields f = new Fields(name, mapping, problems);
    mapping.keyLines().forEach(lines::put);
    Optional<Problem> format = wrongFormat(f, "policy");
    if (format.isPresent()) return Outcome.refused(format.get());
    String id = f.required("policy").orElse("");
    if (!id.isEmpty() && !id.matches(ID)) f.problem(f.source("policy"), "id-form", id);
    f.present("version");
    int version = f.integer("version", 1, 100_000).orElse(0);
    Optional<LocalDate> published = f.day("published");
    Optional<LocalDate> effective = f.day("effective");
    OptionalInt notice = f.integer("notice", 0, 3650);
    dates(f, published, effective, notice);
    Optional<Fields> written = part(f, "course");
    Course course = written.map(c -> PartsReader.course(c, library)).orElse(NO_COURSE);
    List<String> sessions = written.map(PartsReader::sessionIds).orElse(List.of());
    CellReader cells = new CellReader(name, library, Optional.of(sessions), problems);
    Map<String, Fee> fees = fees(f, new PriceReader(library, cells, problems));
    List<Term> terms =
        f.fields("grid").map(new GridReader(library, cells, lines)::terms).orElse(List.of());
    feesExist(f, terms);
    Policy policy =
        new Policy(
            id,
            version,
            published,
            effective,
            notice,
            f.text("library"),
            f.text("note"),
            f.fields("review").flatMap(PartsReader::review),
            part(f, "producer").map(PartsReader::producer).orElse(NOBODY),
            course,
            f.fields("access").map(a -> PartsReader.access(a, library)).orElse(Access.FREE),
            f.fields("request").flatMap(PartsReader::request),
            terms,
            fees,
            f.node("vat").flatMap(v -> vat(f, v)),
            questions(f, sessions));
    f.done();
    return problems.isEmpty()
        ? Outcome.ok(new PolicyFile(policy, name, Map.copyOf(lines)))
        : Outcome.refused(inOrder(problems));
  }

  /** The problem of a file that is of another format version, or of another kind. */
  public static Optional<Problem> wrongFormat(Fields f, String kind) {
    if (!f.has("clausier")) {
      return Optional.of(Problem.error(f.source(), "not-a-clausier-file", kind));
    }
    Optional<String> format = f.text("clausier");
    if (format.isPresent() && !format.get().equals(Policy.FORMAT + "")) {
      return Optional.of(
          Problem.error(f.source("clausier"), "format-version", format.get(), Policy.FORMAT + ""));
    }
    if (!f.has(kind)) return Optional.of(Problem.error(f.source(), "not-of-kind", kind));
    return Optional.empty();
  }

  /** Problems as a reader of the file meets them. */
  public static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .sorted(java.util.Comparator.comparingInt((Problem p) -> p.source().line()))
        .distinct()
        .toList();
  }

  private static final Course NO_COURSE =
      new Course(
          "",
          Optional.empty(),
          Optional.empty(),
          Course.ALL_RIGHTS_RESERVED,
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final Producer NOBODY =
      new Producer(
          "",
          Map.of(),
          "FR",
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty());

  private static Optional<Fields> part(Fields f, String key) {
    f.present(key);
    return f.fields(key);
  }

  private static void dates(
      Fields f, Optional<LocalDate> published, Optional<LocalDate> effective, OptionalInt notice) {
    if (published.isPresent() && effective.isEmpty() && !f.has("effective")) {
      f.problem(f.source("published"), "effective-missing");
    }
    if (published.isEmpty() || effective.isEmpty()) return;
    long days = ChronoUnit.DAYS.between(published.get(), effective.get());
    if (days < 0) {
      f.problem(
          f.source("effective"),
          "effective-before-published",
          effective.get() + "",
          published.get() + "");
    } else if (notice.isPresent() && days < notice.getAsInt()) {
      f.problem(f.source("notice"), "notice-too-long", notice.getAsInt() + "", days + "");
    }
  }

  private Map<String, Fee> fees(Fields f, PriceReader reader) {
    Map<String, Fee> fees = new LinkedHashMap<>();
    f.fields("fees")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        id -> {
                          lines.put("fees/" + id, all.source(id).line());
                          all.fields(id)
                              .flatMap(one -> reader.fee(id, one))
                              .ifPresent(fee -> fees.put(id, fee));
                        }));
    return fees;
  }

  private void feesExist(Fields f, List<Term> terms) {
    Set<String> known = f.fields("fees").map(Fields::keys).orElse(Set.of());
    PolicyFile file = new PolicyFile(EMPTY, name, lines);
    for (Term term : terms) {
      term.fee()
          .filter(fee -> !known.contains(fee))
          .ifPresent(fee -> f.unknown(file.at(term), "fee-unknown", fee, known));
    }
  }

  private static final Policy EMPTY =
      new Policy(
          "",
          0,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          NOBODY,
          NO_COURSE,
          Access.FREE,
          Optional.empty(),
          List.of(),
          Map.of(),
          Optional.empty(),
          List.of());

  private Optional<Policy.DeclaredVat> vat(Fields f, Node node) {
    if (node instanceof Node.Scalar s && s.text().equals("auto")) return Optional.empty();
    if (!(node instanceof Node.Mapping)) {
      problems.add(Problem.error(new Source(name, node.line()), "vat-shape"));
      return Optional.empty();
    }
    Fields v = f.fields("vat").orElseThrow();
    Optional<String> regime = v.required("regime");
    Optional<String> basis = v.required("basis");
    v.done();
    return regime.map(r -> new Policy.DeclaredVat(r, basis));
  }

  private List<Question> questions(Fields f, List<String> sessions) {
    List<Question> questions = new ArrayList<>();
    QuestionReader reader = new QuestionReader(library, sessions);
    for (Fields q : f.list("questions")) {
      lines.put("questions/" + questions.size(), q.source().line());
      reader.question(q).ifPresent(questions::add);
    }
    return questions;
  }
}
