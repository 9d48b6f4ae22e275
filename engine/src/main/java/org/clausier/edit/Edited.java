package org.clausier.edit;

import java.util.List;
import org.clausier.policy.Policy;

/** A draft once edited, and the cells that changed. */
public record Edited(Policy policy, List<CellChange> changes) {
  public Edited {
    changes = List.copyOf(changes);
  }
}
