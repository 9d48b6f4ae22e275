package org.clausier.web.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausier.cgu.Cgu;
import org.clausier.document.Block;
import org.clausier.document.Section;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.clausier.words.Typography;

/**
 * The article of practices as the CGU print it, and what the last change did to it.
 *
 * @param changed the addresses of the paragraphs that say something new
 */
public record Preview(String title, List<Block.Paragraph> paragraphs, Set<String> changed) {

  /** None while the draft says nothing. */
  static Optional<Preview> of(Desk desk, Drawn drawn, Optional<Drawn> before, Language language) {
    Optional<Section> old = before.flatMap(b -> section(desk, b, language));
    return section(desk, drawn, language)
        .map(
            s ->
                new Preview(
                    Typography.set(language, s.number() + " – " + s.title()),
                    s.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(Block.Paragraph.class::cast)
                        .map(p -> set(p, language))
                        .toList(),
                    old.map(s::changedSince).orElse(Set.of())));
  }

  private static Block.Paragraph set(Block.Paragraph p, Language language) {
    return new Block.Paragraph(
        p.anchor(), p.clauseId(), Typography.set(language, p.text()), p.number(), p.strong());
  }

  private static Optional<Section> section(Desk desk, Drawn drawn, Language language) {
    return Cgu.practices(
        desk.library(), drawn.policy(), language, drawn.grid().day(), desk.rules());
  }
}
