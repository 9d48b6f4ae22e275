package org.clausier.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.clausier.yaml.Fields;
import org.clausier.yaml.Node;
import org.clausier.yaml.YamlReader;

/**
 * All that the program knows without being told: read once, folder by folder, when first needed.
 * What came with the program must be right; a third party's folders are read with their problems.
 */
public final class Library {

  private final LibraryReader reader;
  private final Map<String, Object> read = new ConcurrentHashMap<>();

  Library(LibraryReader reader) {
    this.reader = reader;
  }

  /** The library that came with the program. */
  public static Library builtIn() {
    return new Library(new LibraryReader(List.of(LibraryFiles.builtIn())));
  }

  /** The same, with a third party's folders; redefining an id is refused. */
  public static Outcome<Library> with(LibraryFiles more) {
    LibraryFiles own = LibraryFiles.builtIn();
    List<Problem> problems = new ArrayList<>(LibraryReader.redefinitions(own, more));
    Library library = new Library(new LibraryReader(List.of(own, more)));
    problems.addAll(library.reader.problemsOfAll());
    return problems.isEmpty() ? Outcome.ok(library) : Outcome.refused(problems);
  }

  @SuppressWarnings("unchecked")
  private <T> T once(String what, java.util.function.Supplier<T> reading) {
    Object value = read.get(what);
    if (value == null) {
      value = reading.get();
      read.put(what, value);
    }
    return (T) value;
  }

  public Map<String, Practice> practices() {
    return once("practices", () -> reader.strictly(reader.vocabulary::practices));
  }

  public Map<String, Audience> audiences() {
    return once("audiences", () -> reader.strictly(reader.vocabulary::audiences));
  }

  public Taxonomy practiceTree() {
    return once("practice-tree", () -> reader.tree("practices"));
  }

  public Taxonomy audienceTree() {
    return once("audience-tree", () -> reader.tree("audiences"));
  }

  public Map<String, Circumstance> circumstances() {
    return once("circumstances", () -> reader.strictly(reader.vocabulary::circumstances));
  }

  public Map<String, Condition> conditions() {
    return once("conditions", () -> reader.strictly(reader.vocabulary::conditions));
  }

  /** What the events of learning platforms stand for. */
  public EventTable events() {
    return once("events", () -> reader.strictly(reader::events));
  }

  public Map<String, Licence> licences() {
    return once("licences", () -> reader.strictly(reader.law::licences));
  }

  public Map<String, Unit> units() {
    return once("units", () -> reader.strictly(reader.vocabulary::units));
  }

  public Map<String, Clause> clauses() {
    return once("clauses", () -> reader.strictly(reader.ink::clauses));
  }

  public DocumentPlan document(String id) {
    return once("document:" + id, () -> reader.strictly(p -> reader.ink.document(id, p)));
  }

  /** A view of the policies: « usual ». */
  public GridPlan grid(String id) {
    return once("grid:" + id, () -> reader.strictly(p -> reader.grid(id, p)));
  }

  public Map<String, LegalFigure> figures() {
    return once("figures", () -> reader.strictly(reader.law::figures));
  }

  /** A figure of the law on a day; empty when nothing was read for that day. */
  public Optional<String> figure(String id, LocalDate day) {
    return Optional.ofNullable(figures().get(id)).flatMap(f -> f.at(day));
  }

  /** The words of a thing: {@code words("practices/irl-meetup", FR)}. */
  public Words words(String folder, Language language) {
    return once(
        "words:" + folder + ":" + language,
        () -> reader.strictly(p -> reader.ink.words(folder, language, p)));
  }

  public boolean hasWords(String folder, Language language) {
    return files().has(folder + "/" + language.code() + ".md");
  }

  /** What the program says in a language: the messages of every topic. */
  public Map<String, String> messages(Language language) {
    return once("messages:" + language, () -> reader.ink.messages(language));
  }

  public LibraryFiles files() {
    return reader.files();
  }

  /**
   * A file that another package reads.
   *
   * @param path « reports/checks.yaml »
   * @throws IllegalStateException when it is not right: our mistake, or that of a third party whose
   *     folders were not checked
   */
  public <T> T file(String path, Function<Fields, T> reading) {
    return reader.strictly(problems -> reading.apply(new Fields(path, mapping(path), problems)));
  }

  /** The same, as it is written. */
  public Node.Mapping mapping(String path) {
    return YamlReader.read(path, files().bytes(path))
        .match(
            mapping -> mapping,
            refused -> {
              throw new IllegalStateException("library: " + refused);
            });
  }

  /** The fingerprint of its files, « sha256:… »: versions are published with it. */
  public String digest() {
    return once("digest", reader::digest);
  }
}
