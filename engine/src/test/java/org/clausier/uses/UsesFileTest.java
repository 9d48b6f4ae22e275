package org.clausier.uses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.ruling.Use;
import org.junit.jupiter.api.Test;

class UsesFileTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<Object> rows = new ArrayList<>();

  @Test
  void each_row_is_a_use_whose_blank_circumstances_are_unknown() {
    read(
        """
        practice,audience,day,certificate,participants
        irl-meetup,teacher,2026-10-05,,12
        internal-debriefing-screening,company,05/10/2026,none,
        """);
    assertThat(rows)
        .containsExactly(
            new Use(
                "irl-meetup", "teacher", LocalDate.of(2026, 10, 5), Map.of("participants", "12")),
            new Use(
                "internal-debriefing-screening",
                "company",
                LocalDate.of(2026, 10, 5),
                Map.of("certificate", "none")));
  }

  @Test
  void columns_may_be_in_french_in_any_order_and_the_day_may_be_today() {
    read("bénéficiaire,pratique\nteacher,irl-meetup\n");
    assertThat(rows).containsExactly(new Use("irl-meetup", "teacher", TODAY, Map.of()));
  }

  @Test
  void a_bad_row_keeps_its_place_with_all_its_problems() {
    read(
        """
        practice,audience,day,certificate
        irl-metup,teachr,2026-02-31,nonne
        irl-meetup,teacher,2026-10-05,
        """);
    assertThat(rows.get(0))
        .isEqualTo(
            List.of(
                "2 practice-unknown irl-meetup",
                "2 audience-unknown teacher",
                "2 value-not-day ",
                "2 circumstance-value-unknown none"));
    assertThat(rows.get(1)).isInstanceOf(Use.class);
  }

  @Test
  void a_group_of_practices_is_not_a_use() {
    read("practice,audience\ninternal-debriefing,company\n");
    assertThat(rows).containsExactly(List.of("2 practice-is-group "));
  }

  @Test
  void a_session_is_one_of_the_policy() {
    read("practice,audience,session\nirl-meetup,teacher,s4\nirl-meetup,teacher,s9\n");
    assertThat(rows)
        .containsExactly(
            new Use("irl-meetup", "teacher", TODAY, Map.of("session", "s4")),
            List.of("3 circumstance-value-unknown s4"));
  }

  @Test
  void a_row_with_a_field_too_many_is_refused_and_a_short_one_is_blank_at_its_end() {
    read("practice,audience,day\nirl-meetup,teacher,2026-10-05,x\nirl-meetup,teacher\n");
    assertThat(rows)
        .containsExactly(
            List.of("2 row-too-long "), new Use("irl-meetup", "teacher", TODAY, Map.of()));
  }

  @Test
  void without_its_columns_no_row_is_read() {
    assertThat(read("practise,day,day\nirl-meetup,2026-10-05,\n"))
        .containsExactly(
            "1 column-unknown practice",
            "1 column-twice ",
            "1 column-missing ",
            "1 column-missing ");
    assertThat(rows).isEmpty();
  }

  @Test
  void a_quote_left_open_stops_the_file_and_says_so() {
    read(
        "practice,audience\nirl-meetup,teacher\n\"irl-meetup,teacher\n".concat("x".repeat(99_999)));
    assertThat(rows).hasSize(2).last().isEqualTo(List.of("3 csv-broken "));
  }

  private List<String> read(String csv) {
    UsesFile file = new UsesFile(LIBRARY, new UseReader(LIBRARY, List.of("s4")), TODAY);
    UsesFile.Sink sink =
        new UsesFile.Sink() {
          @Override
          public void use(Source at, Use use) {
            rows.add(use);
          }

          @Override
          public void refused(List<Problem> problems) {
            rows.add(said(problems));
          }
        };
    try {
      return said(file.read("uses.csv", new StringReader(csv), ',', sink));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream().map(p -> p.source().line() + " " + p.id() + " " + p.hint()).toList();
  }
}
