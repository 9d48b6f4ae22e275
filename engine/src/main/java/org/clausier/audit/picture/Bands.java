package org.clausier.audit.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.policy.Policy;

/** When each version of the terms, and each agreement, was in force. */
final class Bands {

  /**
   * What was in force, and when.
   *
   * @param to absent while nothing has taken its place
   * @param days its days in words
   */
  record Band(
      String label, LocalDate from, Optional<LocalDate> to, String days, boolean agreement) {

    private boolean meets(LocalDate first, LocalDate last) {
      return !from.isAfter(last) && to.filter(d -> d.isBefore(first)).isEmpty();
    }
  }

  private Bands() {}

  /** Those in force on one of these days at least, versions first. */
  static List<Band> of(Scene scene, LocalDate first, LocalDate last) {
    List<Band> bands = new ArrayList<>();
    List<Policy> versions =
        scene.report().dossier().versions().stream()
            .filter(p -> !p.draft() && p.effective().isPresent())
            .sorted(Comparator.comparing(p -> p.effective().orElseThrow()))
            .toList();
    for (int i = 0; i < versions.size(); i++) {
      Optional<LocalDate> next =
          versions.stream().skip(i + 1L).findFirst().flatMap(Policy::effective);
      bands.add(version(scene, versions.get(i), next.map(d -> d.minusDays(1))));
    }
    scene.report().dossier().agreements().stream()
        .sorted(Comparator.comparing(Agreement::from).thenComparing(Agreement::id))
        .forEach(a -> bands.add(agreement(scene, a)));
    return bands.stream().filter(b -> b.meets(first, last)).toList();
  }

  private static Band version(Scene scene, Policy p, Optional<LocalDate> to) {
    LocalDate from = p.effective().orElseThrow();
    return new Band(
        scene.say("ruler.version", p.version() + ""),
        from,
        to,
        to.map(d -> scene.figures().days(from, d))
            .orElseGet(() -> scene.say("ruler.since", scene.figures().day(from))),
        false);
  }

  private static Band agreement(Scene scene, Agreement a) {
    return new Band(
        a.id(), a.from(), Optional.of(a.to()), scene.figures().days(a.from(), a.to()), true);
  }
}
