package org.clausier.web.editor;

import java.util.List;
import org.clausier.library.Messages;
import org.clausier.problem.Problem;

/**
 * A problem of the text, with its line.
 *
 * @param line from 1; 0 when the whole text is meant
 * @param error whether it keeps the text from being read, or the version from being published
 */
public record SourceLine(int line, boolean error, String sentence, String remedy) {

  static List<SourceLine> of(List<Problem> problems, Messages messages) {
    return problems.stream()
        .map(
            p ->
                new SourceLine(
                    p.source().line(),
                    p.refuses(),
                    (messages.sentence(p) + " " + messages.hint(p)).strip(),
                    messages.remedy(p)))
        .toList();
  }
}
