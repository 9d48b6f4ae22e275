package org.clausier.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.yaml.Fields;
import org.clausier.yaml.YamlReader;

/** Which clause of the terms speaks of a practice: one of its own, or that of all practices. */
public enum Topic {
  SCREENING,
  PRIVATE,
  REHOSTING,
  ORDINARY;

  private static final String FILE = "reports/checks.yaml";

  /** The practices of each topic, as the library has them. */
  public static Map<Topic, List<String>> of(Library library) {
    List<Problem> problems = new ArrayList<>();
    Fields f =
        YamlReader.read(FILE, library.files().bytes(FILE))
            .match(
                mapping -> new Fields(FILE, mapping, problems),
                refused -> {
                  throw new IllegalStateException("library: " + refused);
                });
    Map<Topic, List<String>> topics = new EnumMap<>(Topic.class);
    for (Topic topic : values()) {
      topics.put(topic, f.texts(topic.name().toLowerCase(Locale.ROOT)));
    }
    f.done();
    if (!problems.isEmpty()) throw new IllegalStateException("library: " + problems);
    return topics;
  }
}
