package org.clausier.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausier.ruling.Dimension.Part;
import org.clausier.ruling.Region;

/** Gathers regions into as few boxes of days and circumstances as are easily found. */
final class Boxes {

  private record Stretch(Optional<LocalDate> from, Optional<LocalDate> to) {}

  private final List<Stretch> stretches;
  private final List<String> circumstances;
  private final List<List<Part>> parts = new ArrayList<>();

  /**
   * @param all the regions of a practice and an audience, in the order of days and classes
   */
  Boxes(List<Region> all) {
    this.stretches = all.stream().map(r -> new Stretch(r.from(), r.to())).distinct().toList();
    this.circumstances = all.isEmpty() ? List.of() : List.copyOf(all.get(0).where().keySet());
    for (String id : circumstances) {
      LinkedHashSet<Part> seen = new LinkedHashSet<>();
      all.forEach(r -> seen.add(java.util.Objects.requireNonNull(r.where().get(id))));
      parts.add(List.copyOf(seen));
    }
  }

  /** The boxes of some of the regions. */
  List<Where> of(Collection<Region> some) {
    List<List<TreeSet<Integer>>> boxes = new ArrayList<>();
    some.forEach(r -> boxes.add(indexes(r)));
    List<List<TreeSet<Integer>>> merged = boxes;
    for (int d = circumstances.size(); d >= 0; d--) merged = along(d, merged);
    List<Where> result = new ArrayList<>();
    merged.forEach(box -> runs(box.get(0)).forEach(run -> result.add(where(run, box))));
    return result;
  }

  private List<TreeSet<Integer>> indexes(Region region) {
    List<TreeSet<Integer>> box = new ArrayList<>();
    box.add(one(stretches.indexOf(new Stretch(region.from(), region.to()))));
    for (int i = 0; i < parts.size(); i++) {
      box.add(one(parts.get(i).indexOf(region.where().get(circumstances.get(i)))));
    }
    return box;
  }

  private static TreeSet<Integer> one(int index) {
    return new TreeSet<>(List.of(index));
  }

  /** Boxes that differ in that dimension alone become one. */
  private static List<List<TreeSet<Integer>>> along(int d, List<List<TreeSet<Integer>>> boxes) {
    Map<List<TreeSet<Integer>>, TreeSet<Integer>> merged = new LinkedHashMap<>();
    for (List<TreeSet<Integer>> box : boxes) {
      List<TreeSet<Integer>> others = new ArrayList<>(box);
      TreeSet<Integer> own = others.set(d, new TreeSet<>());
      merged.computeIfAbsent(others, o -> new TreeSet<>()).addAll(own);
    }
    List<List<TreeSet<Integer>>> result = new ArrayList<>();
    merged.forEach(
        (others, own) -> {
          List<TreeSet<Integer>> box = new ArrayList<>(others);
          box.set(d, own);
          result.add(box);
        });
    return result;
  }

  /** Neighbours together: first and last index of each. */
  private static List<int[]> runs(TreeSet<Integer> indexes) {
    List<int[]> runs = new ArrayList<>();
    for (int index : indexes) {
      if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == index - 1) {
        runs.get(runs.size() - 1)[1] = index;
      } else runs.add(new int[] {index, index});
    }
    return runs;
  }

  private Where where(int[] days, List<TreeSet<Integer>> box) {
    Map<String, List<Part>> where = new TreeMap<>();
    for (int i = 0; i < circumstances.size(); i++) {
      TreeSet<Integer> indexes = box.get(i + 1);
      if (indexes.size() == parts.get(i).size()) continue;
      where.put(circumstances.get(i), joined(parts.get(i), indexes));
    }
    return new Where(stretches.get(days[0]).from(), stretches.get(days[1]).to(), where);
  }

  private static List<Part> joined(List<Part> parts, TreeSet<Integer> indexes) {
    if (parts.get(0) instanceof Part.Values) {
      List<String> values = new ArrayList<>();
      indexes.forEach(i -> values.addAll(((Part.Values) parts.get(i)).values()));
      return List.of(new Part.Values(List.copyOf(values)));
    }
    List<Part> spans = new ArrayList<>();
    for (int[] run : runs(indexes)) {
      int min = ((Part.Span) parts.get(run[0])).min();
      OptionalInt max = ((Part.Span) parts.get(run[1])).max();
      spans.add(new Part.Span(min, max));
    }
    return spans;
  }
}
