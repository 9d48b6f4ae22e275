package org.clausier.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.edit.Drafts.draft;
import static org.clausier.edit.Drafts.edited;
import static org.clausier.edit.Drafts.refused;
import static org.clausier.policy.Policies.LIBRARY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausier.amount.Cents;
import org.clausier.amount.Tariff;
import org.clausier.library.Messages;
import org.clausier.policy.Access;
import org.clausier.policy.CellId;
import org.clausier.policy.Course;
import org.clausier.policy.Fee;
import org.clausier.policy.Policies;
import org.clausier.policy.Policy;
import org.clausier.policy.Producer;
import org.clausier.policy.Question;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.clausier.words.Language;
import org.junit.jupiter.api.Test;

/** Edits of everything but cells, and what is refused. */
class PartEditsTest {

  private static final Question QUESTION =
      new Question(
          "Une entreprise paie-t-elle ?",
          "enrol-cohort",
          "company",
          Optional.empty(),
          Map.of(),
          new Question.Expectation(
              "paid",
              Optional.of("seat"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));

  private final Policy draft = draft(Drafts.GRID);

  private static Fee fee(String id, String price) {
    return new Fee(
        id,
        "flat",
        Optional.empty(),
        Tariff.of(Cents.parse(price).orElseThrow()),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aPublishedPolicyRefusesEveryEdit() {
    Policy published =
        Policies.ok(
                Policies.read(
                    Policies.with("published: 2026-01-01\neffective: 2026-02-01\n" + Drafts.GRID)))
            .policy();
    assertThat(refused(published, new Edit.SetNote(Optional.empty())))
        .containsExactly(Problem.error(Source.of("note"), "edit-published", "essai v1"));
  }

  @Test
  void aFeeIsAddedReplacedWhereItStandsAndRemovedWhenNobodyBearsIt() {
    Policy added = edited(draft, new Edit.PutFee(fee("talk", "1.00"))).policy();
    assertThat(added.fees().keySet()).containsExactly("seat", "screening", "talk");
    Policy replaced = edited(added, new Edit.PutFee(fee("seat", "2.00"))).policy();
    assertThat(replaced.fees().keySet()).containsExactly("seat", "screening", "talk");
    assertThat(replaced.fees().get("seat")).isEqualTo(fee("seat", "2.00"));
    assertThat(edited(replaced, new Edit.RemoveFee("talk")).policy().fees().keySet())
        .containsExactly("seat", "screening");
    assertThat(refused(draft, new Edit.RemoveFee("talk")))
        .extracting(Problem::id)
        .containsExactly("fee-unknown");
  }

  @Test
  void aFeeThatSomeCellBearsIsNotRemoved() {
    assertThat(refused(draft, new Edit.RemoveFee("seat")))
        .containsExactly(
            Problem.error(
                Source.of("fees/seat"), "edit-fee-in-use", "seat", "enrol-cohort/company"));
  }

  @Test
  void aFeesNoteIsReplacedAlone() {
    Policy noted = edited(draft, new Edit.SetFeeNote("seat", Optional.of("HT"))).policy();
    assertThat(noted.fees().values())
        .extracting(Fee::note)
        .containsExactly(Optional.of("HT"), Optional.empty());
    assertThat(edited(noted, new Edit.SetFeeNote("seat", Optional.empty())).policy())
        .isEqualTo(draft);
  }

  @Test
  void questionsAreAddedReplacedAndRemoved() {
    Policy one = edited(draft, new Edit.PutQuestion(0, QUESTION)).policy();
    assertThat(one.questions()).containsExactly(QUESTION);
    Policy two = edited(one, new Edit.PutQuestion(1, QUESTION)).policy();
    assertThat(two.questions()).hasSize(2);
    assertThat(edited(two, new Edit.RemoveQuestion(1)).policy()).isEqualTo(one);
    assertThat(edited(two, new Edit.PutQuestion(0, QUESTION)).policy()).isEqualTo(two);
    assertThat(refused(one, new Edit.PutQuestion(2, QUESTION)))
        .extracting(Problem::id)
        .containsExactly("edit-question-gone");
    assertThat(refused(one, new Edit.RemoveQuestion(1)))
        .extracting(Problem::id)
        .containsExactly("edit-question-gone");
  }

  @Test
  void eachPartIsReplacedAlone() {
    Course course =
        new Course(
            "Piloter",
            Optional.of("https://cours.example"),
            Optional.empty(),
            "CC-BY-4.0",
            Optional.empty(),
            Optional.empty(),
            List.of());
    Access access = new Access("required", List.of("e-mail"), OptionalInt.of(15), List.of());
    Producer producer =
        new Producer(
            "Autre",
            Map.of("siren", "123456782"),
            "FR",
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());
    Policy.RequestDesk desk = new Policy.RequestDesk("https://demande.example", 15);
    assertThat(edited(draft, new Edit.SetCourse(course)).policy().course()).isEqualTo(course);
    assertThat(edited(draft, new Edit.SetAccess(access)).policy().access()).isEqualTo(access);
    Policy other = edited(draft, new Edit.SetProducer(producer)).policy();
    assertThat(other.producer()).isEqualTo(producer);
    assertThat(edited(other, new Edit.SetProducer(draft.producer())).policy()).isEqualTo(draft);
    Policy asked = edited(draft, new Edit.SetRequest(Optional.of(desk))).policy();
    assertThat(asked.request()).contains(desk);
    assertThat(edited(asked, new Edit.SetRequest(Optional.empty())).policy()).isEqualTo(draft);
    assertThat(edited(draft, new Edit.SetNote(Optional.of("n"))).policy().note()).contains("n");
    assertThat(edited(draft, new Edit.SetNotice(OptionalInt.of(45))).policy().notice())
        .hasValue(45);
    assertThat(edited(draft, new Edit.SetCourse(course)).changes()).isEmpty();
  }

  @Test
  void aPartThatTheFormatRefusesIsRefused() {
    Course untitled =
        new Course(
            "",
            Optional.empty(),
            Optional.empty(),
            "CC-BY-4.1",
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(refused(draft, new Edit.SetCourse(untitled)))
        .extracting(Problem::id)
        .containsExactlyInAnyOrder("key-missing", "licence-unknown");
  }

  @Test
  void aPresetBringsItsGridFeesAndQuestionsAndLeavesTheRest() {
    Policy preset = Policies.of("policies/presets/corporate-freemium.yaml").policy();
    Edited edited = edited(draft, new Edit.ApplyPreset(preset));
    Policy after = edited.policy();
    assertThat(after.terms()).isEqualTo(preset.terms());
    assertThat(after.fees()).isEqualTo(preset.fees());
    assertThat(after.questions()).isEqualTo(preset.questions());
    assertThat(after.id()).isEqualTo("essai");
    assertThat(after.producer()).isEqualTo(draft.producer());
    assertThat(after.course().title()).isEqualTo("Essai");
    assertThat(after.course().licence()).isEqualTo("all-rights-reserved");
    assertThat(after.access()).isEqualTo(draft.access());
    assertThat(edited.changes()).isEqualTo(Edits.changes(draft, preset));
    assertThat(edited.changes())
        .contains(
            new CellChange(
                new CellId("paid-coaching-third-party", "everyone"),
                List.of(),
                List.of(
                    Drafts.word("paid-coaching-third-party", "everyone", Verdict.FORBIDDEN, ""))));
  }

  @Test
  void aCourseNotYetDescribedTakesTheLicenceOfThePreset() {
    Policy preset = Policies.of("policies/presets/open-commons.yaml").policy();
    Policy blank = draft("course: { title: " + preset.course().title() + " }");
    String licence = preset.course().licence();
    assertThat(licence).isNotEqualTo("all-rights-reserved");
    assertThat(edited(blank, new Edit.ApplyPreset(preset)).policy().course().licence())
        .isEqualTo(licence);
    assertThat(edited(draft, new Edit.ApplyPreset(preset)).policy().course().licence())
        .isEqualTo("all-rights-reserved");
  }

  @Test
  void refusalsReadAsSentences() {
    Messages french = Messages.of(LIBRARY, Language.FR);
    Messages english = Messages.of(LIBRARY, Language.EN);
    Problem inUse = refused(draft, new Edit.RemoveFee("seat")).get(0);
    String label = LIBRARY.words("practices/enrol-cohort", Language.FR).form("label");
    assertThat(french.sentence(inUse))
        .isEqualTo(
            "Le tarif «\u00a0seat\u00a0» est encore celui de\u00a0: " + label + " – Entreprise.");
    Problem overlap =
        Problem.error(
            Source.of("grid/enrol-cohort/company"),
            "edit-terms-overlap",
            "enrol-cohort/company",
            "free",
            "..2027-01-31",
            "agreement",
            "2027-01-01..2027-06-30");
    assertThat(french.sentence(overlap))
        .endsWith(
            "«\u00a0Libre\u00a0» jusqu’au 31 janvier 2027 et «\u00a0Convention\u00a0» du"
                + " 1er janvier 2027 au 30 juin 2027.");
    assertThat(english.sentence(overlap))
        .endsWith(
            "“Free” until 31 January 2027 and “Agreement” from 1 January 2027 to 30 June 2027.");
  }
}
