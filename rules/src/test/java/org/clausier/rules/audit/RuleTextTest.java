package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausier.library.Clause;
import org.clausier.library.Library;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** The rules read like a contract: style § 10 on their text, and clauses, rules, examples agree. */
class RuleTextTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Path FOLDER = Path.of("src/main/resources/org/clausier/rules");
  private static final Pattern RULE =
      Pattern.compile("rule \"([^\"]+)\"(.*?)\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend", Pattern.DOTALL);
  private static final Pattern CLAUSE = Pattern.compile("@clause\\(([a-z.-]+)\\)");
  private static final List<String> BANNED =
      List.of("salience", "agenda-group", "no-loop", "global ", "modify", "update(", "eval(");

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MatchResult> rules() {
    return files().stream().flatMap(f -> RULE.matcher(text(f)).results()).toList();
  }

  private static Set<String> clausesOfRules() {
    return rules().stream()
        .flatMap(r -> CLAUSE.matcher(r.group(2)).results())
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void clausesWithEffectRulesAndExamplesAreOneSet() {
    Set<String> withEffect =
        LIBRARY.clauses().values().stream()
            .filter(Clause::hasEffect)
            .map(Clause::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> withExamples =
        LIBRARY.clauses().keySet().stream()
            .filter(id -> ClauseExamples.of(id).size() >= 2)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(withEffect).hasSizeGreaterThanOrEqualTo(10);
    assertThat(clausesOfRules()).isEqualTo(withEffect);
    assertThat(withExamples).isEqualTo(withEffect);
  }

  @Test
  void anArticleRuleBearsTheNumberAndTheHeadlineOfItsClause() {
    for (MatchResult rule : rules()) {
      Matcher clause = CLAUSE.matcher(rule.group(2));
      if (!clause.find()) continue;
      Clause known = LIBRARY.clauses().get(clause.group(1));
      if (known == null) throw new AssertionError(clause.group(1));
      String document = known.documents().get(0);
      int number = LIBRARY.document(document).articles().indexOf(known.article()) + 1;
      String headline = LIBRARY.words("clauses/" + known.id(), Language.FR).form("headline");
      String label = document.equals("cgu") ? "CGU " : "Convention ";
      assertThat(rule.group(1)).startsWith(label + number + ". " + headline);
    }
  }

  @Test
  void everyRuleIsShortAndConcludesOnce() {
    assertThat(rules()).hasSizeGreaterThan(30);
    for (MatchResult rule : rules()) {
      assertThat(rule.group(3).lines()).as(rule.group(1)).hasSizeLessThanOrEqualTo(4);
      assertThat(rule.group(4).strip()).as(rule.group(1)).matches("insertLogical\\([^;]*\\);");
      assertThat(rule.group().lines()).as(rule.group(1)).hasSizeLessThanOrEqualTo(12);
    }
  }

  @Test
  void noNumberNoMoneyAndNothingThatOrdersTheRules() {
    for (Path file : files()) {
      String text = text(file);
      assertThat(text.lines().count()).as(file.toString()).isLessThanOrEqualTo(130);
      assertThat(text).as(file.toString()).doesNotContain(BANNED);
      long count = Pattern.compile("(?m)^rule ").matcher(text).results().count();
      assertThat(RULE.matcher(text).results().count()).as(file.toString()).isEqualTo(count);
      for (MatchResult rule : RULE.matcher(text).results().toList()) {
        assertThat(rule.group(4)).as(file.toString()).doesNotContainPattern("\\b[0-9]");
        if (file.toString().contains("audit")) {
          assertThat(rule.group(3)).as(file.toString()).doesNotContainPattern("\\b[0-9]");
        }
      }
    }
  }
}
