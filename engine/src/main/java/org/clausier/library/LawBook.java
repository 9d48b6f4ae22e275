package org.clausier.library;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Problem;

/** What the law and the licences fix, read from their folders. */
record LawBook(Folders folders) {

  Map<String, Licence> licences(List<Problem> problems) {
    return folders.each(
        "licences",
        "licence.yaml",
        problems,
        (id, f) -> {
          f.node("legal");
          f.node("note");
          f.node("seed");
          List<Licence.Grant> grants =
              f.list("grants").stream()
                  .map(
                      g ->
                          new Licence.Grant(
                              g.required("practice").orElse(""),
                              g.required("audience").orElse(""),
                              g.textMap("when"),
                              g.texts("conditions"),
                              g.bool("disputed").orElse(false)))
                  .toList();
          return new Licence(
              id, f.text("url").orElse(""), new LinkedHashSet<>(f.texts("traits")), grants);
        });
  }

  Map<String, LegalFigure> figures(List<Problem> problems) {
    Map<String, LegalFigure> result = new LinkedHashMap<>();
    for (String path : folders.files().paths()) {
      if (path.startsWith("parameters/") && path.endsWith(".yaml")) {
        folders
            .read(path, problems)
            .ifPresent(
                f -> {
                  String id = f.required("id").orElse("");
                  List<LegalFigure.Period> values =
                      f.list("values").stream()
                          .map(
                              v ->
                                  new LegalFigure.Period(
                                      v.day("from").orElse(LocalDate.MIN),
                                      v.day("to"),
                                      v.required("value").orElse("")))
                          .toList();
                  result.put(
                      id,
                      new LegalFigure(
                          id,
                          f.text("unit").orElse(""),
                          f.required("source").orElse(""),
                          f.required("confidence").orElse(""),
                          values));
                });
      }
    }
    return result;
  }
}
