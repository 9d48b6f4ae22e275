package org.clausier.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem has its sentence and its remedy, in every language, set as a printer sets it. */
class MessagesTest {

  private static final Library LIBRARY = Library.builtIn();
  private static final Messages FRENCH = Messages.of(LIBRARY, Language.FR);
  private static final Messages ENGLISH = Messages.of(LIBRARY, Language.EN);

  @Test
  void aProblemReadsAsCompilersPrintIt() {
    Problem problem =
        Problem.error(new Source("piloter.yaml", 14), "practice-unknown", "rehost-outside-sit")
            .withHint("rehost-outside-site");
    assertThat(FRENCH.line(problem))
        .isEqualTo(
            "piloter.yaml:14: Pratique inconnue\u00A0: «\u00A0rehost-outside-sit\u00A0». Vouliez-vous"
                + " dire «\u00A0rehost-outside-site\u00A0»\u202F? Écrivez l’identifiant d’une"
                + " pratique ou d’un groupe de pratiques de la bibliothèque.");
    assertThat(ENGLISH.line(problem))
        .isEqualTo(
            "piloter.yaml:14: Unknown practice: “rehost-outside-sit”. Did you mean"
                + " “rehost-outside-site”? Write the id of a practice, or of a group of practices, of"
                + " the library.");
  }

  @Test
  void aPageSaysThePlaceInWords() {
    Problem problem = Problem.error(new Source("relevé.xlsx", 12, "Date", "Mars"), "not-utf8");
    assertThat(FRENCH.paragraph(problem))
        .isEqualTo(
            "relevé.xlsx, feuille «\u00A0Mars\u00A0», ligne 12, colonne «\u00A0Date\u00A0»\u00A0:"
                + " Le fichier n’est pas du texte en UTF-8. Enregistrez-le en UTF-8 dans votre"
                + " éditeur.");
    assertThat(ENGLISH.paragraph(problem))
        .isEqualTo(
            "relevé.xlsx, sheet “Mars”, line 12, column “Date”: The file is not text in UTF-8. Save"
                + " it as UTF-8 in your editor.");
    assertThat(FRENCH.paragraph(Problem.error(Source.of("fin : 2026.csv"), "not-utf8")))
        .startsWith("fin : 2026.csv\u00A0: Le fichier");
    assertThat(FRENCH.paragraph(Problem.error(Source.of(""), "not-utf8")))
        .startsWith("Le fichier n’est pas");
  }

  @Test
  void aProblemOfAWholeFileHasNoLine() {
    assertThat(ENGLISH.line(Problem.error(Source.of("piloter.yaml"), "not-utf8")))
        .isEqualTo("piloter.yaml: The file is not text in UTF-8. Save it as UTF-8 in your editor.");
  }

  @Test
  void whatTheUserWroteIsPrintedAsHeWroteIt() {
    String written = "l'id : {1} « a »  $0 \\ !";
    assertThat(FRENCH.sentence(Problem.error(Source.of("f"), "key-unknown", written)))
        .contains(written);
  }

  @Test
  void daysAreInWordsAndNumbersAgree() {
    Problem days =
        Problem.error(Source.of("f"), "effective-before-published", "2026-09-01", "2026-10-02");
    assertThat(FRENCH.sentence(days)).contains("le 1er septembre 2026").contains("2 octobre 2026");
    Problem one = Problem.error(Source.of("f"), "notice-too-long", "1", "0");
    assertThat(FRENCH.sentence(one)).contains("de 1 jour et");
  }

  @Test
  void aMissingMessageIsOurMistake() {
    assertThatThrownBy(() -> FRENCH.text("problem.nobody-wrote-this"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody-wrote-this");
  }

  @Test
  void theLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(LIBRARY.messages(Language.EN).keySet()))
        .isEqualTo(new TreeSet<>(LIBRARY.messages(Language.FR).keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemOfTheSourcesHasItsSentenceAndItsRemedy(Language language) {
    Set<String> reported = new TreeSet<>(ProblemIds.reported());
    assertThat(reported).hasSizeGreaterThan(60).contains("yaml-alias", "paid-without-fee");
    Set<String> wanted = new TreeSet<>();
    // the forms of the web have sentences of their own, the remedy in them
    reported.removeIf(id -> LIBRARY.messages(language).containsKey("web.form." + id));
    reported.forEach(id -> wanted.add("problem." + id));
    reported.forEach(id -> wanted.add("problem." + id + ".remedy"));
    wanted.removeAll(LIBRARY.messages(language).keySet());
    assertThat(wanted).isEmpty();
  }

  @Test
  void everySentenceHasItsRemedy() {
    for (String key : LIBRARY.messages(Language.FR).keySet()) {
      if (!key.startsWith("problem.") || key.endsWith(".remedy")) continue;
      assertThat(FRENCH.has(key + ".remedy")).as(key).isTrue();
    }
  }
}
