package org.clausier.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.library.Library;
import org.clausier.problem.Outcome;
import org.clausier.problem.Problem;
import org.clausier.usage.csv.MembersFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a traced use is, at its date; and the table of members that tells it. */
class BelongingTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Pseudonyms KEYS = Pseudonyms.of(new byte[32]);
  private static final String OWN = "12345678200010";
  private static final String UUID = "2c644693-2125-4be8-94e0-70faae8387f7";
  private static final String TABLE =
      "Apprenant;Organisme;Du;Au\n"
          + "amandine;12345678200010;01/01/2026;30/06/2026\n"
          + "amandine;99999100300016;2026-07-01;\n"
          + "bakary;99999100300016;;\n"
          + "Hind_13;12345678200010;;\n";

  private static Outcome<Members> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome<Members> read(byte[] bytes) {
    return MembersFile.read(LIBRARY, ReportSource.of("membres.csv", bytes), KEYS);
  }

  private static Members members(String text) {
    return read(text).match(m -> m, p -> Fail.with(p));
  }

  private static final class Fail {
    static Members with(List<Problem> problems) {
      throw new AssertionError(problems.toString());
    }
  }

  private static List<String> problems(String text) {
    return read(text)
        .match(
            m -> List.of(), p -> p.stream().map(x -> x.id() + " at " + x.source().line()).toList());
  }

  private static UsageItem.Traced traced(String organisation, String cohort, String... names) {
    List<LearnerKey> keys = java.util.Arrays.stream(names).map(KEYS::learner).toList();
    return new UsageItem.Traced(
        new UsageEvent(
            new Place("traces.json", 7),
            LocalDate.of(2026, 6, 30),
            "follow-individually",
            organisation,
            keys.stream().findFirst(),
            Optional.of("individual"),
            Map.of(),
            Map.of(),
            1),
        keys,
        cohort);
  }

  private static String of(UsageItem.Traced traced, boolean table) {
    Belonging belonging =
        new Belonging(
            "Groupe Hélios",
            o -> o.equals(OWN) || o.equals(UUID) || o.equals("Groupe Hélios"),
            o -> o.length() == UUID.length(),
            List.of("cohorte Hélios"),
            table ? Optional.of(members(TABLE)) : Optional.empty());
    UsageItem item = belonging.of(traced);
    if (item instanceof UsageItem.Aside a) {
      assertThat(a.event().place().row()).isEqualTo(7);
      assertThat(a.kind()).isEqualTo("follow-individually");
      return a.cause().id();
    }
    return ((UsageEvent) item).organisation();
  }

  private static UsageItem.Traced on(UsageItem.Traced t, LocalDate day) {
    UsageEvent e = t.event();
    return new UsageItem.Traced(
        new UsageEvent(
            e.place(),
            day,
            e.practice(),
            e.organisation(),
            e.learner(),
            e.audience(),
            e.known(),
            e.conditions(),
            e.count()),
        t.names(),
        t.cohort());
  }

  @Test
  void whatThePlatformSaysComesFirst() {
    assertThat(of(traced(UUID, ""), false)).isEqualTo("Groupe Hélios");
    assertThat(of(traced("00000000-2125-4be8-94e0-70faae8387f7", "", "amandine"), true))
        .isEqualTo("of-others");
    assertThat(of(traced("", "cohorte Hélios"), false)).isEqualTo("Groupe Hélios");
    assertThat(of(traced("", "cohorte d’à côté"), false)).isEqualTo("no-members");
    assertThat(of(traced("Autre nom", ""), false)).isEqualTo("unidentified");
  }

  @ParameterizedTest
  @CsvSource({
    "amandine, 2025-12-31, not-that-day",
    "amandine, 2026-01-01, Groupe Hélios",
    "amandine, 2026-06-30, Groupe Hélios",
    "amandine, 2026-07-01, of-others",
    "amandine, 2030-01-01, of-others",
    "bakary, 2026-03-04, of-others",
    "celeste, 2026-03-04, not-a-member",
    "HIND_13, 2026-03-04, Groupe Hélios",
  })
  void theTableTellsTheOrganisationAtTheDateOfTheUse(String learner, LocalDate day, String whose) {
    assertThat(of(on(traced("", "", learner), day), true)).isEqualTo(whose);
  }

  @Test
  void anyNameOfTheLearnerWillDo() {
    assertThat(of(traced("", "", "100013", "hind_13"), true)).isEqualTo("Groupe Hélios");
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, bakary, OF_OTHERS",
    "UNKNOWN, amandine, UNKNOWN",
    "CONTESTED, bakary, OF_OTHERS",
    "UNTOLD, celeste, UNTOLD",
    "NO_USE, bakary, NO_USE",
  })
  void whatIsInDoubtAndOfOthersIsNotAskedOfTheOneAudited(
      UsageItem.Cause cause, String learner, UsageItem.Cause then) {
    Belonging belonging =
        new Belonging("X", OWN::equals, o -> false, List.of(), Optional.of(members(TABLE)));
    UsageItem.Aside aside = new UsageItem.Aside(cause, "kind", traced("", "", learner).event());
    assertThat(belonging.of(aside).cause()).isEqualTo(then);
    // a name that the facts do not identify settles nothing
    UsageItem.Aside named =
        new UsageItem.Aside(cause, "kind", traced("Autre nom", "", learner).event());
    assertThat(belonging.of(named).cause()).isEqualTo(then);
  }

  /** A group is of the organisation of all its members, or of none. */
  @ParameterizedTest
  @CsvSource({
    "amandine hind_13, Groupe Hélios",
    "bakary, of-others",
    "amandine bakary, of-several",
    "amandine celeste, not-a-member",
  })
  void aGroupIsOfTheOrganisationOfAllItsMembers(String members, String whose) {
    UsageItem.Traced one = traced("", "", members.split(" "));
    UsageEvent e = one.event().like(one.event().place(), one.event().day(), "", Optional.empty());
    assertThat(of(new UsageItem.Traced(e, one.names(), ""), true)).isEqualTo(whose);
  }

  /** A row of a table that says no organisation is of its learner’s, where a table tells it. */
  @ParameterizedTest
  @CsvSource({
    "'', amandine, Groupe Hélios",
    "'', bakary, of-others",
    "'', celeste, not-a-member",
    "'', '', ''",
    "Autre nom, bakary, Autre nom",
  })
  void aDeclaredRowIsCompletedByTheTable(String organisation, String learner, String whose) {
    UsageItem.Traced traced =
        learner.isEmpty() ? traced(organisation, "") : traced(organisation, "", learner);
    Belonging with =
        new Belonging(
            "Groupe Hélios",
            o -> o.equals(OWN),
            o -> false,
            List.of(),
            Optional.of(members(TABLE)));
    UsageItem item = with.of(traced.event());
    assertThat(
            item instanceof UsageItem.Aside a ? a.cause().id() : ((UsageEvent) item).organisation())
        .isEqualTo(whose);
    Belonging without =
        new Belonging("Groupe Hélios", o -> o.equals(OWN), o -> false, List.of(), Optional.empty());
    assertThat(without.of(traced.event())).isEqualTo(traced.event());
  }

  @Test
  void withoutNameOrTableNothingIsGuessed() {
    assertThat(of(traced("", ""), true)).isEqualTo("unnamed");
    assertThat(of(traced("", "", "amandine"), false)).isEqualTo("no-members");
  }

  @Test
  void theTableIsReadAsSpreadsheetsWriteIt() {
    Charset windows = Charset.forName("windows-1252");
    byte[] bytes =
        "Membres de l’été;;\r\n;;\r\nCourriel;Employeur;Depuis\r\na@b.fr;Hélios;01/07/2026\r\n"
            .getBytes(windows);
    Members members = read(bytes).match(m -> m, p -> Fail.with(p));
    assertThat(members.organisation(KEYS.learner("A@b.fr"), LocalDate.of(2026, 7, 1)))
        .contains("Hélios");
    assertThat(members("learner,organisation\na,X\n").size()).isEqualTo(1);
    assertThat(members("user_id\tcompany\tfrom\tto\n12\tX\t\t\n").size()).isEqualTo(1);
  }

  @Test
  void twoOrganisationsOnOneDayAreAProblemWithBothLines() {
    String table = "apprenant;organisme;du;au\na;X;2026-01-01;2026-06-30\nb;X;;\na;Y;2026-06-30;\n";
    assertThat(problems(table)).containsExactly("members-overlap at 4");
    List<String> rows = read(table).match(m -> List.of(), p -> p.get(0).arguments());
    assertThat(rows).containsExactly("2", "4");
    assertThat(problems(table.replace("a;Y;2026-06-30", "a;Y;2026-07-01"))).isEmpty();
    assertThat(problems(table.replace("a;Y", "a;X"))).isEmpty();
    assertThat(problems("apprenant;organisme\na;X\nb;Y\na;Y\n"))
        .containsExactly("members-overlap at 4");
  }

  @Test
  void everyWrongLineIsAProblemAndTheTableIsNotUsed() {
    assertThat(
            problems(
                "apprenant;organisme;du;au\n;X;;\na;;;\na;X;32/01/2026;\nb;X;2026-02-02;2026-02-01\n"))
        .containsExactly(
            "members-line-empty at 2",
            "members-line-empty at 3",
            "members-day at 4",
            "members-days-reversed at 5");
    assertThat(problems("nom;prénom\na;b\n")).containsExactly("members-no-header at 0");
    assertThat(problems("apprenant;organisme\n")).containsExactly("members-no-line at 0");
  }

  @Test
  void aLearnerIsInItUnderAKeyAlone() {
    assertThat(problems("apprenant;organisme;du\njean@exemple.fr;X;jean@exemple.fr\n"))
        .containsExactly("members-day at 2");
    String told =
        read("apprenant;organisme;du\njean@exemple.fr;X;jean@exemple.fr\n")
            .match(Object::toString, Object::toString);
    assertThat(told).doesNotContain("jean");
  }

  /** What is said of a stranger's use: who, when, how many; nothing that tells situations apart. */
  @Test
  void theUsesOfOtherOrganisationsAreOneForEachPracticeAndSize() {
    Belonging belonging =
        new Belonging("Groupe", OWN::equals, name -> true, List.of(), Optional.empty());
    LocalDate day = LocalDate.of(2026, 3, 4);
    Optional<LearnerKey> by = Optional.of(KEYS.learner("ana"));
    Map<String, String> known = Map.of("participants", "12", "session", "s4");
    Map<String, Boolean> conditions = Map.of("prior-notice", true);
    Place place = new Place("r.csv", 7);
    UsageEvent own =
        new UsageEvent(
            place, day, "irl-meetup", OWN, by, Optional.of("company"), known, conditions, 2);
    assertThat(belonging.folded(own)).isSameAs(own);
    UsageEvent one = belonging.folded(own.like(place, day, "99999100300016", by));
    UsageEvent other = belonging.folded(own.like(place, day, "Autre", by));
    assertThat(one).isEqualTo(other);
    assertThat(one.organisation()).isNotEqualTo(OWN);
    assertThat(one.place()).isEqualTo(place);
    assertThat(one.day()).isEqualTo(day);
    assertThat(one.learner()).isEqualTo(by);
    assertThat(one.practice()).isEqualTo("irl-meetup");
    assertThat(one.count()).isEqualTo(2);
    assertThat(one.known()).isEqualTo(Map.of("participants", "12"));
    assertThat(one.audience()).isEmpty();
    assertThat(one.conditions()).isEmpty();
  }
}
