package org.clausier.audit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausier.audit.AuditReport;
import org.clausier.audit.sheet.Sheet;
import org.clausier.document.Block;
import org.clausier.library.Library;
import org.clausier.words.Language;

/**
 * The pictures of a report: the grid filled, versions and agreements over time, the months, and how
 * the amount is made. Each is a function of the report alone; one that would be empty is not there.
 */
public final class Pictures {

  private final Scene scene;
  private final List<Picture> uses;

  private Pictures(Scene scene) {
    this.scene = scene;
    this.uses = new ArrayList<>();
    GridPicture.of(scene).ifPresent(uses::add);
    Times.of(scene)
        .ifPresent(
            times -> {
              uses.add(RulerPicture.of(scene, times));
              uses.add(MonthsPicture.of(scene, times));
            });
  }

  public static Pictures of(Library library, AuditReport report, Language language) {
    return new Pictures(new Scene(library, report, language));
  }

  /** The grid, the ruler of time and the months, as they stand in a document. */
  public List<Block> ofUses() {
    List<Block> blocks = new ArrayList<>(uses.stream().map(scene::figure).toList());
    if (uses.stream().anyMatch(Picture::discreet)) {
      blocks.add(0, Block.paragraph(scene.say("untold-note")));
    }
    return blocks;
  }

  /** How the sums make the amount; empty when nothing is owed. */
  public Optional<Block.Figure> ofAmount() {
    return WaterfallPicture.of(scene).map(scene::figure);
  }

  /** The figures of the pictures of uses, to be written elsewhere. */
  public List<Sheet> sheets() {
    return uses.stream().map(Picture::sheet).toList();
  }
}
