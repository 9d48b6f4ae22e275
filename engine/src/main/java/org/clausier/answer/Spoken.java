package org.clausier.answer;

import java.util.List;
import java.util.stream.Stream;
import org.clausier.library.Library;
import org.clausier.policy.Policy;

/** The practices that a summary of a policy goes through. */
public final class Spoken {

  private Spoken() {}

  /** The usual practices, then those that the policy speaks of, in the order of the tree. */
  public static List<String> practices(Library library, Policy policy) {
    var tree = library.practiceTree();
    return Stream.concat(
            library.grid("usual").rows().stream(),
            tree.leaves().stream()
                .filter(l -> policy.terms().stream().anyMatch(t -> tree.isWithin(l, t.practice()))))
        .distinct()
        .toList();
  }
}
