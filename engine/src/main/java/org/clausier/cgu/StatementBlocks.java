package org.clausier.cgu;

import java.util.ArrayList;
import java.util.List;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.policy.Policy;
import org.clausier.words.Language;

/** The sentences of the grid as the article of practices prints them, family by family. */
final class StatementBlocks {

  private StatementBlocks() {}

  static List<Block> of(Library library, Policy policy, Language language, int article) {
    StatementWords sentences = new StatementWords(library, policy, language);
    List<Block> blocks = new ArrayList<>();
    String family = "";
    for (Statement statement : Statement.of(library, policy)) {
      List<String> lineage = library.practiceTree().lineage(statement.said().practice());
      String root = lineage.get(lineage.size() - 1);
      if (!root.equals(family)) {
        family = root;
        blocks.add(
            new Block.Paragraph(
                "", "", library.words("practices/" + root, language).form("label"), "", true));
      }
      blocks.add(
          new Block.Paragraph(
              anchor(article, statement),
              statement.said().id(),
              sentences.paragraph(statement),
              statement.number() + "°",
              false));
    }
    return blocks;
  }

  /** Where the sentence is found in the document. */
  static String anchor(int article, Statement statement) {
    return "p" + article + "-" + statement.number();
  }
}
