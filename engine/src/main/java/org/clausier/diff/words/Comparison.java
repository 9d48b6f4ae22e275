package org.clausier.diff.words;

import java.util.Optional;
import org.clausier.diff.Diff;
import org.clausier.diff.effect.Effects;
import org.clausier.diff.text.TextDiff;

/**
 * The three views of two versions.
 *
 * @param effects when reports were given to be replayed
 */
public record Comparison(Diff cells, TextDiff text, Optional<Effects> effects) {

  /** Whether nothing differs, in the grid or in the words. */
  public boolean isEmpty() {
    return cells.isEmpty() && text.isEmpty();
  }
}
