package org.clausier.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However few rows and statements are remembered, what is read is the same. */
class RoomPropertyTest {

  /** Of few ids, few learners, some without id, some that void another. */
  @Provide
  Arbitrary<List<String>> statements() {
    return statements(6);
  }

  /** Of so many ids that most are met once: what is void is then all that is found late. */
  @Provide
  Arbitrary<List<String>> differing() {
    return statements(40);
  }

  private static Arbitrary<List<String>> statements(int ids) {
    Arbitrary<String> plain =
        Combinators.combine(
                Arbitraries.integers().between(1, ids),
                Arbitraries.of("amandine", "bakary"),
                Arbitraries.of(StatementsTest.VIEWED, "https://w3id.org/xapi/video/verbs/paused"))
            .as((id, learner, verb) -> StatementsTest.statement(id, learner, verb, ""));
    Arbitrary<String> without = plain.map(s -> s.replaceFirst("\"id\":\"[0-9a-f-]{36}\",", ""));
    Arbitrary<String> voiding =
        Combinators.combine(
                Arbitraries.integers().between(ids - 1, ids + 3),
                Arbitraries.integers().between(1, ids + 3))
            .as(StatementsTest::voiding);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, plain),
            net.jqwik.api.Tuple.of(2, without),
            net.jqwik.api.Tuple.of(1, voiding))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return Combinators.combine(
            Arbitraries.of("2026-03-04", "2026-03-05"),
            Arbitraries.of("irl-meetup", "enrol-cohort"),
            Arbitraries.of("ana", "bob", "", "zoé"))
        .as((day, practice, learner) -> day + ";" + practice + ";" + learner + ";Hélios")
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 200)
  void theRoomChangesNothingOfWhatIsRead(
      @ForAll("statements") List<String> statements,
      @ForAll("rows") List<String> rows,
      @ForAll @IntRange(max = 6) int room) {
    int half = statements.size() / 2;
    List<byte[]> files = new ArrayList<>();
    for (List<String> part :
        List.of(statements.subList(0, half), statements.subList(half, statements.size()))) {
      if (!part.isEmpty()) files.add(utf8(String.join("\n", part)));
    }
    files.add(utf8("date;pratique;apprenant;organisation\n" + String.join("\n", rows) + "\n"));
    same(files, room);
  }

  @Property(tries = 200)
  void theRoomChangesNothingOfStatementsThatAreVoid(
      @ForAll("differing") List<String> statements, @ForAll @IntRange(max = 3) int room) {
    same(List.of(utf8(String.join("\n", statements))), room);
  }

  private static void same(List<byte[]> files, int room) {
    ReadEvents whole = ReadEvents.of(files);
    ReadEvents bounded = ReadEvents.of(files, room);
    assertThat(bounded.refused()).isEqualTo(whole.refused());
    assertThat(bounded.items()).isEqualTo(whole.items());
    assertThat(bounded.readings()).isEqualTo(whole.readings());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
