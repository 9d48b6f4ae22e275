package org.clausier.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausier.ruling.Dimension;
import org.clausier.ruling.Ruling.Change;

/** Changes that say the same of several values of a circumstance, said once. */
final class Merged {

  private Merged() {}

  static List<Change> of(List<Change> changes) {
    Map<Object, Change> merged = new LinkedHashMap<>();
    for (Change change : changes) merged.merge(key(change), change, Merged::both);
    return List.copyOf(merged.values());
  }

  /** Values of one circumstance with one answer share a key; ranges and days keep their own. */
  private static Object key(Change change) {
    return change instanceof Change.If i && i.value() instanceof Dimension.Part.Values
        ? List.of(i.circumstance(), i.answer(), i.fee())
        : change;
  }

  private static Change both(Change one, Change other) {
    Change.If first = (Change.If) one;
    List<String> values = new ArrayList<>(values(first));
    values.addAll(values((Change.If) other));
    return new Change.If(
        first.circumstance(), new Dimension.Part.Values(values), first.answer(), first.fee());
  }

  private static List<String> values(Change.If change) {
    return ((Dimension.Part.Values) change.value()).values();
  }
}
