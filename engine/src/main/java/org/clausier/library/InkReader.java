package org.clausier.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.clausier.yaml.Fields;

/** What is printed: clauses, documents, words and messages. */
record InkReader(Folders folders) {

  Map<String, Clause> clauses(List<Problem> problems) {
    return folders.each(
        "clauses",
        "clause.yaml",
        problems,
        (id, f) -> {
          f.node("since");
          f.node("seed");
          f.node("note");
          return new Clause(
              id,
              f.texts("documents"),
              f.required("article").orElse(""),
              f.integer("rank", 0, Folders.FAR).orElse(0),
              f.required("kind").orElse("information"),
              f.texts("needs"),
              f.texts("unless"),
              Folders.legal(f));
        });
  }

  DocumentPlan document(String id, List<Problem> problems) {
    Fields f = folders.read("documents/" + id + "/document.yaml", problems).orElseThrow();
    List<DocumentPlan.Annex> annexes =
        f.list("annexes").stream()
            .map(a -> new DocumentPlan.Annex(a.required("id").orElse(""), a.texts("needs")))
            .toList();
    return new DocumentPlan(
        id,
        f.texts("articles"),
        annexes,
        f.textMap("generated"),
        f.texts("brief"),
        f.texts("columns"));
  }

  Words words(String folder, Language language, List<Problem> problems) {
    String path = folder + "/" + language.code() + ".md";
    if (!folders.files().has(path)) throw new IllegalStateException("no words: " + path);
    String text = folders.files().text(path);
    if (!text.startsWith("---\n")) return new Words(folder, Map.of(), text.strip());
    int end = text.indexOf("\n---", 3);
    Map<String, String> forms = new LinkedHashMap<>();
    Folders.parse(path, text.substring(4, end).getBytes(StandardCharsets.UTF_8), problems)
        .ifPresent(f -> f.keys().forEach(k -> f.text(k).ifPresent(t -> forms.put(k, t))));
    return new Words(folder, forms, text.substring(end + 4).strip());
  }

  Map<String, String> messages(Language language) {
    Map<String, String> result = new LinkedHashMap<>();
    String folder = "messages/" + language.code() + "/";
    for (String path : folders.files().paths()) {
      if (path.startsWith(folder) && path.endsWith(".properties")) {
        Properties properties = new Properties();
        try {
          properties.load(new StringReader(folders.files().text(path)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(k -> result.put(k, properties.getProperty(k)));
      }
    }
    return result;
  }
}
