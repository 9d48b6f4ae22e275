package org.clausier.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausier.words.Language;

/**
 * Everything we print: terms of use, agreement, quote, report. One road for all ink.
 *
 * @param brief the « En bref » box, above the text
 * @param annexes printed after the sections, each on a new page
 * @param attachments what the document was made from; carried inside the PDF
 */
public record Document(
    Language language,
    Cover cover,
    Standing standing,
    Optional<Brief> brief,
    List<Section> sections,
    List<Section> annexes,
    List<Attachment> attachments) {

  public Document {
    sections = List.copyOf(sections);
    annexes = List.copyOf(annexes);
    attachments = List.copyOf(attachments);
    Set<String> anchors = new HashSet<>();
    Stream.concat(sections.stream(), annexes.stream())
        .flatMap(Section::anchors)
        .filter(anchor -> !anchors.add(anchor))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException("two places bear the anchor " + twice);
            });
  }

  /** Articles and annexes, in the order of the pages. */
  public List<Section> parts() {
    return Stream.concat(sections.stream(), annexes.stream()).toList();
  }
}
