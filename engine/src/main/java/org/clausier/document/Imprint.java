package org.clausier.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.clausier.yaml.Fields;
import org.clausier.yaml.JsonWriter;
import org.clausier.yaml.Tree;
import org.clausier.yaml.YamlReader;

/**
 * What it takes, beside its source, to print a document again to the byte.
 *
 * @param kind of the document, the name of its folder
 * @param day as on which it is printed
 * @param engine the version of this program
 * @param library the fingerprint of the library
 */
public record Imprint(
    String kind, Language language, LocalDate day, String engine, String library) {

  public static final String FILE = "imprint.json";

  /** The version of this program, as its jar says it; « ? » when it runs from no jar. */
  public static String engineVersion() {
    return Optional.ofNullable(Imprint.class.getPackage().getImplementationVersion()).orElse("?");
  }

  public Attachment attached(String description) {
    Tree keys =
        Tree.keys()
            .plain("clausier", 1)
            .text("document", kind)
            .text("language", language.code())
            .plain("day", day)
            .text("engine", engine)
            .text("library", library)
            .open();
    return new Attachment(FILE, description, JsonWriter.write(keys));
  }

  /** The imprint among what a file carries; empty when there is none, or none that can be read. */
  public static Optional<Imprint> among(List<Attachment> attachments) {
    return attachments.stream()
        .filter(a -> a.name().equals(FILE))
        .findFirst()
        .flatMap(a -> read(a.json()));
  }

  private static Optional<Imprint> read(String json) {
    return YamlReader.read(FILE, json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .match(
            mapping -> {
              List<Problem> problems = new ArrayList<>();
              return read(new Fields(FILE, mapping, problems));
            },
            problems -> Optional.empty());
  }

  private static Optional<Imprint> read(Fields fields) {
    Optional<Language> language =
        fields
            .text("language")
            .flatMap(
                c -> Arrays.stream(Language.values()).filter(l -> l.code().equals(c)).findFirst());
    Optional<LocalDate> day = fields.day("day");
    if (language.isEmpty() || day.isEmpty()) return Optional.empty();
    return Optional.of(
        new Imprint(
            fields.text("document").orElse(""),
            language.get(),
            day.get(),
            fields.text("engine").orElse(""),
            fields.text("library").orElse("")));
  }
}
