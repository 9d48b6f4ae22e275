package org.clausier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausier.cgu.CellSentence;
import org.clausier.cgu.CellSentence.Origin;
import org.clausier.cgu.Cgu;
import org.clausier.document.Block;
import org.clausier.document.Section;
import org.clausier.policy.CellId;
import org.clausier.policy.Policy;
import org.clausier.words.Language;
import org.clausier.words.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentence under the grid is the one that the CGU print. */
class CellSentenceTest {

  private static final Policy POLICY =
      Trial.policy(
          1,
          "2026-09-01",
          """
          follow-individually: { everyone: free }
          internal-debriefing-screening:
            company: { verdict: paid, fee: screening }
            school: silent
          """);

  private static CellSentence sentence(
      Policy policy, String practice, String audience, Language l) {
    return CellSentence.of(
        Trial.LIBRARY, Trial.RULES, policy, new CellId(practice, audience), Trial.DAY, l);
  }

  private static String line(String practice, String audience, Language l) {
    return sentence(POLICY, practice, audience, l).line(l);
  }

  /** The article is where the CGU of this policy number it; the sentence is design § 4's. */
  @Test
  void a_cells_own_term_is_quoted_with_its_place() {
    assertThat(line("internal-debriefing-screening", "company", Language.FR))
        .matches("CGU, article \\d+, 2°\u00a0: Une entreprise peut organiser .*")
        .endsWith("moyennant 350,00\u00a0€\u00a0HT par séance.");
    assertThat(line("internal-debriefing-screening", "company", Language.EN))
        .matches("terms, article \\d+, 2°: .*350.*");
  }

  @Test
  void an_inherited_cell_quotes_the_sentence_it_comes_from() {
    CellSentence follow = sentence(POLICY, "follow-individually", "school", Language.FR);
    assertThat(follow.sentences())
        .extracting(CellSentence.Sentence::origin)
        .containsExactly(Origin.INHERITED);
    assertThat(follow.line(Language.FR)).contains(", 1°").contains("à titre gracieux");
  }

  @Test
  void a_silence_says_so() {
    assertThat(line("rehost-outside-site", "company", Language.FR))
        .isEqualTo("CGU, annexe 1\u00a0: Les CGU v1 ne disent rien de ce cas.");
    assertThat(line("internal-debriefing-screening", "school", Language.FR))
        .isEqualTo(
            "CGU, annexe 1\u00a0: Les CGU v1 indiquent que le producteur ne se prononce pas sur ce"
                + " cas.");
  }

  @Test
  void the_law_and_the_licence_are_said_beside_what_they_leave_without_effect() {
    Policy open =
        Trial.policy(
            1, "2026-09-01", "CC-BY-4.0", "rehost-outside-site: { individual: forbidden }");
    CellSentence rehost = sentence(open, "rehost-outside-site", "individual", Language.FR);
    assertThat(rehost.sentences())
        .extracting(CellSentence.Sentence::origin)
        .containsExactly(Origin.OWN, Origin.LICENCE);
    assertThat(sentence(open, "quote-extract", "company", Language.FR).line(Language.FR))
        .isEqualTo("La loi le permet, quelles que soient les conditions d’utilisation.");
  }

  /** Every sentence with an anchor is, word for word, the paragraph that the CGU print there. */
  @ParameterizedTest
  @MethodSource("org.clausier.rules.GridTest#policies")
  void a_sentence_is_the_paragraph_of_the_cgu(String path) {
    Policy policy = Trial.read(Trial.LIBRARY.files().text(path));
    for (Language language : Language.values()) {
      Section section = practices(policy, language);
      for (String practice : Trial.LIBRARY.grid("usual").rows()) {
        for (String audience : Trial.LIBRARY.grid("usual").columns()) {
          CellSentence cell = sentence(policy, practice, audience, language);
          assertThat(cell.sentences()).as(practice + "/" + audience).isNotEmpty();
          for (CellSentence.Sentence s : cell.sentences()) {
            if (s.origin() != Origin.OWN && s.origin() != Origin.INHERITED) continue;
            Block.Paragraph printed = paragraph(section, s.anchor());
            assertThat(s.text()).isEqualTo(Typography.set(language, printed.text()));
            assertThat(s.reference()).endsWith(printed.number());
          }
        }
      }
    }
  }

  private static Section practices(Policy policy, Language language) {
    return Cgu.practices(Trial.LIBRARY, policy, language, Trial.DAY, Trial.RULES).orElseThrow();
  }

  private static Block.Paragraph paragraph(Section section, String anchor) {
    List<Block.Paragraph> found =
        section.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(Block.Paragraph.class::cast)
            .filter(p -> p.anchor().equals(anchor))
            .toList();
    assertThat(found).as(anchor).hasSize(1);
    return found.get(0);
  }

  @Test
  void the_preview_tells_which_sentences_changed() {
    Policy after =
        Trial.policy(
            1,
            "2026-09-01",
            """
            follow-individually: { everyone: free }
            enrol-cohort: { school: free }
            internal-debriefing-screening:
              company: { verdict: paid, fee: screening }
              school: silent
            """);
    Section old = practices(POLICY, Language.FR);
    Section fresh = practices(after, Language.FR);
    String article = old.number().substring("Article ".length());
    // the sentence of the screening is now the third: it moved, and did not change
    assertThat(fresh.changedSince(old)).containsExactly("p" + article + "-2");
    assertThat(old.changedSince(fresh)).isEmpty();
    assertThat(fresh.changedSince(fresh)).isEmpty();
  }
}
