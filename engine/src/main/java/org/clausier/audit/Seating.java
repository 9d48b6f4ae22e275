package org.clausier.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.clausier.agreement.Agreement;
import org.clausier.library.Library;
import org.clausier.ruling.Dossier;
import org.clausier.tally.Count;
import org.clausier.tally.Volume;
import org.clausier.usage.Indicator;

/** Who takes the places of the agreements that cost nothing. */
final class Seating {

  private final Library library;
  private final Dossier dossier;
  private final Map<String, Indicator> indicators;
  private final Volumes volumes;

  Seating(Library library, Dossier dossier, Map<String, Indicator> indicators, Volumes volumes) {
    this.library = library;
    this.dossier = dossier;
    this.indicators = indicators;
    this.volumes = volumes;
  }

  /** The places of the agreements whose seats bear no price. */
  List<Places> places(List<JudgedUse> uses, List<Due> dues) {
    List<Places> places = new ArrayList<>();
    for (Agreement a : dossier.agreements()) {
      boolean priced = dues.stream().anyMatch(d -> d.seats() && d.bond().id().equals(a.id()));
      if (a.quota().learners().isEmpty() || priced) continue;
      Count count = new Count();
      uses.stream().filter(u -> takesPlace(u, a)).forEach(u -> count.merge(u.count()));
      OptionalLong declared = active(a);
      long found = declared.orElse(count.learners());
      if (!count.isEmpty()) {
        places.add(new Places(a.id(), a.quota().learners().getAsInt(), found, count));
      }
    }
    return places;
  }

  /** Of a practice that it grants; who learns of his own accord takes no place of it. */
  private boolean takesPlace(JudgedUse use, Agreement a) {
    return use.bond().id().equals(a.id())
        && a.grants().stream()
            .anyMatch(
                t -> library.practiceTree().isWithin(use.situation().practice(), t.practice()));
  }

  private OptionalLong active(Agreement agreement) {
    return volumes.all().stream()
        .filter(v -> agreement.covers(v.day()))
        .filter(
            v ->
                Optional.ofNullable(indicators.get(v.indicator()))
                    .filter(i -> !i.units().isEmpty())
                    .isPresent())
        .mapToLong(Volume::quantity)
        .reduce(Long::sum);
  }
}
