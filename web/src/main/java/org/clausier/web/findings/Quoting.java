package org.clausier.web.findings;

import java.util.List;
import java.util.Optional;
import org.clausier.document.Block;
import org.clausier.web.course.Course;
import org.clausier.web.course.Shelf;
import org.clausier.web.course.Terms;
import org.clausier.web.publication.Prints;
import org.clausier.words.Language;
import org.springframework.stereotype.Component;

/** The very words of a clause of published terms, and where they stand. */
@Component
class Quoting {

  private static final int MOST = 4;

  private final Shelf shelf;
  private final Prints prints;

  Quoting(Shelf shelf, Prints prints) {
    this.shelf = shelf;
    this.prints = prints;
  }

  /**
   * What a clause says.
   *
   * @param address of the first of its paragraphs, in the published page
   */
  record Quoted(List<String> paragraphs, String address) {}

  /** Nothing for a clause of an agreement: its document is the parties'. */
  Optional<Quoted> of(Course course, ToldFinding.Clause clause, Language language) {
    if (!clause.agreement().isEmpty()) return Optional.empty();
    Terms terms = shelf.of(course);
    return terms
        .version(clause.version())
        .flatMap(
            version -> {
              List<Block.Paragraph> all =
                  prints.cgu(terms, version, language).sections().stream()
                      .flatMap(s -> s.blocks().stream())
                      .filter(Block.Paragraph.class::isInstance)
                      .map(Block.Paragraph.class::cast)
                      .toList();
              List<Block.Paragraph> found =
                  all.stream().filter(p -> p.number().equals(clause.article())).toList();
              if (found.isEmpty()) {
                found = all.stream().filter(p -> p.clauseId().equals(clause.id())).toList();
              }
              if (found.isEmpty()) return Optional.empty();
              String anchor = found.get(0).anchor();
              return Optional.of(
                  new Quoted(
                      found.stream().limit(MOST).map(Block.Paragraph::text).toList(),
                      "/c/"
                          + course.slug()
                          + "/v/"
                          + clause.version()
                          + (anchor.isEmpty() ? "" : "#" + anchor)));
            });
  }
}
