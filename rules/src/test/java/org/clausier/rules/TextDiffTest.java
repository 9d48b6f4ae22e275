package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.diff.text.ClauseChange.Kind.ADDED;
import static org.clausier.diff.text.ClauseChange.Kind.CHANGED;
import static org.clausier.diff.text.ClauseChange.Kind.REMOVED;
import static org.clausier.diff.text.ClauseChange.Kind.UNCHANGED;

import java.util.List;
import org.clausier.cgu.Cgu;
import org.clausier.diff.text.ClauseChange;
import org.clausier.diff.text.Span;
import org.clausier.diff.text.TextDiff;
import org.clausier.document.Block;
import org.clausier.document.Document;
import org.clausier.document.Section;
import org.clausier.policy.Policy;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed in the words of the terms of use. */
class TextDiffTest {

  private static TextDiff diff(Policy before, Policy after, Language language) {
    return TextDiff.of(
        Trial.LIBRARY, Trial.RULES, before, after, new TextDiff.Printing(language, Trial.DAY));
  }

  private static List<ClauseChange> sentences(String before, String after) {
    return diff(
            Trial.policy(1, "2020-01-01", before),
            Trial.policy(1, "2020-01-01", after),
            Language.FR)
        .clauses()
        .stream()
        .filter(c -> c.id().contains("/"))
        .toList();
  }

  @Test
  void a_sentence_is_known_by_its_term_not_by_its_number() {
    String before =
        """
        irl-meetup: { company: free }
        catalogue-link: { everyone: free }
        """;
    String after =
        """
        follow-individually: { everyone: free }
        irl-meetup: { company: free }
        catalogue-link: { everyone: forbidden }
        """;
    assertThat(sentences(before, after))
        .extracting(c -> c.id() + " " + c.kind() + " " + number(c.before()) + number(c.after()))
        .containsExactly(
            "follow-individually/everyone ADDED 1°",
            "irl-meetup/company UNCHANGED 1°2°",
            "catalogue-link/everyone CHANGED 2°3°");
  }

  private static String number(String place) {
    return place.replaceAll("^.*, ", "");
  }

  @Test
  void a_removed_sentence_stands_after_what_preceded_it() {
    String before =
        """
        follow-individually: { everyone: free }
        irl-meetup: { company: free }
        catalogue-link: { everyone: free }
        """;
    String after =
        """
        follow-individually: { everyone: free }
        catalogue-link: { everyone: free }
        """;
    assertThat(sentences(before, after))
        .extracting(ClauseChange::kind)
        .containsExactly(UNCHANGED, REMOVED, UNCHANGED);
  }

  @Test
  void a_sentence_that_more_audiences_share_is_changed_word_by_word() {
    List<ClauseChange> changes =
        sentences(
            "irl-meetup: { company: free }", "irl-meetup: { individual: free, company: free }");
    assertThat(changes).extracting(ClauseChange::kind).containsExactly(CHANGED);
    assertThat(changes.get(0).spans())
        .extracting(s -> s.fate() + " " + s.text())
        .containsExactly(
            "KEPT Les ",
            "INSERTED particuliers et les ",
            "KEPT entreprises peuvent organiser une rencontre en présentiel autour du cours,"
                + " à titre gracieux.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_clause_of_both_texts_is_there_once_and_whole(Language language) {
    Policy before = Trial.policy(1, "2020-01-01", "irl-meetup: { company: free }");
    Policy after =
        Trial.policy(2, "2027-01-01", "CC-BY-4.0", "enrol-cohort: { school: agreement }");
    TextDiff diff = diff(before, after, language);
    assertThat(diff.clauses().stream().filter(c -> c.kind() != ADDED).map(c -> c.textBefore()))
        .containsExactlyInAnyOrderElementsOf(clauses(before, language));
    assertThat(diff.clauses().stream().filter(c -> c.kind() != REMOVED).map(c -> c.textAfter()))
        .containsExactlyElementsOf(clauses(after, language));
    assertThat(diff.changes()).isNotEmpty();
  }

  /** The clauses of the document itself, a clause of several paragraphs being one. */
  private static List<String> clauses(Policy policy, Language language) {
    Document document = Cgu.document(Trial.LIBRARY, policy, language, Trial.DAY, Trial.RULES);
    java.util.Map<String, String> texts = new java.util.LinkedHashMap<>();
    for (Section section : document.parts()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Paragraph p && !p.clauseId().isEmpty()) {
          texts.merge(
              p.clauseId(), Typography.set(language, p.text()), (one, two) -> one + "\n" + two);
        }
      }
    }
    return List.copyOf(texts.values());
  }

  @Test
  void a_text_compared_with_itself_has_no_change() {
    Policy policy = Trial.policy(1, "2020-01-01", "irl-meetup: { company: free }");
    TextDiff diff = diff(policy, policy, Language.FR);
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.clauses()).allMatch(c -> c.spans().size() == 1);
    assertThat(diff.clauses().get(0).spans().get(0).fate()).isEqualTo(Span.Fate.KEPT);
  }
}
