package org.clausier.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clausier.usage.Place;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem.Aside;
import org.clausier.usage.UsageItem.Cause;
import org.junit.jupiter.api.Test;

/** Rows that are no uses are counted as exactly as uses. */
class AsidesTest {

  private static Aside aside(Cause cause, String kind, int row) {
    return new Aside(
        cause,
        kind,
        new UsageEvent(
            new Place("traces.json", row),
            LocalDate.of(2026, 3, 1).plusDays(row % 20),
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            1));
  }

  private static List<Aside> many() {
    List<Aside> all = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      all.add(aside(i % 3 == 0 ? Cause.NO_USE : Cause.UNKNOWN, "kind" + i % 250, i));
    }
    return all;
  }

  private static Asides of(List<Aside> asides) {
    Asides all = new Asides();
    asides.forEach(all::plus);
    return all;
  }

  @Test
  void everyRowIsCountedAndAHundredKindsAreNamed() {
    Asides asides = of(many());
    assertThat(asides.counts().get(Cause.NO_USE)).extracting(Count::events).isEqualTo(333L);
    assertThat(asides.counts().get(Cause.UNKNOWN)).extracting(Count::events).isEqualTo(667L);
    assertThat(asides.kinds(Cause.UNKNOWN)).hasSize(100);
    assertThat(asides.established()).isEqualTo(Map.of(Cause.NO_USE, 333L));
    assertThat(asides.kinds(Cause.CONTESTED)).isEmpty();
  }

  @Test
  void orderAndCuttingChangeNothing() {
    List<Aside> shuffled = many();
    Collections.shuffle(shuffled, new Random(7));
    assertThat(of(shuffled)).isEqualTo(of(many()));
    assertThat(of(shuffled.subList(0, 400)).merge(of(shuffled.subList(400, 1000))))
        .isEqualTo(of(many()));
    assertThat(new Asides().merge(of(many()))).isEqualTo(of(many()));
  }
}
