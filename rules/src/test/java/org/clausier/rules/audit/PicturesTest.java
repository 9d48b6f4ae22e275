package org.clausier.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.rules.audit.Demonstration.DAY;
import static org.clausier.rules.audit.Demonstration.LIBRARY;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clausier.audit.AuditReport;
import org.clausier.audit.picture.Pictures;
import org.clausier.audit.words.AuditDocument;
import org.clausier.document.Block;
import org.clausier.ink.Ink;
import org.clausier.rules.Approval;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of the demonstration's audits, each looked at once and kept. */
class PicturesTest {

  private static final Pattern SVG = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
  private static final List<String> NAMES = List.of("grid", "ruler", "months", "waterfall");

  @ParameterizedTest
  @CsvSource({
    "abc-gestion-de-projet,helios-2026,conv-2026-014,FR",
    "abc-gestion-de-projet,cassiopee-brut,,FR",
    "corporate-certifiant,pelican-brut,conv-cc-2026-001,EN",
  })
  void theyAreThoseThatWereSeen(String folder, String report, String agreement, Language language) {
    AuditReport audit =
        agreement == null
            ? Demonstration.audit(folder, report)
            : Demonstration.audit(folder, report, agreement);
    String page = new Ink(LIBRARY, DAY).html(AuditDocument.of(LIBRARY, audit, language));
    List<String> pictures = SVG.matcher(page).results().map(MatchResult::group).toList();
    assertThat(pictures).hasSize(NAMES.size());
    for (int i = 0; i < pictures.size(); i++) {
      assertThat(pictures.get(i)).contains("role=\"img\"", "<title>", "<desc>");
      Approval.check(
          "pictures/" + report + "-" + NAMES.get(i) + "." + language.code() + ".svg",
          pictures.get(i) + "\n");
    }
  }

  /** 64 seats at 1 590.00, 12 certificates at 840.00, a screening at 350.00; 3 484.88 in all. */
  @Test
  void theAmountIsMadeOfTheSumsOfTheSettlement() {
    AuditReport audit =
        Demonstration.audit("abc-gestion-de-projet", "helios-2026", "conv-2026-014");
    Block.Figure figure = Pictures.of(LIBRARY, audit, Language.EN).ofAmount().orElseThrow();
    assertThat(figure.table().rows())
        .extracting(r -> r.get(1).text())
        .containsExactly(
            "€1,590.00",
            "€840.00",
            "€350.00",
            "€2,780.00",
            "€556.00",
            "€3,336.00",
            "€51.08",
            "€57.80",
            "€40.00",
            "€3,484.88");
  }

  /** Three learners of one practice: its number is not told, in any picture. */
  @Test
  void fewerThanFiveLearnersAreNotDrawn() {
    AuditReport audit = Demonstration.audit("abc-gestion-de-projet", "cassiopee-brut");
    List<Block> blocks = Pictures.of(LIBRARY, audit, Language.FR).ofUses();
    List<List<Block.Cell>> alone =
        blocks.stream()
            .filter(Block.Figure.class::isInstance)
            .flatMap(b -> ((Block.Figure) b).table().rows().stream())
            .filter(r -> r.get(0).text().equals("Suivi à titre individuel"))
            .toList();
    assertThat(alone).hasSize(2);
    assertThat(alone).extracting(r -> r.get(r.size() - 1).text()).containsOnly("n. c.");
  }

  @Test
  void whatOwesNothingHasNoWaterfall() {
    AuditReport audit = Demonstration.audit("digitalisation-tpe", "halles");
    assertThat(Pictures.of(LIBRARY, audit, Language.FR).ofAmount()).isEmpty();
  }
}
