package org.clausier.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausier.demonstration.Demonstration.Course;
import org.clausier.demonstration.Demonstration.Dealing;
import org.clausier.demonstration.Demonstration.Demand;
import org.clausier.demonstration.Demonstration.Kept;
import org.clausier.demonstration.Demonstration.Person;
import org.clausier.demonstration.Demonstration.Producer;
import org.clausier.demonstration.Demonstration.Report;
import org.clausier.demonstration.Demonstration.Role;
import org.clausier.demonstration.Demonstration.Said;
import org.clausier.demonstration.Demonstration.Status;
import org.clausier.demonstration.Demonstration.Version;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.clausier.yaml.Fields;
import org.clausier.yaml.YamlReader;

/** Reads the demonstration's one list, and checks that what it names is there. */
final class DemonstrationReader {

  private static final String ROOT = "demonstration/";
  private static final String LIST = ROOT + "demonstration.yaml";
  private static final int LATEST_VERSION = 100_000;
  private static final int MOST_TIMES = 1_000_000;

  private final Library library;
  private final List<Problem> problems = new ArrayList<>();

  DemonstrationReader(Library library) {
    this.library = library;
  }

  Demonstration read() {
    Fields f =
        YamlReader.read(LIST, library.files().bytes(LIST))
            .match(
                m -> new Fields(LIST, m, problems),
                wrong -> {
                  throw new IllegalStateException(wrong.toString());
                });
    Demonstration read =
        new Demonstration(
            each(f, "producers", this::producer),
            each(f, "courses", this::course),
            each(f, "agreements", this::dealing),
            each(f, "reports", this::report),
            each(f, "demands", this::demand));
    f.done();
    if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
    known("producer", read.courses().stream().map(Course::producer), ids(read.producers()));
    Set<String> courses = read.courses().stream().map(Course::id).collect(Collectors.toSet());
    known("course", read.agreements().stream().map(Dealing::course), courses);
    known("course", read.reports().stream().map(Report::course), courses);
    known("course", read.demands().stream().map(Demand::course), courses);
    Set<String> dealings = read.agreements().stream().map(Dealing::id).collect(Collectors.toSet());
    known("agreement", read.agreements().stream().flatMap(d -> d.amends().stream()), dealings);
    known("agreement", read.reports().stream().flatMap(r -> r.agreements().stream()), dealings);
    return read;
  }

  private static Set<String> ids(List<Producer> producers) {
    return producers.stream().map(Producer::id).collect(Collectors.toSet());
  }

  private static void known(String kind, Stream<String> named, Set<String> known) {
    List<String> strange = named.filter(n -> !known.contains(n)).toList();
    if (!strange.isEmpty()) throw new IllegalStateException("no such " + kind + ": " + strange);
  }

  private static <T> List<T> each(Fields f, String key, Function<Fields, T> reading) {
    List<T> read = new ArrayList<>();
    for (Fields one : f.list(key)) {
      read.add(reading.apply(one));
      one.done();
    }
    return List.copyOf(read);
  }

  private Producer producer(Fields f) {
    return new Producer(text(f, "id"), text(f, "name"), each(f, "people", this::person));
  }

  private Person person(Fields f) {
    return new Person(text(f, "name"), text(f, "email"), word(f, "role", Role.values()));
  }

  private Course course(Fields f) {
    String id = text(f, "id");
    return new Course(id, text(f, "producer"), each(f, "versions", v -> version(id, v)));
  }

  private Version version(String course, Fields f) {
    int number = number(f, "version", LATEST_VERSION);
    return new Version(
        number,
        kept(course + "/policy-v" + number + ".yaml"),
        said(f, "change"),
        said(f, "notice"));
  }

  private Dealing dealing(Fields f) {
    String course = text(f, "course");
    return new Dealing(
        text(f, "id"),
        course,
        kept(course + "/requests/" + text(f, "request") + ".yaml"),
        f.text("agreement").map(a -> kept(course + "/agreements/" + a + ".yaml")),
        word(f, "status", Status.values()),
        day(f, "since"),
        f.text("amends"),
        said(f, "reason"),
        said(f, "next"));
  }

  private Report report(Fields f) {
    String course = text(f, "course");
    String report = course + "/reports/" + text(f, "report");
    String name = report.substring(0, report.lastIndexOf('.'));
    return new Report(
        course,
        kept(report),
        kept(name + ".facts.yaml"),
        beside(name + ".members.csv"),
        beside(name + ".mapping.yaml"),
        day(f, "day"),
        List.copyOf(f.texts("agreements")));
  }

  private Demand demand(Fields f) {
    return new Demand(
        text(f, "course"),
        number(f, "version", LATEST_VERSION),
        f.oneOf("practice", library.practiceTree().leaves()).orElse(""),
        f.oneOf("audience", library.audienceTree().ids()).orElse(""),
        number(f, "times", MOST_TIMES));
  }

  private Optional<Kept> beside(String path) {
    return library.files().has(ROOT + path) ? Optional.of(kept(path)) : Optional.empty();
  }

  private Kept kept(String path) {
    if (!library.files().has(ROOT + path)) throw new IllegalStateException("missing: " + path);
    return new Kept(ROOT + path, library.files());
  }

  private static String text(Fields f, String key) {
    return f.required(key).orElse("");
  }

  private static int number(Fields f, String key, int most) {
    f.present(key);
    return f.integer(key, 1, most).orElse(0);
  }

  private static LocalDate day(Fields f, String key) {
    f.present(key);
    return f.day(key).orElse(LocalDate.EPOCH);
  }

  /** « to-sign » is TO_SIGN. */
  private static <E extends Enum<E>> E word(Fields f, String key, E[] values) {
    Map<String, E> words =
        Stream.of(values)
            .collect(
                Collectors.toMap(
                    e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
    f.present(key);
    return f.oneOf(key, words.keySet()).map(words::get).orElse(values[0]);
  }

  private static Optional<Said> said(Fields f, String key) {
    return f.fields(key)
        .map(
            s -> {
              Map<Language, String> words = new EnumMap<>(Language.class);
              for (Language l : Language.values()) words.put(l, text(s, l.code()));
              s.done();
              return new Said(Map.copyOf(words));
            });
  }
}
