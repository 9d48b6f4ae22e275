package org.clausier.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausier.usage.Mapping;
import org.clausier.usage.Pseudonyms;
import org.clausier.usage.ReportSource;
import org.clausier.usage.ReportWords;
import org.clausier.usage.format.Reports;
import org.clausier.usage.mapping.MappingReader;
import org.clausier.web.desk.Desk;
import org.junit.jupiter.api.Test;

/** What is shown of a report before it is read, and whether anything is left to say. */
class WatchingTest {

  private static final ReportWords WORDS = new ReportWords(new Desk().library(), List.of());
  private static final String REPORT =
      """
      Quand;Quoi;Courriel;Bavardage
      04/09/2026;follow-individually;lea.martin@helios.example;Léa Martin a adoré
      05/09/2026;Causerie;paul.durand@helios.example;rien
      24/09/2026;Causerie;anne.petit@helios.example;Paul Durand aussi
      """;

  private static Seen seen(List<Mapping> said) {
    Reports.Options options = new Reports.Options(Optional.empty(), said);
    Watching watching = new Watching(WORDS.with(said), said);
    List<org.clausier.problem.Problem> problems =
        Reports.of(WORDS, Pseudonyms.forThisAudit(), options, watching)
            .read(
                ReportSource.of("maison.csv", REPORT.getBytes(StandardCharsets.UTF_8)), item -> {})
            .match(r -> List.of(), p -> p);
    return watching.seen(false, List.of(), problems);
  }

  private static List<Mapping> said() {
    String text =
        MappingText.of(
            "Groupe Hélios",
            Mapping.NONE,
            Map.of(
                "Quand", "date", "Quoi", "practice", "Courriel", "ignore", "Bavardage", "ignore"),
            Map.of("practice", Map.of("causerie", "internal-debriefing-talk")),
            Optional.empty());
    return MappingReader.read(WORDS, "m.yaml", text.getBytes(StandardCharsets.UTF_8))
        .match(
            m -> m,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  @Test
  void what_nobody_explained_is_to_be_said() {
    Seen seen = seen(List.of());
    assertThat(seen.known()).isFalse();
    assertThat(seen.problems()).isNotEmpty();
    assertThat(seen.table().orElseThrow().missing()).containsExactly("practice");
  }

  @Test
  void what_was_explained_once_is_known() {
    Seen seen = seen(said());
    assertThat(seen.problems()).isEmpty();
    assertThat(seen.tables().get(0).columns()).allMatch(c -> c.unknown().isEmpty());
    assertThat(seen.known()).describedAs("%s", seen.tables()).isTrue();
    assertThat(seen.tables().get(0).headers()).isEqualTo(seen(List.of()).tables().get(0).headers());
  }

  @Test
  void values_are_counted_without_the_header() {
    assertThat(seen(said()).tables().get(0).columns().get(1).values())
        .isEqualTo(Map.of("Causerie", 2L, "follow-individually", 1L));
  }

  @Test
  void nobody_is_shown() {
    assertThat(seen(List.of()) + "" + seen(said()))
        .doesNotContain("Martin", "Durand", "Petit", "helios.example", "lea.");
  }
}
