package org.clausier.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clausier.problem.Problem;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** Views of the grid: the one that came with the program, and those that a third party adds. */
class GridPlanTest {

  private static final Library LIBRARY = Library.builtIn();

  @Test
  void theUsualViewIsEightLeavesBySixAudiences() {
    GridPlan usual = LIBRARY.grid("usual");
    assertThat(usual.rows()).hasSize(8).allMatch(LIBRARY.practiceTree()::isLeaf);
    assertThat(usual.columns()).hasSize(6).allMatch(LIBRARY.audienceTree()::contains);
    for (Language language : Language.values()) {
      assertThat(LIBRARY.words("grids/usual", language).form("label")).isNotEmpty();
    }
  }

  @Test
  void aViewThatShowsWhatIsNotThereIsRefusedWhole() {
    String yaml =
        """
        rows: [follow-individually, internal-debriefing, follow-indivdually, follow-individually]
        columns: [company, compny, company]
        """;
    assertThat(problems(yaml))
        .extracting(p -> p.id() + " " + p.arguments().get(0) + " " + p.hint())
        .containsExactlyInAnyOrder(
            "grid-row-is-group internal-debriefing ",
            "practice-unknown follow-indivdually follow-individually",
            "grid-line-twice follow-individually ",
            "audience-unknown compny company",
            "grid-line-twice company ");
    assertThat(problems("rows: [follow-individually]"))
        .extracting(Problem::id)
        .containsExactly("key-missing");
  }

  @Test
  void theUsualViewIsNotRedefined() {
    Map<String, String> files = Map.of("grids/usual/grid.yaml", "rows: []\ncolumns: []\n");
    assertThat(refused(files)).extracting(Problem::id).contains("library-redefined");
  }

  private static List<Problem> problems(String yaml) {
    return refused(Map.of("grids/mine/grid.yaml", yaml));
  }

  private static List<Problem> refused(Map<String, String> files) {
    return Library.with(
            new LibraryFiles() {
              @Override
              public List<String> paths() {
                return files.keySet().stream().sorted().toList();
              }

              @Override
              public byte[] bytes(String path) {
                return files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
              }
            })
        .match(library -> List.of(), problems -> problems);
  }
}
