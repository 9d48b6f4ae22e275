package org.clausier.uses;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.yaml.Suggestion;

/**
 * The columns of a file of uses.
 *
 * @param names for each column what it holds: {@code practice}, {@code audience}, {@code day}, or a
 *     circumstance
 */
record UsesColumns(List<String> names) {

  static final String PRACTICE = "practice";
  static final String AUDIENCE = "audience";
  static final String DAY = "day";

  static Outcome<UsesColumns> of(Library library, Source at, CsvRecord header) {
    Map<String, String> known = known(library);
    List<Problem> problems = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String field : header.getFields()) {
      String name = known.getOrDefault(field.strip().toLowerCase(Locale.ROOT), "");
      if (name.isEmpty()) {
        String hint = Suggestion.nearest(field.strip(), known.keySet()).orElse("");
        problems.add(Problem.error(at, "column-unknown", field.strip()).withHint(hint));
      } else if (names.contains(name)) {
        problems.add(Problem.error(at, "column-twice", name));
      }
      names.add(name);
    }
    for (String needed : List.of(PRACTICE, AUDIENCE)) {
      if (!names.contains(needed)) problems.add(Problem.error(at, "column-missing", needed));
    }
    return problems.isEmpty()
        ? Outcome.ok(new UsesColumns(List.copyOf(names)))
        : Outcome.refused(problems);
  }

  /** The names that a header may bear, those of usage reports included. */
  private static Map<String, String> known(Library library) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Circumstance c : library.circumstances().values()) {
      known.put(c.id(), c.id());
      c.reports().forEach(word -> known.put(word.toLowerCase(Locale.ROOT), c.id()));
    }
    known.put(PRACTICE, PRACTICE);
    known.put("pratique", PRACTICE);
    known.put(AUDIENCE, AUDIENCE);
    known.put("bénéficiaire", AUDIENCE);
    known.put(DAY, DAY);
    known.put("jour", DAY);
    known.put("date", DAY);
    return known;
  }
}
