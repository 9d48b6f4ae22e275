package org.clausier.web.requesting;

import java.util.List;
import java.util.Locale;
import org.clausier.web.ask.CaseFields;

/**
 * Whether an agreement is needed for what is wanted, in words.
 *
 * @param parts the practices and where they are ruled, then what may be done
 * @param fields what the answer turns on, when it does
 * @param questions what the terms do not say, each with where it is asked
 */
public record Need(
    Kind kind,
    String headline,
    List<Part> parts,
    List<CaseFields.Field> fields,
    List<Question> questions) {

  /** What was found. */
  public enum Kind {
    /** All of it is free. */
    NONE,
    FORBIDDEN,
    SILENT,
    /** It turns on what was not said. */
    DEPENDS,
    /** An act that the producer writes itself. */
    OTHER,
    AGREEMENT;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A practice that the terms are silent on, and the page where the producer is asked. */
  public record Question(String label, String address) {}

  public Need {
    parts = List.copyOf(parts);
    fields = List.copyOf(fields);
    questions = List.copyOf(questions);
  }
}
