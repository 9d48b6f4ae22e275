package org.clausier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausier.tally.Asides;
import org.clausier.tally.Stretches;
import org.clausier.tally.Tally;
import org.clausier.usage.Belonging;
import org.clausier.usage.LikeRows;
import org.clausier.usage.Place;
import org.clausier.usage.UsageEvent;
import org.clausier.usage.UsageItem;
import org.clausier.usage.UsageItem.Cause;

/** Rows told together are counted as if each were told alone, whoever they are of. */
class CountingPropertyTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 20);

  /** Meant by its number or its name; other numbers are others'; a name may be anybody's. */
  private static final List<String> ORGANISATIONS = List.of("1", "Hélios", "2", "Séléné", "");

  private final Random random = new Random();

  private static Counting counting() {
    Counted counted =
        new Counted(
            new Tally(Stretches.months(), Set.of("set-aside")),
            new Asides(),
            new ArrayList<>(),
            new ArrayList<>());
    Belonging belonging =
        new Belonging(
            "Groupe Hélios",
            name -> name.equals("1") || name.equals("Hélios"),
            name -> name.matches("[0-9]+"),
            List.of("cohorte"),
            Optional.empty());
    return new Counting(counted, belonging, false, Witness.NOBODY);
  }

  private UsageEvent use() {
    Map<String, String> known =
        random.nextBoolean() ? Map.of() : Map.of("participants", "" + (2 + random.nextInt(3)));
    String practice = List.of("a", "b", "set-aside").get(random.nextInt(3));
    return new UsageEvent(
        new Place("", 1),
        LocalDate.EPOCH,
        practice,
        "",
        Optional.empty(),
        Optional.empty(),
        known,
        Map.of(),
        1);
  }

  /** What rows are like: more kinds than are kept by name, in any order. */
  private UsageItem other() {
    return switch (random.nextInt(3)) {
      case 0 -> use();
      case 1 -> new UsageItem.Traced(use(), List.of(), random.nextInt(3) == 0 ? "cohorte" : "");
      default ->
          new UsageItem.Aside(
              List.of(Cause.NO_USE, Cause.UNKNOWN, Cause.OF_OTHER_COURSES).get(random.nextInt(3)),
              "kind-" + random.nextInt(400),
              use());
    };
  }

  @Property(tries = 200)
  void rowsToldTogetherCountAsEachAlone(@ForAll long seed) {
    random.setSeed(seed);
    List<UsageItem> others = new ArrayList<>();
    for (int n = 1 + random.nextInt(400); n > 0; n--) others.add(other());
    Counting together = counting();
    Counting alone = counting();
    int row = 1;
    for (int batch = random.nextInt(6); batch >= 0; batch--) {
      LikeRows rows = new LikeRows();
      rows.begin("r", "", row);
      for (int n = 1 + random.nextInt(LikeRows.MOST); n > 0; n--) {
        int learner = random.nextInt(9) - 4;
        rows.add(
            others.get(random.nextInt(others.size())),
            START.plusDays(random.nextInt(60)),
            ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size())),
            learner,
            learner * 31L,
            0,
            0);
      }
      for (int i = 0; i < rows.size(); i++) alone.accept(rows.item(i));
      together.like(rows, 0, rows.size());
      row += rows.size();
    }
    assertThat(together.counted().tally()).isEqualTo(alone.counted().tally());
    assertThat(together.counted().tally().toBytes()).isEqualTo(alone.counted().tally().toBytes());
    assertThat(together.counted().asides()).isEqualTo(alone.counted().asides());
    assertThat(together.counted().asides().toBytes()).isEqualTo(alone.counted().asides().toBytes());
  }
}
