package org.clausier.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausier.edit.Drafts.cell;
import static org.clausier.edit.Drafts.draft;
import static org.clausier.edit.Drafts.edited;
import static org.clausier.edit.Drafts.others;
import static org.clausier.edit.Drafts.refused;
import static org.clausier.edit.Drafts.word;
import static org.clausier.policy.Policies.LIBRARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausier.policy.Announced;
import org.clausier.policy.CellId;
import org.clausier.policy.Duty;
import org.clausier.policy.Policy;
import org.clausier.policy.Term;
import org.clausier.policy.Verdict;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an edit of the grid writes, and that it writes nothing else. */
class CellEditsTest {

  private static final CellId ENROL = new CellId("enrol-cohort", "company");
  private static final CellId SCREEN = new CellId("internal-debriefing-screening", "company");
  private static final CellId FOLLOW = new CellId("follow-individually", "company");
  private static final CellId REHOST = new CellId("rehost-outside-site", "company");

  private final Policy draft = draft(Drafts.GRID);

  static Stream<Arguments> everyCellAndVerdict() {
    return LIBRARY.grid("usual").rows().stream()
        .flatMap(
            p ->
                LIBRARY.grid("usual").columns().stream()
                    .flatMap(a -> Stream.of(Verdict.values()).map(v -> Arguments.of(p, a, v))));
  }

  @Test
  void theTableIsWhole() {
    assertThat(everyCellAndVerdict()).hasSize(48 * 5);
  }

  @ParameterizedTest
  @MethodSource("everyCellAndVerdict")
  void aCellTakesAVerdictAndIsReadBack(String practice, String audience, Verdict verdict) {
    CellId id = new CellId(practice, audience);
    String fee = verdict == Verdict.PAID ? "seat" : "";
    Policy after =
        edited(
                draft,
                new Edit.SetVerdict(
                    id, verdict, fee.isEmpty() ? Optional.empty() : Optional.of(fee)))
            .policy();
    // everyone follows for free, and every organisation pays a screening: silence is written there
    boolean inherited =
        practice.equals("follow-individually")
            || practice.equals("internal-debriefing-screening") && !audience.equals("individual");
    boolean emptied = verdict == Verdict.SILENT && !inherited;
    assertThat(cell(after, id))
        .isEqualTo(emptied ? List.of() : List.of(word(practice, audience, verdict, fee)));
    assertThat(others(after, id)).isEqualTo(others(draft, id));
    assertThat(Drafts.reread(after)).isEqualTo(after);
  }

  @Test
  void nothingIsKeptOfFormerTerms() {
    Edited edited = edited(draft, new Edit.SetVerdict(ENROL, Verdict.FREE, Optional.empty()));
    Term free = word("enrol-cohort", "company", Verdict.FREE, "");
    assertThat(edited.changes())
        .containsExactly(new CellChange(ENROL, cell(draft, ENROL), List.of(free)));
  }

  @Test
  void aPaidCellTakesItsOwnFeeThenTheOneOfItsRowThenTheOnlyOne() {
    assertThat(paid(draft, ENROL)).contains("seat");
    assertThat(paid(draft, SCREEN)).contains("screening");
    Policy one = edited(draft("fees: { seat: { unit: student, price: 8.00 } }"), noted()).policy();
    assertThat(paid(one, REHOST)).contains("seat");
  }

  private static Edit noted() {
    return new Edit.SetNote(Optional.of("une remarque"));
  }

  private static Optional<String> paid(Policy policy, CellId id) {
    Edit paid = new Edit.SetVerdict(id, Verdict.PAID, Optional.empty());
    return cell(edited(policy, paid).policy(), id).get(0).fee();
  }

  @Test
  void betweenTwoFeesNothingIsGuessed() {
    assertThat(refused(draft, new Edit.SetVerdict(REHOST, Verdict.PAID, Optional.empty())))
        .containsExactly(
            Problem.error(
                Source.of("grid/rehost-outside-site/company"),
                "edit-fee-needed",
                "rehost-outside-site/company"));
    String two =
        """
        fees:
          one: { unit: flat, price: 1.00 }
          two: { unit: flat, price: 2.00 }
          three: { unit: flat, price: 3.00 }
        grid:
          rehost-outside-site:
            school: { verdict: paid, fee: one }
            public-body: { verdict: paid, fee: two }
        """;
    assertThat(refused(draft(two), new Edit.SetVerdict(REHOST, Verdict.PAID, Optional.empty())))
        .extracting(Problem::id)
        .containsExactly("edit-fee-needed");
  }

  @Test
  void whatAFileCouldNotHoldIsRefusedWithTheReadersProblem() {
    assertThat(refused(draft, new Edit.SetVerdict(REHOST, Verdict.PAID, Optional.of("seats"))))
        .containsExactly(
            Problem.error(Source.of("grid/rehost-outside-site/company"), "fee-unknown", "seats")
                .withHint("seat"));
    CellId unknown = new CellId("rehost-outside-sit", "company");
    assertThat(refused(draft, new Edit.SetVerdict(unknown, Verdict.FREE, Optional.empty())))
        .extracting(Problem::id)
        .containsExactly("practice-unknown");
    Term duty =
        with(
            word("", "", Verdict.FREE, ""),
            "",
            "",
            List.of(new Duty("kindness", java.util.Map.of("days", "3"))));
    assertThat(refused(draft, new Edit.SetTerms(REHOST, List.of(duty))))
        .extracting(Problem::id)
        .containsExactly("condition-unknown");
  }

  private static Term with(Term t, String from, String to, List<Duty> duties) {
    return new Term(
        t.practice(),
        t.audience(),
        7,
        t.verdict(),
        from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
        to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
        t.when(),
        t.fee(),
        duties,
        t.announced(),
        t.note());
  }

  private static Term from(Verdict verdict, String from, String to) {
    return with(word("x", "y", verdict, ""), from, to, List.of());
  }

  @Test
  void termsOfACellAreWrittenInOrderAndPlacedInIt() {
    Edit edit =
        new Edit.SetTerms(
            REHOST,
            List.of(
                from(Verdict.FREE, "", "2026-12-31"), from(Verdict.FORBIDDEN, "2027-01-01", "")));
    List<Term> terms = cell(edited(draft, edit).policy(), REHOST);
    assertThat(terms).extracting(Term::index).containsExactly(0, 1);
    assertThat(terms).extracting(Term::verdict).containsExactly(Verdict.FREE, Verdict.FORBIDDEN);
  }

  @Test
  void differentTermsOnTheSameDaysAreRefusedWithTheDaysOfBoth() {
    Edit edit =
        new Edit.SetTerms(
            REHOST,
            List.of(
                from(Verdict.FORBIDDEN, "2027-01-01", ""), from(Verdict.FREE, "", "2027-01-31")));
    assertThat(refused(draft, edit))
        .containsExactly(
            Problem.error(
                Source.of("grid/rehost-outside-site/company"),
                "edit-terms-overlap",
                "rehost-outside-site/company",
                "free",
                "..2027-01-31",
                "forbidden",
                "2027-01-01.."));
  }

  @Test
  void aCellWithoutTermsIsClearedNotWritten() {
    assertThat(refused(draft, new Edit.SetTerms(ENROL, List.of())))
        .extracting(Problem::id)
        .containsExactly("cell-empty");
    assertThat(cell(edited(draft, new Edit.Clear(ENROL)).policy(), ENROL)).isEmpty();
  }

  @Test
  void fillingARowTouchesOnlyCellsOfWhichNothingIsSaid() {
    List<String> columns = LIBRARY.grid("usual").columns();
    Edit enrol = new Edit.FillRow("enrol-cohort", columns, Verdict.AGREEMENT, Optional.empty());
    assertThat(edited(draft, enrol).changes())
        .extracting(c -> c.cell().audience())
        .containsExactlyInAnyOrder(
            "individual", "school", "higher-education", "training-organisation", "public-body");
    Edit follow =
        new Edit.FillRow("follow-individually", columns, Verdict.FORBIDDEN, Optional.empty());
    assertThat(edited(draft, follow).changes()).isEmpty();
    Edit silent = new Edit.FillRow("enrol-cohort", columns, Verdict.SILENT, Optional.empty());
    assertThat(edited(draft, silent).changes()).isEmpty();
  }

  @Test
  void fillingAColumnTouchesOnlyCellsOfWhichNothingIsSaid() {
    Edit company =
        new Edit.FillColumn(
            "company", LIBRARY.grid("usual").rows(), Verdict.FREE, Optional.empty());
    assertThat(edited(draft, company).changes())
        .extracting(c -> c.cell().practice())
        .containsExactlyInAnyOrder(
            "mandate-employees",
            "certificate-employer-paid",
            "internal-debriefing-talk",
            "private-discussion-company-network",
            "rehost-outside-site");
  }

  @Test
  void aNewCellGoesWhereTheLibraryPrintsItAndOthersKeepTheirPlace() {
    Policy after =
        edited(draft, new Edit.SetVerdict(REHOST, Verdict.FREE, Optional.empty())).policy();
    after =
        edited(
                after,
                new Edit.SetVerdict(
                    new CellId("enrol-cohort", "school"), Verdict.FREE, Optional.empty()))
            .policy();
    after = edited(after, new Edit.SetVerdict(FOLLOW, Verdict.FREE, Optional.empty())).policy();
    CellId mandate = new CellId("mandate-employees", "company");
    after = edited(after, new Edit.SetVerdict(mandate, Verdict.FREE, Optional.empty())).policy();
    assertThat(after.terms())
        .extracting(t -> CellId.of(t).toString())
        .containsExactly(
            "follow-individually/everyone",
            "follow-individually/company",
            "enrol-cohort/company",
            "enrol-cohort/school",
            "mandate-employees/company",
            "internal-debriefing-screening/organisation",
            "rehost-outside-site/company");
  }

  @Test
  void aVagueAnnouncementReceivesItsDayAndItsAmount() {
    Announced precise =
        new Announced(
            "une contribution",
            Optional.of(LocalDate.of(2027, 9, 1)),
            Optional.of(org.clausier.amount.Cents.parse("20.00").orElseThrow()));
    Policy after = edited(draft, new Edit.SetAnnounced(ENROL, 0, Optional.of(precise))).policy();
    Term term = cell(after, ENROL).get(0);
    assertThat(term.announced()).contains(precise);
    assertThat(term.fee()).contains("seat");
    assertThat(term.note()).contains("un essai");
    assertThat(refused(draft, new Edit.SetTermNote(ENROL, 1, Optional.empty())))
        .extracting(Problem::id)
        .containsExactly("edit-term-gone");
  }
}
