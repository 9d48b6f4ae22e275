package org.clausier.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.Library;
import org.clausier.policy.Policy;

/** Audiences that nothing tells apart: one of them is asked, and answers for all. */
public final class Alike {

  private Alike() {}

  /**
   * The audiences of which the same terms of these versions speak, together, each class in the
   * order of the tree: what names neither of two tells them apart.
   */
  public static Collection<List<String>> audiences(
      Library library, List<Policy> versions, String practice) {
    Set<String> named = named(library, versions, practice);
    Map<List<String>, List<String>> classes = new LinkedHashMap<>();
    for (String audience : library.audienceTree().ids()) {
      List<String> lineage = new ArrayList<>(library.audienceTree().lineage(audience));
      lineage.retainAll(named);
      classes.computeIfAbsent(lineage, l -> new ArrayList<>()).add(audience);
    }
    return classes.values();
  }

  private static Set<String> named(Library library, List<Policy> versions, String practice) {
    List<String> practices = library.practiceTree().lineage(practice);
    Set<String> named = new HashSet<>();
    practices.stream()
        .map(library.practices()::get)
        .filter(Objects::nonNull)
        .forEach(p -> named.addAll(p.law().keySet()));
    for (Policy version : versions) {
      version.terms().stream()
          .filter(t -> practices.contains(t.practice()))
          .forEach(t -> named.add(t.audience()));
      Optional.ofNullable(library.licences().get(version.course().licence()))
          .ifPresent(licence -> licence.grants().forEach(g -> named.add(g.audience())));
    }
    return named;
  }
}
